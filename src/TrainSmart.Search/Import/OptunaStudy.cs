using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>A study that was run with Optuna, read from its SQLite file or its journal, so that people can move without losing results.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Directions">The directions of its objectives.</param>
/// <param name="Space">The space that its trials were drawn from: the last distribution of every parameter that any trial had.
/// Optuna does not write conditions down.</param>
/// <param name="Trials">Its ended trials.</param>
public sealed record OptunaStudy(string Name, EquatableArray<Direction> Directions, Space Space, IReadOnlyList<KnownTrial> Trials)
{
    private const string SqliteMark = "SQLite format 3";

    /// <summary>Reads a study from a SQLite file or a journal.</summary>
    /// <param name="path">The file.</param>
    /// <param name="study">Its name; needed where the file holds several.</param>
    /// <exception cref="StudyException">The file is neither, or holds no such study.</exception>
    public static OptunaStudy Read(string path, string? study = null)
    {
        if (!File.Exists(path)) throw new StudyException($"there is no file '{path}'");
        var studies = IsSqlite(path) ? OptunaSqlite.Read(path) : OptunaJournal.Read(path);
        var names = studies.Select(found => found.Name).ToList();
        var chosen = study is null && studies.Count == 1 ? studies[0] : studies.FirstOrDefault(found => found.Name == study);
        if (chosen is not null) return chosen.ToStudy();
        if (names.Count == 0) throw new StudyException($"'{path}' holds no Optuna study");
        throw new StudyException(study is null
            ? $"'{path}' holds several studies, name one of {string.Join(", ", names)}"
            : $"'{path}' holds no study '{study}'{NearestName.Hint(study, names)}; it holds {string.Join(", ", names)}");
    }

    private static bool IsSqlite(string path)
    {
        using var file = File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Span<byte> head = stackalloc byte[SqliteMark.Length];
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
            && System.Text.Encoding.ASCII.GetString(head) == SqliteMark;
    }
}

/// <summary>What is gathered of an Optuna study while its file is read.</summary>
internal sealed class OptunaRecord(string name)
{
    private readonly Dictionary<string, Distribution> _distributions = [];

    public string Name => name;

    public List<Direction> Directions { get; } = [];

    public List<OptunaTrial> Trials { get; } = [];

    /// <summary>Notes a value of a trial.</summary>
    public void Note(OptunaTrial trial, string parameter, double value, string distributionJson)
    {
        var distribution = OptunaDistribution.Read(distributionJson);
        _distributions[parameter] = distribution;
        trial.Values[parameter] = OptunaDistribution.Value(distribution, value);
    }

    public OptunaStudy ToStudy() => new(
        name,
        new(Directions),
        new(new(_distributions.Select(pair => new Parameter(pair.Key, pair.Value))), default),
        [.. Trials.Where(trial => trial.State is not null).Select(trial => trial.ToKnown())]);
}

/// <summary>A trial of an Optuna study; its state is null while it has not ended.</summary>
internal sealed class OptunaTrial
{
    public Dictionary<string, Literal> Values { get; } = [];

    public SortedDictionary<int, double> Objectives { get; } = [];

    public TrialState? State { get; set; }

    public KnownTrial ToKnown() => new(Values, new TrialResult
    {
        State = State!.Value,
        Values = State == TrialState.Completed ? new(Objectives.Values) : default,
    });
}
