using TrainSmart.Spaces;

namespace TrainSmart.Search.Tests.Pruners;

public sealed class SeveralObjectivesTests
{
    [Fact]
    public void Trials_stand_in_the_order_of_their_fronts_and_spread_over_each()
    {
        // One front of five, whose first three are its ends and the one halfway; the last one is behind it.
        double[][] points = [[3, 3], [1, 4], [0, 5], [5, 0], [2.5, 2.5], [4, 1]];
        Assert.Equal([1, 0, 0, 0, 0, 0], Fronts.Of(points));
        Assert.Equal([2, 3, 4], FrontOrder.Of(points).Take(3));
        Assert.Equal(0, FrontOrder.Of(points)[^1]);
    }

    [Fact]
    public void An_objective_in_a_large_unit_counts_no_more_than_the_other()
    {
        double[][] points = [[0, 5000], [1, 4000], [2.5, 2500], [5, 0]];
        Assert.Equal([0, 3, 2, 1], FrontOrder.Of(points));
    }

    [Fact]
    public void Successive_halving_lets_the_first_front_go_on()
    {
        double[][] earlier = [[1, 9], [9, 1], [5, 5], [6, 6], [7, 7]];
        Assert.Equal("place 2 of 6 at the rung of step 1: the best 2 go on", Last(new SuccessiveHalvingPruner(), earlier, [10, 0]).Reason);
        Assert.Equal((true, "place 6 of 6 at the rung of step 1: only the best 2 go on"), Verdict(new SuccessiveHalvingPruner(), earlier, [10, 10]));
    }

    [Fact]
    public void A_trial_that_none_dominates_is_never_stopped_by_the_median()
    {
        double[][] earlier = [[1, 9], [2, 8], [3, 7], [4, 6]];
        var pruner = new MedianPruner { StartupTrials = 4 };
        Assert.Equal((false, "0 of 4 earlier trials are on better fronts at step 1"), Verdict(pruner, earlier, [100, 0]));
        Assert.Equal(
            (true, "4 of 4 earlier trials are on better fronts at step 1, and the best 50 % go on"),
            Verdict(pruner, earlier, [5, 9]));
    }

    [Fact]
    public void Asha_promotes_over_the_first_front()
    {
        using var study = Study.Create(
            new MemoryStorage(),
            Some.Space("x: uniform(0, 1)"),
            Options(new AshaPruner { ReductionFactor = 2 }) with { Trials = 4, Parallelism = 4 });
        double[][] reports = [[9, 9], [0, 5], [5, 0], [8, 8]];
        foreach (var (trial, values) in reports.Select(values => (study.Ask("w")!, values)).ToList())
        {
            Assert.True(study.Report(trial, 1, values, 8).Pause);
            study.Tell(trial, TrialState.Paused, []);
        }

        // Of four the best half: the two that the others do not dominate.
        Assert.Equal([1, 2], new[] { study.Ask("w")!.Number, study.Ask("w")!.Number }.Order());
    }

    [Fact]
    public void The_patient_pruner_bears_a_trial_that_improves_in_one_objective()
    {
        var pruner = new PatientPruner { Patience = 2 };
        Assert.False(Curve(pruner, [[3, 3], [3, 2], [3, 1], [3, 0]]).Prune);
        Assert.True(Curve(pruner, [[3, 3], [3, 3], [4, 3], [4, 4]]).Prune);
    }

    [Fact]
    public void The_threshold_is_of_the_first_objective_and_every_value_must_be_a_number()
    {
        Assert.True(Curve(new ThresholdPruner { Upper = 10 }, [[11, 0]]).Prune);
        Assert.False(Curve(new ThresholdPruner { Upper = 10 }, [[1, 99]]).Prune);
        Assert.True(Curve(new ThresholdPruner { Upper = 10 }, [[1, double.NaN]]).Prune);
    }

    [Fact]
    public void Large_values_are_good_where_an_objective_is_maximised()
    {
        using var study = Study.Create(
            new MemoryStorage(), Some.Space("x: uniform(0, 1)"),
            Options(new MedianPruner { StartupTrials = 2 }) with { Directions = [Direction.Minimize, Direction.Maximize] });
        foreach (var values in new double[][] { [1, 5], [2, 6] }) Complete(study, values);
        var worse = study.Ask("w")!;
        Assert.True(study.Report(worse, 1, [3, 4]).Prune);
        study.Tell(worse, TrialState.Pruned, []);
        Assert.False(study.Report(study.Ask("w")!, 1, [0, 4]).Prune);
    }

