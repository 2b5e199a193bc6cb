namespace TrainSmart.Search;

/// <summary>What people and programs write down beside a study's results: texts by name, and files. Kept in the study's log.</summary>
public sealed class StudyNotes
{
    private readonly object _gate;
    private readonly StudyLog _log;
    private readonly IStudyStorage _storage;

    internal StudyNotes(object gate, StudyLog log, IStudyStorage storage) => (_gate, _log, _storage) = (gate, log, storage);

    /// <summary>The texts of a trial, or of the study as a whole.</summary>
    public IReadOnlyDictionary<string, string> Attributes(int? trial = null) => Read(state => state.Notes.Attributes(trial));

    /// <summary>The files of a trial, or of the study as a whole, by name.</summary>
    public IReadOnlyList<Artifact> Artifacts(int? trial = null) => Read(state => state.Notes.Artifacts(trial));

    /// <summary>Gives the study a text under a name; an earlier one of this name is replaced.</summary>
    public void Set(string name, string text) => Append(null, new StudyEvent.Annotated(null, Named(name), text));

    /// <summary>Gives a running trial a text under a name; an earlier one of this name is replaced.</summary>
    /// <exception cref="StudyException">The trial is no longer this worker's.</exception>
    public void Set(RunningTrial trial, string name, string text) => Append(trial, new StudyEvent.Annotated(trial.Number, Named(name), text));

    /// <summary>Gives the study a file.</summary>
    /// <param name="name">What it is called; not a path.</param>
    /// <param name="file">The file, which is copied.</param>
    /// <param name="folder">Where its contents are kept.</param>
    /// <exception cref="StudyException">The name is a path, or the file cannot be read.</exception>
    public Artifact Attach(string name, string file, ArtifactFolder folder) => Attach(null, name, file, folder);

    /// <summary>Gives a running trial a file.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="name">What it is called; not a path.</param>
    /// <param name="file">The file, which is copied.</param>
    /// <param name="folder">Where its contents are kept.</param>
    /// <exception cref="StudyException">The name is a path, the file cannot be read, or the trial is no longer this worker's.</exception>
    public Artifact Attach(RunningTrial? trial, string name, string file, ArtifactFolder folder)
    {
        var artifact = folder.Add(name, file);
        Append(trial, new StudyEvent.Attached(trial?.Number, artifact.Name, artifact.Hash, artifact.Size));
        return artifact;
    }

    private static string Named(string name) => string.IsNullOrWhiteSpace(name) ? throw new StudyException("an attribute needs a name") : name;

    private void Append(RunningTrial? trial, StudyEvent note)
    {
        lock (_gate)
        {
            _log.Commit((_, _) =>
            {
                if (trial is not null) _log.RequireCurrent(trial);
                return note;
            });
        }

        _storage.Flush();
    }

    private T Read<T>(Func<StudyState, T> read)
    {
        lock (_gate)
        {
            _log.Refresh();
            return read(_log.State);
        }
    }
}

/// <summary>The fold over a study's notes.</summary>
internal sealed class NotesState
{
    private const int OfStudy = -1;

    private readonly Dictionary<(int Trial, string Name), string> _attributes = [];
    private readonly Dictionary<(int Trial, string Name), Artifact> _artifacts = [];

    public void Apply(StudyEvent.Annotated note) => _attributes[(note.Trial ?? OfStudy, note.Name)] = note.Value;

    public void Apply(StudyEvent.Attached note) => _artifacts[(note.Trial ?? OfStudy, note.Name)] = new(note.Name, note.Hash, note.Size);

    public IReadOnlyDictionary<string, string> Attributes(int? trial) =>
        _attributes.Where(note => note.Key.Trial == (trial ?? OfStudy)).ToDictionary(note => note.Key.Name, note => note.Value);

    public IReadOnlyList<Artifact> Artifacts(int? trial) =>
        [
            .. _artifacts.Where(note => note.Key.Trial == (trial ?? OfStudy)).Select(note => note.Value)
                .OrderBy(artifact => artifact.Name, StringComparer.Ordinal),
        ];
}
