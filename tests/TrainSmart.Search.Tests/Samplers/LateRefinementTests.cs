namespace TrainSmart.Search.Tests.Samplers;

public sealed class LateRefinementTests
{
    private static readonly SearchSpace Bowl = Some.Space("x: uniform(-5, 5)", "y: uniform(-5, 5)", "z: uniform(-5, 5)");

    [Fact]
    public void The_last_trials_go_to_the_bottom_of_the_bowl_that_random_ones_have_found()
    {
        var observed = Refined(from: 60, trials: 80);
        Assert.True(observed[..60].Min(trial => trial.Values[0]) > 0.1);
        Assert.True(observed.Min(trial => trial.Values[0]) < 1e-4, $"{observed.Min(trial => trial.Values[0])}");
    }

    [Fact]
    public void The_trials_before_are_those_of_the_search() =>
        Assert.Equal(Refined(from: 100, trials: 60).Select(Point), Refined(from: 60, trials: 60).Select(Point));

    [Fact]
    public void What_a_trial_is_does_not_depend_on_which_earlier_ones_were_asked_for()
    {
        var observed = Refined(from: 60, trials: 70);
        var resumed = Refinement(from: 60);
        foreach (var trial in observed) resumed.Observe(trial);
        var point = new double[3];
        resumed.Suggest(70, [], point);
        Assert.Equal(Refined(from: 60, trials: 71)[70].Point, point);
    }

    [Fact]
    public void Where_nothing_is_left_to_gain_the_search_goes_on()
    {
        var observed = Refined(from: 40, trials: 90);
        var random = new RandomSampler().Create(Bowl, Options);
        var point = new double[3];
        Assert.Contains(observed[60..], trial =>
        {
            random.Suggest(trial.Number, [], point);
            return trial.Point.SequenceEqual(point);
        });
    }

    [Fact]
    public void Auto_says_from_which_trial_of_a_long_study_it_refines()
    {
        using var study = Study.Create(new MemoryStorage(), Bowl, new() { Trials = 1000 });
        Assert.EndsWith("then tpe, whose cost hardly grows, and from trial 800 on models around the best results refine them", study.SamplerReason);
    }

    private static StudyOptions Options => new() { Seed = 5 };

    private static LateRefinement Refinement(int from) => new(Bowl, new RandomSampler().Create(Bowl, Options), Options, from);

    private static List<Observation> Refined(int from, int trials)
    {
        var sampler = Refinement(from);
        var observed = new List<Observation>();
        for (var number = 0; number < trials; number++)
        {
            var point = new double[3];
            sampler.Suggest(number, [], point);
            observed.Add(Ended(number, point, Math.Pow(point[0] - 1.3, 2) + Math.Pow(point[1] + 2.1, 2) + Math.Pow(point[2] + (0.5 * point[0]), 2)));
            sampler.Observe(observed[^1]);
        }

        return observed;
    }

    private static Observation Ended(int number, double[] point, double value) =>
        new(number, TrialState.Completed, [.. point], [value], 0, -1, double.NaN);

    private static string Point(Observation trial) => string.Join(' ', trial.Point);
}
