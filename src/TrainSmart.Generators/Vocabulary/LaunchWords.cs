namespace TrainSmart.Generators.Vocabulary;

/// <summary>Where a run may go. In C# the types end in Launcher: <c>slurm</c> is <c>SlurmLauncher</c>, declared with <c>[Slurm(...)]</c>.</summary>
internal static class LaunchWords
{
    private static readonly Slot Workers = new("workers", SlotType.Integer, "How many processes share the study.") { Minimum = 1 };

    private static readonly Slot Parallel = new("workers", SlotType.Integer, "How many trials run at once.") { Minimum = 1, Default = "1" };

    private static readonly Slot Time = new("time", SlotType.Duration, "The longest the job may take.") { Minimum = 1, Required = true };

    private static readonly Slot Gpu = new("gpu", SlotType.Text, "The type of GPU, such as a100-80gb.");

    private static readonly Slot GpuMemory = new("gpu-memory", SlotType.Bytes, "Memory of each GPU, for a type that TrainSmart does not know.");

    private static readonly Slot Price = new("price", SlotType.Price, "What an hour of one node costs, for estimates.")
    {
        Minimum = 0,
        MinimumExcluded = true,
    };

    private static readonly Slot Image = new("image", SlotType.Text, "The container image that holds the published experiments.") { Required = true };

    private static readonly Slot Program = new("program", SlotType.Text, "The program in the image.") { Default = "/app/experiments" };

    public static readonly Word[] All =
    [
        Words.Define(WordKind.Target, "local", "Worker processes on this machine that share the study.", Workers with { Default = "2" }),
        Words.Define(
            WordKind.Target,
            "slurm",
            "A job for the Slurm workload manager.",
            new Slot("nodes", SlotType.Integer, "How many nodes.") { Minimum = 1, Default = "1" },
            new Slot("gpus-per-node", SlotType.Integer, "GPUs on each node.") { Minimum = 0, Default = "0" },
            Gpu,
            GpuMemory,
            new Slot("cpus-per-task", SlotType.Integer, "CPU cores of each worker.") { Minimum = 1, Default = "1" },
            new Slot("memory", SlotType.Bytes, "Memory of each node."),
            new Slot("partition", SlotType.Text, "The partition to queue in."),
            new Slot("account", SlotType.Text, "The account that pays."),
            Time,
            Workers with { Default = "1" },
            Price),
        Words.Define(
            WordKind.Target,
            "sagemaker",
            "A training job of Amazon SageMaker on one instance.",
            new Slot("instance", SlotType.Text, "The type of instance, such as ml.g5.xlarge.") { Required = true },
            Image,
            Program,
            new Slot("role", SlotType.Text, "The IAM role that the job assumes, as an ARN.") { Required = true },
            new Slot("output", SlotType.Text, "Where the result goes, as s3://bucket/path.") { Required = true },
            Time,
            Parallel,
            new Slot("gpus", SlotType.Integer, "How many of the instance's GPUs are used; all of them if not said.") { Minimum = 1 },
            new Slot("volume", SlotType.Bytes, "The size of the disk.") { Minimum = 1, Default = "30GiB" },
            new Slot("spot", SlotType.Truth, "Whether spare capacity will do, which may be taken away.") { Default = "false" },
            new Slot("checkpoints", SlotType.Text, "Where the run is kept up to date, as s3://bucket/path, so that a restart goes on with it."),
            Price) with
        { TypeName = "SageMaker" },
        Words.Define(
            WordKind.Target,
            "kubernetes",
            "A Job of Kubernetes with one pod.",
            Image,
            Program,
            Time,
            Parallel,
            new Slot("gpus", SlotType.Integer, "GPUs of the pod.") { Minimum = 0, Default = "0" },
            Gpu,
            GpuMemory,
            new Slot("cpus", SlotType.Integer, "CPU cores of the pod.") { Minimum = 1, Default = "1" },
            new Slot("memory", SlotType.Bytes, "Memory of the pod.") { Minimum = 1 },
            new Slot("namespace", SlotType.Text, "The namespace; that of kubectl's context if not said."),
            new Slot("claim", SlotType.Text, "The PersistentVolumeClaim that keeps the run, so that a restart goes on with it."),
            new Slot("secret", SlotType.Text, "The Secret whose entries become environment variables."),
            new Slot("retries", SlotType.Integer, "How often a pod that failed is replaced.") { Minimum = 0, Default = "0" },
            Price),
    ];
}