    [Theory]
    [InlineData("wilcoxon")]
    [InlineData("learning-curve")]
    public void A_pruner_of_curves_is_refused_in_words(string pruner)
    {
        var error = Assert.Throws<StudyException>(() => Create(PrunerOptions.Parse(pruner), 4));
        Assert.Equal(
            $"{pruner} compares the curves of one objective, but the study has 2; use successive-halving, hyperband, asha, median or percentile",
            error.Message);
    }

    [Fact]
    public void Reports_of_several_values_survive_the_log()
    {
        using var storage = new MemoryStorage();
        using (var study = Study.Create(storage, Some.Space("x: uniform(0, 1)"), Options(new NoPruner()))) study.Report(study.Ask("w")!, 3, [0.5, 2]);
        using var opened = Study.Open(storage);
        Assert.Equal([new StepValue(3, 0.5) { Others = [2] }], opened.Trials[0].Steps);
    }

    [Theory]
    [InlineData("hyperband")]
    [InlineData("asha")]
    [InlineData("median")]
    public void Any_number_of_workers_gives_the_same_study(string pruner)
    {
        string Run(int workers)
        {
            using var study = Study.Create(
                new MemoryStorage(),
                Some.Space("x: uniform(0, 1)", "y: uniform(0, 1)"),
                Options(PrunerOptions.Parse(pruner)) with { Trials = 40, Parallelism = 4 });
            Workers.Run(workers, (worker, stop) =>
            {
                while (study.Ask($"{worker}", stop) is { } trial) Train(study, trial);
            });
            return string.Join('\n', study.Trials.Select(trial => $"{trial.State} {trial.Configuration.Double(0)} {trial.Steps.Count}"));
        }

        var one = Run(1);
        Assert.Equal(one, Run(3));
        Assert.Contains("Completed", one);
        Assert.Contains(pruner == "asha" ? "Paused" : "Pruned", one);
    }

    private static void Train(Study study, RunningTrial trial)
    {
        double[] values = [];
        for (var step = (trial.PausedAt ?? 0) + 1; step <= 9; step++)
        {
            var (x, y) = (trial.Configuration.Double(0), trial.Configuration.Double(1));
            values = [x + (y / step), 1 - x + y];
            var verdict = study.Report(trial, step, values, 9);
            if (!verdict.LeavesOff) continue;
            study.Tell(trial, verdict.Prune ? TrialState.Pruned : TrialState.Paused, []);
            return;
        }

        study.Tell(trial, TrialState.Completed, [.. values]);
    }

    private static StudyOptions Options(PrunerOptions pruner) =>
        new() { Pruner = pruner, Parallelism = 1, Sampler = new RandomSampler(), Directions = [Direction.Minimize, Direction.Minimize] };

    private static Study Create(PrunerOptions pruner, int trials) =>
        Study.Create(new MemoryStorage(), Some.Space("x: uniform(0, 1)"), Options(pruner) with { Trials = trials });

    private static (bool Prune, string Reason) Verdict(PrunerOptions pruner, double[][] earlier, double[] last) =>
        (Last(pruner, earlier, last).Prune, Last(pruner, earlier, last).Reason);

    // The verdict on a trial that comes after others with one report each.
    private static PruneVerdict Last(PrunerOptions pruner, double[][] earlier, double[] last)
    {
        using var study = Create(pruner, earlier.Length + 1);
        foreach (var values in earlier) Complete(study, values);
        return study.Report(study.Ask("w")!, 1, last);
    }

    private static void Complete(Study study, double[] values)
    {
        var trial = study.Ask("w")!;
        study.Report(trial, 1, values);
        study.Tell(trial, TrialState.Completed, [.. values]);
    }

    private static PruneVerdict Curve(PrunerOptions pruner, double[][] reports)
    {
        using var study = Create(pruner, 1);
        var trial = study.Ask("w")!;
        var verdict = default(PruneVerdict);
        for (var step = 0; step < reports.Length && !verdict.Prune; step++) verdict = study.Report(trial, step + 1, reports[step]);
        return verdict;
    }
}
