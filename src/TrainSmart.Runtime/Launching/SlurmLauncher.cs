using System.Diagnostics.CodeAnalysis;

namespace TrainSmart.Launching;

/// <summary>A job of the Slurm workload manager, whose tasks are workers that share one study on a file system that all nodes see.</summary>
public sealed record SlurmLauncher : Launcher
{
    /// <summary>Makes a job whose <see cref="Time"/> is still to be said.</summary>
    public SlurmLauncher() { }

    /// <summary>Makes a job that may take as long as <paramref name="time"/>.</summary>
    [SetsRequiredMembers]
    public SlurmLauncher(TimeSpan time) => Time = time;

    /// <inheritdoc/>
    public override string Name => "slurm";

    /// <summary>How many nodes the job has; at least one.</summary>
    public int Nodes { get; init; } = 1;

    /// <summary>GPUs on each node; none by default.</summary>
    public int GpusPerNode { get; init; }

    /// <summary>The type of GPU, such as <c>a100-80gb</c>; any if not said.</summary>
    public string? Gpu { get; init; }

    /// <summary>Memory of each GPU in bytes, for a type that TrainSmart does not know; for estimates only.</summary>
    public long? GpuMemory { get; init; }

    /// <summary>CPU cores of each worker; at least one.</summary>
    public int CpusPerTask { get; init; } = 1;

    /// <summary>Memory of each node in bytes; the partition's default if not said.</summary>
    public long? Memory { get; init; }

    /// <summary>The partition to queue in; the cluster's default if not said.</summary>
    public string? Partition { get; init; }

    /// <summary>The account that pays; the user's default if not said.</summary>
    public string? Account { get; init; }

    /// <summary>The longest the job may take.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>How many workers run, over all nodes; one a node if fewer are said.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>What an hour of one node costs in US dollars; for estimates only.</summary>
    public double? Price { get; init; }
}
