namespace TrainSmart.Launching;

/// <summary>A place where an experiment can run, as the experiment declares it.</summary>
public abstract record Launcher
{
    private protected Launcher() { }

    /// <summary>What <c>launch --on</c> calls it, such as <c>slurm</c>.</summary>
    public abstract string Name { get; }
}
