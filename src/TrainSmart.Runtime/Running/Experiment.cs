using TrainSmart.Data;
using TrainSmart.Launching;
using TrainSmart.Search;

namespace TrainSmart.Running;

/// <summary>
/// An experiment as the command line sees it: what it is called, what is searched, and how a trial of it is run. The compiler writes one for
/// each declaration; by hand it is made of <see cref="Experiment{TRow, TParameters}"/> or <see cref="ObjectiveExperiment{TParameters}"/>.
/// </summary>
public abstract class Experiment
{
    private protected Experiment() { }

    /// <summary>The name that commands take, such as <c>penguins</c>; unique among the experiments of a program.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about, in a sentence.</summary>
    public string? Description { get; init; }

    /// <summary>What all chance in it comes from.</summary>
    public ulong Seed { get; init; }

    /// <summary>The file that declares it, relative to the project.</summary>
    public string? File { get; init; }

    /// <summary>Which declaration says which part: the file itself, one that it extends, a variant. What none of them says is as usual.</summary>
    public IReadOnlyList<Origin> Origins { get; init; } = [];

    /// <summary>
    /// A hash of each part of the declaration that decides what a trial computes, such as <c>data:1a2b3c4d model:5e6f7a8b</c>, by which <c>resume</c>
    /// tells that a run was begun with another; empty for an experiment made by hand.
    /// </summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>What is searched.</summary>
    public required SearchSpace Space { get; init; }

    /// <summary>How it is searched.</summary>
    public required SearchPlan Search { get; init; }

    /// <summary>The data that trials learn from; none for an objective function.</summary>
    public DataDeclaration? Data { get; init; }

    /// <summary>What a run may use up.</summary>
    public Budget Budget { get; init; } = Budget.Unlimited;

    /// <summary>Where it can run beside here.</summary>
    public IReadOnlyList<Launcher> Launchers { get; init; } = [];

    /// <summary>The hash of the data file that the experiment was compiled against; none for an objective function.</summary>
    internal virtual string? DataHash => null;

    /// <summary>Reads what all trials share and hands back what runs one.</summary>
    /// <exception cref="UserException">The data is not there or is not what the experiment was compiled against.</exception>
    public abstract ITrialRunner Open(DataFolder folder);
}
