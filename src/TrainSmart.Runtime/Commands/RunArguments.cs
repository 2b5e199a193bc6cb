using System.CommandLine;
using System.CommandLine.Completions;
using TrainSmart.Running;
using TrainSmart.Running.Folders;
using TrainSmart.Running.Settings;
using TrainSmart.Search;
using TrainSmart.Spaces;

namespace TrainSmart.Commands;

/// <summary>The argument and the options that verbs about one experiment share.</summary>
internal sealed class RunArguments
{
    public const string DefaultRuns = "runs";

    private readonly KnownExperiments _known;

    public RunArguments(KnownExperiments known)
    {
        _known = known;
        Experiment.CompletionSources.Add(_ => known.Names.Select(name => new CompletionItem(name)));
    }

    public Argument<string> Experiment { get; } = new("experiment") { Description = "The experiment, as list shows it", HelpName = "experiment" };

    public Option<string> Runs { get; } = new("--runs")
    {
        Description = "The folder of all runs",
        HelpName = "folder",
        DefaultValueFactory = _ => DefaultRuns,
    };

    public Option<string?> DataRoot { get; } = new("--data-root") { Description = "Where data files are looked for first", HelpName = "folder" };

    public Option<string[]> Set { get; } = new("--set")
    {
        Description = "Change a declared value, such as search.trials=5 or search.space.width=choice(16, 32); may be repeated",
        HelpName = "name=value",
    };

    public Option<string?> Trials { get; } = new("--trials", "-n")
    {
        Description = "How many trials; the same as --set search.trials=n",
        HelpName = "n",
    };

    public Option<string?> Seed { get; } = new("--seed")
    {
        Description = "The seed of search and training; the same as --set seed=n",
        HelpName = "n",
    };

    public Option<int?> Workers { get; } = new("--workers", "-w") { Description = "How many trials run at once; changes no result", HelpName = "n" };

    public Option<string?> Price { get; } = new("--price")
    {
        Description = "What an hour of this machine costs, such as $0.90; lets the budget's cost be kept",
        HelpName = "$/h",
    };

    public Option<string?> Storage { get; } = new("--storage")
    {
        Description = "Where the study is kept: a database that several machines share, or a file; TRAINSMART_STORAGE says it as well",
        HelpName = "postgresql://user@host/database",
    };

    public Option<bool> New { get; } = new("--new") { Description = "Begin anew even if the last run is unfinished; it is moved aside" };

    /// <summary>The experiment that is named.</summary>
    public Experiment ExperimentOf(ParseResult parsed) => _known.Find(parsed.GetRequiredValue(Experiment));

    /// <summary>The folder of its run.</summary>
    public RunFolder FolderOf(ParseResult parsed) => new(parsed.GetRequiredValue(Runs), ExperimentOf(parsed).Name);

    /// <summary>The settings in the order in which they apply: those of --set first.</summary>
    public IReadOnlyList<string> SettingsOf(ParseResult parsed)
    {
        List<string> settings = [.. parsed.GetValue(Set) ?? []];
        if (parsed.GetValue(Trials) is { } trials) settings.Add($"search.trials={trials}");
        if (parsed.GetValue(Seed) is { } seed) settings.Add($"seed={seed}");
        return settings;
    }

    /// <summary>The experiment with the settings applied.</summary>
    public PlannedRun PlanOf(ParseResult parsed) => PlannedRun.With(ExperimentOf(parsed), SettingsOf(parsed));

    /// <summary>How the run uses the machine.</summary>
    public RunOptions OptionsOf(ParseResult parsed) => new()
    {
        RunsFolder = parsed.GetRequiredValue(Runs),
        Storage = StorageOf(parsed),
        DataRoot = parsed.GetValue(DataRoot),
        Workers = WorkersOf(parsed),
        DollarsPerHour = PriceOf(parsed),
    };

    private StudyAddress? StorageOf(ParseResult parsed)
    {
        try
        {
            var named = parsed.GetValue(Storage) is { Length: > 0 } text ? StudyAddress.Parse(text) : null;
            var usual = Environment.GetEnvironmentVariable(Runner.StorageVariable) is { Length: > 0 } variable ? StudyAddress.Parse(variable) : null;

            // Of one and the same place the environment knows the password.
            return named is null || usual?.IsSamePlace(named) == true ? usual : named;
        }
        catch (StudyException problem)
        {
            throw new UserException(problem.Message, null, ExitCode.Invalid);
        }
    }

    private int? WorkersOf(ParseResult parsed) => parsed.GetValue(Workers) switch
    {
        null => null,
        < 1 => throw new UserException("--workers is at least 1", null, ExitCode.Invalid),
        var workers => workers,
    };

    private double? PriceOf(ParseResult parsed)
    {
        if (parsed.GetValue(Price) is not { } text) return null;
        return Quantities.TryParsePrice(text.StartsWith('$') ? text : "$" + text, out var dollars)
            ? dollars
            : throw new UserException($"--price: '{text}' is no amount of money", $"write {Quantities.PriceForm}", ExitCode.Invalid);
    }
}
