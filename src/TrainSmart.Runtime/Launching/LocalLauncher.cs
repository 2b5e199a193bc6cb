namespace TrainSmart.Launching;

/// <summary>Worker processes on this machine that share one study.</summary>
public sealed record LocalLauncher : Launcher
{
    /// <inheritdoc/>
    public override string Name => "local";

    /// <summary>How many processes work; at least one.</summary>
    public int Workers { get; init; } = 2;
}
