using TrainSmart.Running.Events;

namespace TrainSmart.Running;

/// <summary>How a run is watched and ended.</summary>
public sealed record RunControl
{
    /// <summary>Told what happens, from several threads, one at a time.</summary>
    public Action<RunEvent> Happened { get; init; } = _ => { };

    /// <summary>When cancelled, the run ends after the trials that are under way.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>When cancelled, the run ends now; trials under way are run again by <c>resume</c>.</summary>
    public CancellationToken Now { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
