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

    /// <summary>The type of GPU, such as <c>a100-80gb</c>; any if not given.</summary>
    public string? Gpu { get; set; }

    /// <summary>Memory of each GPU, written <c>24GiB</c>, for a type that TrainSmart does not know.</summary>
    public string? GpuMemory { get; set; }

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

    /// <summary>What an hour of one node costs in US dollars, for estimates; above 0.</summary>
    public double Price { get; set; }
}

/// <summary>A training job of Amazon SageMaker on one instance.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SageMakerAttribute : Attribute
{
    /// <summary>The type of instance, such as <c>ml.g5.xlarge</c>. Required.</summary>
    public string? Instance { get; set; }

    /// <summary>The container image that holds the published experiments. Required.</summary>
    public string? Image { get; set; }

    /// <summary>The program in the image; <c>/app/experiments</c> by default.</summary>
    public string? Program { get; set; }

    /// <summary>The IAM role that the job assumes, as an ARN. Required.</summary>
    public string? Role { get; set; }

    /// <summary>Where the result goes, as <c>s3://bucket/path</c>. Required.</summary>
    public string? Output { get; set; }

    /// <summary>The longest the job may take, written <c>90s</c>, <c>10m</c>, <c>2h</c> or <c>1d</c>. Required.</summary>
    public string? Time { get; set; }

    /// <summary>How many trials run at once; at least 1, 1 by default.</summary>
    public int Workers { get; set; } = 1;

    /// <summary>How many of the instance's GPUs are used; all of them if not given.</summary>
    public int Gpus { get; set; }

    /// <summary>The size of the disk, written <c>30GiB</c>, which is the default.</summary>
    public string? Volume { get; set; }

    /// <summary>Whether spare capacity will do, which is cheaper and may be taken away.</summary>
    public bool Spot { get; set; }

    /// <summary>Where the run is kept up to date, as <c>s3://bucket/path</c>, so that a restart goes on with it.</summary>
    public string? Checkpoints { get; set; }

    /// <summary>What an hour of the instance costs in US dollars, for estimates; above 0.</summary>
    public double Price { get; set; }
}

/// <summary>A Job of Kubernetes with one pod.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class KubernetesAttribute : Attribute
{
    /// <summary>The container image that holds the published experiments. Required.</summary>
    public string? Image { get; set; }

    /// <summary>The program in the image; <c>/app/experiments</c> by default.</summary>
    public string? Program { get; set; }

    /// <summary>The longest the job may take, written <c>90s</c>, <c>10m</c>, <c>2h</c> or <c>1d</c>. Required.</summary>
    public string? Time { get; set; }

    /// <summary>How many trials run at once; at least 1, 1 by default.</summary>
    public int Workers { get; set; } = 1;

    /// <summary>GPUs of the pod; at least 0, 0 by default.</summary>
    public int Gpus { get; set; }

    /// <summary>The type of GPU, such as <c>a100-80gb</c>; any if not given.</summary>
    public string? Gpu { get; set; }

    /// <summary>Memory of each GPU, written <c>24GiB</c>, for a type that TrainSmart does not know.</summary>
    public string? GpuMemory { get; set; }

    /// <summary>CPU cores of the pod; at least 1, 1 by default.</summary>
    public int Cpus { get; set; } = 1;

    /// <summary>Memory of the pod, written <c>16GiB</c>; without a limit if not given.</summary>
    public string? Memory { get; set; }

    /// <summary>The namespace; that of kubectl's context if not given.</summary>
    public string? Namespace { get; set; }

    /// <summary>The PersistentVolumeClaim that keeps the run, so that a restart goes on with it.</summary>
    public string? Claim { get; set; }

    /// <summary>The Secret whose entries become environment variables.</summary>
    public string? Secret { get; set; }

    /// <summary>How often a pod that failed is replaced; at least 0, 0 by default.</summary>
    public int Retries { get; set; }

    /// <summary>What an hour of the pod costs in US dollars, for estimates; above 0.</summary>
    public double Price { get; set; }
}
