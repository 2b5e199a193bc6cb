namespace TrainSmart.Generators.Vocabulary;

/// <summary>Where a run may go. In C# the types end in Launcher: <c>slurm</c> is <c>SlurmLauncher</c>, declared with <c>[Slurm(...)]</c>.</summary>
internal static class LaunchWords
{
    private static readonly Slot Workers = new("workers", SlotType.Integer, "How many processes share the study.") { Minimum = 1 };

    public static readonly Word[] All =
    [
        Words.Define(WordKind.Target, "local", "Worker processes on this machine that share the study.", Workers with { Default = "2" }),
        Words.Define(
            WordKind.Target,
            "slurm",
            "A job for the Slurm workload manager.",
            new Slot("nodes", SlotType.Integer, "How many nodes.") { Minimum = 1, Default = "1" },
            new Slot("gpus-per-node", SlotType.Integer, "GPUs on each node.") { Minimum = 0, Default = "0" },
            new Slot("cpus-per-task", SlotType.Integer, "CPU cores of each worker.") { Minimum = 1, Default = "1" },
            new Slot("memory", SlotType.Bytes, "Memory of each node."),
            new Slot("partition", SlotType.Text, "The partition to queue in."),
            new Slot("account", SlotType.Text, "The account that pays."),
            new Slot("time", SlotType.Duration, "The longest the job may take.") { Minimum = 1, Required = true },
            Workers with { Default = "1" }),
    ];
}
