namespace TrainSmart.Launching;

/// <summary>A Job of Kubernetes with one pod, whose container holds the published experiments.</summary>
public sealed record KubernetesLauncher : Launcher
{
    /// <inheritdoc/>
    public override string Name => "kubernetes";

    /// <summary>The container image.</summary>
    public required string Image { get; init; }

    /// <summary>The program in the image.</summary>
    public string Program { get; init; } = ContainerCommand.DefaultProgram;

    /// <summary>The longest the job may take.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>How many trials run at once; at least one.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>GPUs of the pod; none by default.</summary>
    public int Gpus { get; init; }

    /// <summary>The type of GPU, such as <c>a100-80gb</c>; any if not said.</summary>
    public string? Gpu { get; init; }

    /// <summary>Memory of each GPU in bytes, for a type that TrainSmart does not know; for estimates only.</summary>
    public long? GpuMemory { get; init; }

    /// <summary>CPU cores of the pod; at least one.</summary>
    public int Cpus { get; init; } = 1;

    /// <summary>Memory of the pod in bytes; without a limit if not said.</summary>
    public long? Memory { get; init; }

    /// <summary>The namespace; that of kubectl's context if not said.</summary>
    public string? Namespace { get; init; }

    /// <summary>The PersistentVolumeClaim that keeps the run.</summary>
    public string? Claim { get; init; }

    /// <summary>The Secret whose entries become environment variables.</summary>
    public string? Secret { get; init; }

    /// <summary>How often a pod that failed is replaced.</summary>
    public int Retries { get; init; }

    /// <summary>What an hour of the pod costs in US dollars; for estimates only.</summary>
    public double? Price { get; init; }
}
