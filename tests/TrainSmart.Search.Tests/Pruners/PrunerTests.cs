namespace TrainSmart.Search.Tests.Pruners;

public sealed class PrunerTests
{
    [Fact]
    public void The_median_pruner_stops_what_is_worse_than_the_median()
    {
        var verdicts = Run(new MedianPruner { StartupTrials = 4 }, [[1, 1], [2, 2], [3, 3], [4, 4], [2.4, 2.4], [2.6, 2.6]]);
        Assert.All(verdicts[..4], verdict => Assert.False(verdict.Prune));
        Assert.False(verdicts[4].Prune);
        Assert.True(verdicts[5].Prune);
        Assert.Contains("2.6 is worse than 2.4", verdicts[5].Reason);
    }

    [Fact]
    public void A_pruner_waits_for_its_startup_trials_and_warmup_steps()
    {
        Assert.Contains("only 2 of 5 startup trials", Run(new MedianPruner(), [[1], [1], [9]])[2].Reason);
        Assert.False(Run(new MedianPruner { StartupTrials = 1, WarmupSteps = 3 }, [[1, 1], [9, 9]])[1].Prune);
    }

    [Fact]
    public void The_percentile_pruner_keeps_the_declared_share()
    {
        double[][] curves = [.. Enumerable.Range(1, 8).Select(value => new double[] { value })];
        Assert.True(Run(new PercentilePruner { Keep = 0.25, StartupTrials = 8 }, [.. curves, [2.8]])[8].Prune);
        Assert.False(Run(new PercentilePruner { Keep = 0.25, StartupTrials = 8 }, [.. curves, [2.7]])[8].Prune);
    }

    [Fact]
    public void Successive_halving_lets_the_best_third_of_a_rung_go_on()
    {
        // Rungs at steps 1, 3, 9; the sixth trial meets five rivals, and the best two of six go on.
        double[][] curves = [[1, 1, 1], [2, 2, 2], [3, 3, 3], [4, 4, 4], [5, 5, 5], [1.5]];
        var verdict = Run(new SuccessiveHalvingPruner(), curves)[5];
        Assert.Equal((false, "place 2 of 6 at the rung of step 1: the best 2 go on"), (verdict.Prune, verdict.Reason));
        var stopped = Run(new SuccessiveHalvingPruner(), [.. curves[..5], [2.5]])[5];
        Assert.Equal((true, "place 3 of 6 at the rung of step 1: only the best 2 go on"), (stopped.Prune, stopped.Reason));
    }

    [Fact]
    public void Between_two_rungs_nothing_is_stopped() =>
        Assert.False(Run(new SuccessiveHalvingPruner(), [[1, 1, 1, 1, 1], [0.5, 9]])[1].Prune);

    [Fact]
    public void Hyperband_names_the_bracket_and_uses_several()
    {
        double[][] curves = [.. Enumerable.Range(0, 40).Select(trial => Enumerable.Repeat((double)trial, 9).ToArray())];
        var reasons = Run(new HyperbandPruner { MaximumSteps = 9 }, curves).Select(verdict => verdict.Reason[..14]).Distinct();
        Assert.Equal(["bracket 1 of 3", "bracket 2 of 3", "bracket 3 of 3"], reasons.Order());
    }

    [Fact]
    public void The_patient_pruner_bears_some_reports_without_improvement()
    {
        var pruner = new PatientPruner { Patience = 2 };
        Assert.False(Run(pruner, [[3, 2, 1]])[0].Prune);
        Assert.False(Run(pruner, [[3, 4, 2]])[0].Prune);
        Assert.True(Run(pruner, [[3, 4, 5]])[0].Prune);
    }

    [Fact]
    public void The_threshold_pruner_stops_outside_its_range()
    {
        Assert.True(Run(new ThresholdPruner { Upper = 10 }, [[11]])[0].Prune);
        Assert.True(Run(new ThresholdPruner { Lower = 1 }, [[0.5]])[0].Prune);
        Assert.False(Run(new ThresholdPruner { Lower = 1, Upper = 10 }, [[5]])[0].Prune);
        Assert.True(Run(new ThresholdPruner(), [[double.NaN]])[0].Prune);
    }

    [Fact]
    public void The_wilcoxon_pruner_stops_what_is_worse_than_the_best_trial_step_by_step()
    {
        // Six differences, all worse: one of 64 equally likely sign patterns.
        var verdict = Run(new WilcoxonPruner { Threshold = 0.02 }, [[1, 5, 2, 4, 3, 6], [1.1, 5.2, 2.3, 4.4, 3.5, 6.6]])[1];
        Assert.Equal((true, "worse than trial 0 at 6 common steps: p 0.015625 is below 0.02"), (verdict.Prune, verdict.Reason));
    }

    [Fact]
    public void The_wilcoxon_pruner_bears_single_bad_steps_and_steps_that_the_best_trial_lacks()
    {
        Assert.False(Run(new WilcoxonPruner(), [[1, 1, 1, 1], [0.5, 0.5, 0.5, 99]])[1].Prune);
        Assert.Contains("only 1 of 2 common steps", Run(new WilcoxonPruner(), [[1], [2, 3, 4]])[1].Reason);
        Assert.Contains("no completed trial", Run(new WilcoxonPruner(), [[1, 2, 3]])[0].Reason);
    }

    [Fact]
    public void Where_large_is_good_the_small_are_stopped()
    {
        var verdicts = Run(new MedianPruner { StartupTrials = 3 }, [[1], [2], [3], [0.5]], Direction.Maximize);
        Assert.True(verdicts[3].Prune);
    }

    [Fact]
    public void Every_pruner_has_a_name_of_the_language_and_survives_the_log()
    {
        string[] names =
        [
            "none", "median", "percentile", "successive-halving", "hyperband", "patient", "threshold", "wilcoxon", "learning-curve",
        ];
        foreach (var name in names)
        {
            var storage = new MemoryStorage();
            Study.Create(storage, Some.Space("x: bool"), new() { Pruner = PrunerOptions.Parse(name) }).Dispose();
            using var study = Study.Open(storage);
            Assert.Equal(PrunerOptions.Parse(name), study.Options.Pruner);
        }
    }

    // Runs the trials one after another and gives the last verdict of each; pruned trials end where they are stopped.
    private static List<PruneVerdict> Run(PrunerOptions pruner, double[][] curves, Direction direction = default)
    {
        using var study = Study.Create(
            new MemoryStorage(),
            Some.Space("x: uniform(0, 1)"),
            new() { Pruner = pruner, Parallelism = 1, Sampler = new RandomSampler(), Directions = [direction] });
        var verdicts = new List<PruneVerdict>();
        foreach (var curve in curves)
        {
            var trial = study.Ask("w")!;
            PruneVerdict verdict = default;
            for (var step = 1; step <= curve.Length && !verdict.Prune; step++) verdict = study.Report(trial, step, curve[step - 1]);
            verdicts.Add(verdict);
            if (verdict.Prune) study.Tell(trial, TrialState.Pruned, []);
            else study.Tell(trial, TrialState.Completed, [double.IsNaN(curve[^1]) ? 0 : curve[^1]]);
        }

        return verdicts;
    }
}
