using TrainSmart.Search.LearningCurves;

namespace TrainSmart.Search.Tests.Pruners;

public sealed class LearningCurveTests
{
    private static readonly CurvePrior Wide = new(0.5, 1, 1);

    [Fact]
    public void The_fit_of_a_line_over_its_fall_agrees_with_a_gaussian_process_of_the_same_prior()
    {
        // numpy: the conditional of the joint normal of a + b g, prior a ~ N(1, 2^2), b ~ N(0, 3^2), noise 0.1, and its log density.
        var predicted = new CurveSums([1, 0.5, 0.25], [3, 2, 1.5], new(1, 2, 3)).Predict(0.1, 0.1);
        Assert.Equal(1.2036542686303349, predicted.Mean, 10);
        Assert.Equal(0.14584445509745142, predicted.Deviation, 10);
        Assert.Equal(-2.404372717257264, predicted.LogEvidence, 8);
    }

    [Fact]
    public void A_power_law_is_foreseen_from_its_first_fifth()
    {
        var forecast = Forecast(time => 0.2 + (0.8 / time), seen: 10, horizon: 50);
        Assert.Equal(0.2 + (0.8 / 50), forecast.Mean, 0.05);
        Assert.InRange(forecast.Deviation, 0.001, 0.1);
    }

    [Fact]
    public void An_exponential_is_foreseen_from_its_first_fifth()
    {
        var forecast = Forecast(time => 0.3 + (0.7 * Math.Exp(-(time - 1) / 5)), seen: 10, horizon: 50);
        Assert.InRange(Math.Abs(forecast.Mean - 0.3), 0, 2 * forecast.Deviation);
        Assert.True(forecast.ProbabilityUpTo(0) < 0.05);
        Assert.True(forecast.ProbabilityUpTo(0.5) > 0.95);
    }

    [Fact]
    public void More_of_a_curve_makes_the_forecast_surer()
    {
        double Deviation(int seen) => Forecast(time => 0.2 + (0.8 / Math.Sqrt(time)), seen, horizon: 50).Deviation;
        Assert.True(Deviation(5) > Deviation(15) && Deviation(15) > Deviation(40));
    }

    [Fact]
    public void Nine_of_ten_noisy_curves_end_within_two_deviations_of_their_forecast()
    {
        var random = new Random(7);
        var inside = Enumerable.Range(0, 200).Count(index =>
        {
            var (level, drop, rate) = (random.NextDouble(), random.NextDouble(), 0.3 + random.NextDouble());
            double Noise() => 0.02 * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5);
            double Curve(double time) => level + (drop * (index % 2 == 0 ? Math.Pow(time, -rate) : Math.Exp(-rate * (time - 1) / 5))) + Noise();
            var forecast = Forecast(Curve, seen: 12, horizon: 40);
            return Math.Abs(Curve(40) - forecast.Mean) <= 2 * forecast.Deviation;
        });
        Assert.InRange(inside, 180, 200);
    }

    [Fact]
    public void A_trial_that_levels_off_too_high_is_stopped_and_told_how_surely()
    {
        var verdicts = Run(new LearningCurvePruner(), [.. Good, time => 0.8 + (0.2 / time)]);
        var stopped = verdicts[^1];
        Assert.True(stopped.Prune);
        Assert.Matches(@"^predicted 0\.[78]\d* \+- 0\.\d+ at step 30; probability [\dE.-]+ of beating 0\.2\d* is below 0\.05$", stopped.Reason);
    }

    [Fact]
    public void A_slow_trial_that_the_median_would_stop_goes_on_where_its_curve_still_falls()
    {
        // Behind every earlier trial for long, and the best at the end.
        Func<double, double> slow = time => -0.563 + (1.763 * Math.Pow(time, -0.25));
        Assert.True(Run(new MedianPruner { StartupTrials = 5 }, [.. Good, slow])[^1].Prune);
        Assert.False(Run(new LearningCurvePruner(), [.. Good, slow])[^1].Prune);
    }

    [Fact]
    public void It_waits_for_completed_trials_and_three_reports()
    {
        Assert.Contains("only 2 of 5 startup trials", Run(new LearningCurvePruner(), [.. Good[..2], _ => 9])[2].Reason);
        Assert.Contains("only 2 of the 3 reports", Run(new LearningCurvePruner(), [.. Good, _ => 9], steps: 2, earlier: 30)[^1].Reason);
    }

    [Fact]
    public void Senseless_settings_are_refused_when_the_study_is_created()
    {
        string Refused(PrunerOptions pruner) =>
            Assert.Throws<StudyException>(() => Study.Create(new MemoryStorage(), Some.Space("x: bool"), new() { Pruner = pruner })).Message;
        Assert.Equal("the threshold of learning-curve must be above 0 and below 1, was 1", Refused(new LearningCurvePruner { Threshold = 1 }));
        Assert.Equal(
            "the startup trials of learning-curve must be at least 2, were 1",
            Refused(new PatientPruner { Inner = new LearningCurvePruner { StartupTrials = 1 } }));
    }

    private static Func<double, double>[] Good =>
        [.. Enumerable.Range(0, 6).Select(index => (Func<double, double>)(time => 0.2 + (0.02 * index) + (0.8 / time)))];

    private static CurveForecast Forecast(Func<double, double> curve, int seen, int horizon)
    {
        double[] times = [.. Enumerable.Range(1, seen).Select(step => (double)step)];
        return new(times, [.. times.Select(curve)], horizon, Wide);
    }

    // Runs the trials one after another over 30 steps, or the last one over fewer, and gives the last verdict of each.
    private static List<PruneVerdict> Run(PrunerOptions pruner, Func<double, double>[] curves, int steps = 30, int earlier = 30)
    {
        using var study = Study.Create(
            new MemoryStorage(), Some.Space("x: uniform(0, 1)"), new() { Pruner = pruner, Parallelism = 1, Sampler = new RandomSampler() });
        var verdicts = new List<PruneVerdict>();
        for (var index = 0; index < curves.Length; index++)
        {
            var trial = study.Ask("w")!;
            PruneVerdict verdict = default;
            var length = index == curves.Length - 1 ? steps : earlier;
            for (var step = 1; step <= length && !verdict.Prune; step++) verdict = study.Report(trial, step, curves[index](step));
            verdicts.Add(verdict);
            if (verdict.Prune) study.Tell(trial, TrialState.Pruned, []);
            else study.Tell(trial, TrialState.Completed, [curves[index](length)]);
        }

        return verdicts;
    }
}
