using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>Something that happened in a study. The log of these is the study: every view of it is a fold over them. Closed.</summary>
public abstract record StudyEvent
{
    private StudyEvent() { }

    /// <summary>The study was created; always the first event.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Space">Its space as JSON.</param>
    /// <param name="Options">Its options as JSON.</param>
    /// <param name="At">When.</param>
    public sealed record Created(string Name, string Space, string Options, DateTimeOffset At) : StudyEvent;

    /// <summary>A person asked for a point to be tried next.</summary>
    /// <param name="Point">The columns of the point.</param>
    public sealed record Enqueued(double[] Point) : StudyEvent;

    /// <summary>A worker took the next number, or a lost trial again.</summary>
    /// <param name="Trial">The number.</param>
    /// <param name="Point">The columns of the point; empty where a trial is begun again.</param>
    /// <param name="FromQueue">Whether the point is the oldest enqueued one.</param>
    /// <param name="Worker">Who.</param>
    /// <param name="At">When.</param>
    public sealed record Asked(int Trial, double[] Point, bool FromQueue, string Worker, DateTimeOffset At) : StudyEvent
    {
        /// <summary>The part of a training that the trial covers; none where a trial is a training of its own, or is begun again.</summary>
        public Stage? Stage { get; init; }
    }

    /// <summary>A running trial reported a value.</summary>
    /// <param name="Trial">The number.</param>
    /// <param name="Step">The step.</param>
    /// <param name="Value">The value of the objective, the first of several.</param>
    public sealed record Reported(int Trial, int Step, double Value) : StudyEvent
    {
        /// <summary>The values of the further objectives; empty where there is one.</summary>
        public double[] Others { get; init; } = [];
    }

    /// <summary>A trial ended.</summary>
    /// <param name="Trial">The number.</param>
    /// <param name="State">How.</param>
    /// <param name="Values">One value an objective; empty unless completed.</param>
    /// <param name="Constraints">Measured constraints; a point is feasible where all are at most zero.</param>
    /// <param name="Note">A remark.</param>
    /// <param name="Metrics">Other measured values.</param>
    /// <param name="At">When.</param>
    public sealed record Told(
        int Trial,
        TrialState State,
        EquatableArray<double> Values,
        EquatableArray<double> Constraints,
        string? Note,
        EquatableArray<MetricValue> Metrics,
        DateTimeOffset At) : StudyEvent;

    /// <summary>A text was written down under a name.</summary>
    /// <param name="Trial">The trial's number; null for the study as a whole.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Value">The text.</param>
    public sealed record Annotated(int? Trial, string Name, string Value) : StudyEvent;

    /// <summary>A file was attached.</summary>
    /// <param name="Trial">The trial's number; null for the study as a whole.</param>
    /// <param name="Name">What it is called.</param>
    /// <param name="Hash">The SHA-256 of its contents.</param>
    /// <param name="Size">Its size in bytes.</param>
    public sealed record Attached(int? Trial, string Name, string Hash, long Size) : StudyEvent;

    /// <summary>A trial's worker was lost; the trial waits for another one.</summary>
    /// <param name="Trial">The number.</param>
    public sealed record Abandoned(int Trial) : StudyEvent;
}
