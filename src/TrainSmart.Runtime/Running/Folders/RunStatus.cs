using System.Text.Json.Serialization;

namespace TrainSmart.Running.Folders;

/// <summary>What <c>run.json</c> says about a run: enough to go on with it, and to know with what it was made.</summary>
public sealed record RunStatus
{
    /// <summary>The version of this layout.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The name of the experiment.</summary>
    public required string Experiment { get; init; }

    /// <summary>How far the run is.</summary>
    public required RunState State { get; init; }

    /// <summary>The settings given on the command line, such as <c>search.trials=5</c>, in their order. <c>resume</c> applies them again.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>
    /// A hash of each part of the declaration that decides what a trial computes, by the part's name. <c>resume</c> goes on only with the same.
    /// </summary>
    public IReadOnlyDictionary<string, string> Declared { get; init; } = new Dictionary<string, string>();

    /// <summary>The seed that was used.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Where the study is kept, without a password; none for the run's folder.</summary>
    public string? Storage { get; init; }

    /// <summary>When the run began, in UTC.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When it ended or was stopped, in UTC; none while it runs and after a crash.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>How often it was resumed.</summary>
    public int Resumed { get; init; }

    /// <summary>How many workers it has.</summary>
    public int Workers { get; init; }

    /// <summary>The number of the process that runs it, or ran it last.</summary>
    public int Process { get; init; }

    /// <summary>The machine of that process.</summary>
    public string Host { get; init; } = "";

    /// <summary>The version of TrainSmart.</summary>
    [JsonPropertyName("trainsmart")]
    public required string TrainSmart { get; init; }

    /// <summary>The version of .NET.</summary>
    public required string Runtime { get; init; }

    /// <summary>The git commit of the working folder; none outside a repository.</summary>
    public string? Commit { get; init; }

    /// <summary>Whether the working folder had changes that are not committed.</summary>
    public bool? HasChanges { get; init; }
}

/// <summary>How far a run is.</summary>
public enum RunState
{
    /// <summary>It runs, or was killed while it ran.</summary>
    Running,

    /// <summary>The user stopped it, or too many trials failed one after the other; <c>resume</c> goes on.</summary>
    Stopped,

    /// <summary>
    /// No trial could be run, so that there is nothing to go on with: <c>run</c> begins anew once what failed is mended, and <c>resume</c> tries
    /// again.
    /// </summary>
    Failed,

    /// <summary>The budget was used up. Its result is there; <c>resume</c> goes on with a larger budget.</summary>
    BudgetUsed,

    /// <summary>All planned trials were run and the result is there.</summary>
    Finished,
}
