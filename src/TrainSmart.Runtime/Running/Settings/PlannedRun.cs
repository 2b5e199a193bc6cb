using TrainSmart.Search;

namespace TrainSmart.Running.Settings;

/// <summary>An experiment with the settings of the command line applied: what a run does.</summary>
public sealed record PlannedRun
{
    /// <summary>The experiment as declared.</summary>
    public required Experiment Experiment { get; init; }

    /// <summary>
    /// The seed of the search and of every trial. How the data is split stays as declared, so that runs with other seeds can be compared.
    /// </summary>
    public required ulong Seed { get; init; }

    /// <summary>What is searched.</summary>
    public required SearchSpace Space { get; init; }

    /// <summary>How it is searched.</summary>
    public required SearchPlan Search { get; init; }

    /// <summary>What the run may use up.</summary>
    public required Budget Budget { get; init; }

    /// <summary>The settings that were applied, as they were written.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>What the rules of spaces warn of in a changed space, each in a line.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The experiment as it is declared.</summary>
    public static PlannedRun AsDeclared(Experiment experiment) => new()
    {
        Experiment = experiment,
        Seed = experiment.Seed,
        Space = experiment.Space,
        Search = experiment.Search,
        Budget = experiment.Budget,
    };

    /// <summary>The experiment with settings such as <c>search.trials=5</c> applied in their order.</summary>
    /// <exception cref="UserException">A setting is unknown or its value cannot be; the message quotes it.</exception>
    public static PlannedRun With(Experiment experiment, IReadOnlyList<string> settings) =>
        settings.Aggregate(AsDeclared(experiment), SettingReader.Apply) with { Settings = settings };
}
