namespace TrainSmart;

/// <summary>Worker processes on this machine that share the study.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LocalAttribute : Attribute
{
    /// <summary>How many processes; at least 1, 2 by default.</summary>
    public int Workers { get; set; } = 2;
}

/// <summary>A job for the Slurm workload manager.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SlurmAttribute : Attribute
{
    /// <summary>How many nodes; at least 1, 1 by default.</summary>
    public int Nodes { get; set; } = 1;

    /// <summary>GPUs on each node; at least 0, 0 by default.</summary>
    public int GpusPerNode { get; set; }

    /// <summary>CPU cores of each worker; at least 1, 1 by default.</summary>
    public int CpusPerTask { get; set; } = 1;

    /// <summary>Memory of each node, written <c>16GiB</c>; the cluster's default if not given.</summary>
    public string? Memory { get; set; }

    /// <summary>The partition to queue in; the cluster's default if not given.</summary>
    public string? Partition { get; set; }

    /// <summary>The account that pays; the user's default if not given.</summary>
    public string? Account { get; set; }

    /// <summary>The longest the job may take, written <c>90s</c>, <c>10m</c>, <c>2h</c> or <c>1d</c>. Required.</summary>
    public string? Time { get; set; }

    /// <summary>How many processes share the study; at least 1, 1 by default.</summary>
    public int Workers { get; set; } = 1;
}
