namespace TrainSmart.Search;

/// <summary>Several contests of successive halving, from hasty to patient; each trial takes part in one.
/// Li et al., "Hyperband", JMLR 18, 2018, with the contests asynchronous.</summary>
public sealed record HyperbandPruner : PrunerOptions
{
    /// <summary>The step of the lowest rung of all, r.</summary>
    public int MinimumResource { get; init; } = 1;

    /// <summary>The last step of a whole trial, R; none to take it from the trial itself or from completed ones.</summary>
    public int? MaximumSteps { get; init; }

    /// <summary>Which share goes on, as one in so many: eta.</summary>
    public int ReductionFactor { get; init; } = 3;

    internal override void Check(StudyOptions options) => CheckRungs("hyperband", MinimumResource, ReductionFactor);

    internal override PruneVerdict Judge(PruneQuestion question)
    {
        if ((MaximumSteps ?? question.LastStep ?? LongestCompleted(question)) is not { } maximum)
            return Continue("no trial has completed yet, so the length of a whole one is not known");
        var brackets = BracketCount(maximum);
        var (seed, own) = (question.Seed, Bracket(question.Seed, question.Trial.Number, brackets));
        var contest = new SuccessiveHalvingPruner { MinimumResource = MinimumResource, ReductionFactor = ReductionFactor, EarlyStoppingRate = own };
        var verdict = contest.Judge(question, question.Others.Where(other => Bracket(seed, other.Number, brackets) == own));
        return verdict with { Reason = $"bracket {own + 1} of {brackets}: {verdict.Reason}" };
    }

    private static int? LongestCompleted(PruneQuestion question)
    {
        int? longest = null;
        foreach (var other in question.Others)
        {
            if (other.State == TrialState.Completed) longest = Math.Max(longest ?? 0, other.Steps[other.Steps.Count - 1].Step);
        }

        return longest;
    }

    // s_max + 1, with s_max = floor(log_eta(R / r)).
    private int BracketCount(int maximum)
    {
        var count = 1;
        for (var rung = (long)MinimumResource * ReductionFactor; rung <= maximum; rung *= ReductionFactor) count++;
        return count;
    }

    // Bracket s starts at rung r eta^s. The hasty ones get more trials: n = ceil((s_max + 1) / (s + 1) eta^s) with s counted from the patient end.
    private int Bracket(ulong seed, int number, int brackets)
    {
        Span<double> sizes = stackalloc double[brackets];
        var total = 0.0;
        for (var rate = 0; rate < brackets; rate++)
        {
            var s = brackets - 1 - rate;
            sizes[rate] = Math.Ceiling((double)brackets / (s + 1) * Math.Pow(ReductionFactor, s));
            total += sizes[rate];
        }

        var drawn = new RandomStream(seed, "hyperband", number).NextDouble() * total;
        var bracket = 0;
        while (bracket < brackets - 1 && drawn >= sizes[bracket]) drawn -= sizes[bracket++];
        return bracket;
    }
}
