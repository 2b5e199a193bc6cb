using TrainSmart.Search;

namespace TrainSmart.Running;

/// <summary>How a run uses the machine. None of it changes a result.</summary>
public sealed record RunOptions
{
    /// <summary>The folder of all runs.</summary>
    public string RunsFolder { get; init; } = "runs";

    /// <summary>
    /// How many trials run at once in this process; as many as there are processors, but no more than the plan's parallelism, if not said.
    /// </summary>
    public int? Workers { get; init; }

    /// <summary>Where the study is kept, if not in the run's folder.</summary>
    public StudyAddress? Storage { get; init; }

    /// <summary>Where data files are looked for first.</summary>
    public string? DataRoot { get; init; }

    /// <summary>What an hour of this machine costs in US dollars; without it a budget of money cannot be kept, and the run says so.</summary>
    public double? DollarsPerHour { get; init; }

    /// <summary>How many trials may fail one after the other before the run stops.</summary>
    public int FailureLimit { get; init; } = 5;
}
