using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>What makes a study what it is. Two runs with equal options over equal spaces ask for the same trials.</summary>
public sealed record StudyOptions
{
    /// <summary>The study's name.</summary>
    public string Name { get; init; } = "study";

    /// <summary>One direction an objective.</summary>
    public EquatableArray<Direction> Directions { get; init; } = [Direction.Minimize];

    /// <summary>The seed of every random choice.</summary>
    public ulong Seed { get; init; }

    /// <summary>How many trials there will be in all, over every worker and restart; none for no limit.</summary>
    public int? Trials { get; init; }

    /// <summary>
    /// How many trials may be under way at once: trial n is chosen from the results of trials 0 to n - Parallelism, however many workers there are.
    /// </summary>
    public int Parallelism { get; init; } = 4;

    /// <summary>
    /// Whether a trial is chosen from whatever results are there when it is asked for, without waiting. A study then repeats only if its results come
    /// in the same order; <see cref="Parallelism"/> does not count.
    /// </summary>
    public bool IsFreeRunning { get; init; }

    /// <summary>How configurations are chosen.</summary>
    public SamplerOptions Sampler { get; init; } = new AutoSampler();

    /// <summary>Which trials are stopped early.</summary>
    public PrunerOptions Pruner { get; init; } = new NoPruner();

    /// <summary>When the study has done enough before its trials are used up.</summary>
    public StopRules Stop { get; init; } = new();

    /// <summary>
    /// How long a trial may be under way, above zero; none for no limit. One that takes longer is asked to stop at its next report, and ended as
    /// failed, or begun once more where there are <see cref="Retries"/>, when somebody next asks; a result that comes later is refused.
    /// </summary>
    public TimeSpan? TrialTimeout { get; init; }

    /// <summary>
    /// How often a failed trial is run again, with the same number and point, at least 0. A loss of its worker counts as well: no failed trial is
    /// begun more than one time more than this.
    /// </summary>
    public int Retries { get; init; }

    /// <summary>
    /// Whether a point that was tried already is answered from the record of the earliest completed trial that has it, without a worker; its note
    /// says which one that is. It suits objectives without noise. Such trials count towards <see cref="Trials"/>, which must be given.
    /// </summary>
    public bool AnswersDuplicates { get; init; }

    /// <summary>The options as a log keeps them: of a sampler or pruner that is not the library's, what its settings print.</summary>
    internal StudyOptions AsLogged() => this with { Sampler = UnknownSampler.AsLogged(Sampler), Pruner = UnknownPruner.AsLogged(Pruner) };
}
