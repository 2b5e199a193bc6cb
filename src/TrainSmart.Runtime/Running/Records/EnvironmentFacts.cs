namespace TrainSmart.Running.Records;

/// <summary>When, where and with what a run was made.</summary>
public sealed record EnvironmentFacts
{
    /// <summary>When the run began, in UTC. A resumed run keeps its first beginning.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When the run ended, in UTC.</summary>
    public required DateTimeOffset Finished { get; init; }

    /// <summary>How often it was resumed.</summary>
    public int Resumed { get; init; }

    /// <summary>How many workers ran trials.</summary>
    public required int Workers { get; init; }

    /// <summary>The version of TrainSmart.</summary>
    public required string Version { get; init; }

    /// <summary>The version of .NET.</summary>
    public required string Runtime { get; init; }

    /// <summary>The operating system and the processor's kind.</summary>
    public required string System { get; init; }

    /// <summary>How many processors the run saw.</summary>
    public required int Processors { get; init; }

    /// <summary>The git commit of the working folder; none outside a repository.</summary>
    public string? Commit { get; init; }

    /// <summary>Whether the working folder had changes that are not committed; none if not known.</summary>
    public bool? HasChanges { get; init; }
}
