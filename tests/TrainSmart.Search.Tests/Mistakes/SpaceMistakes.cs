using TrainSmart.Spaces;

namespace TrainSmart.Search.Tests.Mistakes;

/// <summary>Wrong spaces, which other engines notice in the first trial, in some later trial, or never.</summary>
public sealed class SpaceMistakes
{
    [Fact]
    public void Swapped_bounds_and_a_logarithm_from_zero_are_refused_before_any_trial()
    {
        Assert.Contains("low (0.1) of rate must be less than high (1E-05); swap them", Refusal("rate: uniform(0.1, 1e-5)"));
        Assert.Contains("log-uniform of rate needs low above 0, was 0", Refusal("rate: log-uniform(0, 1)"));
    }

    [Fact]
    public void Bounds_of_log_uniform_are_the_values_themselves_and_logarithms_in_their_place_are_refused()
    {
        using var study = Study.Create(
            new MemoryStorage(), Some.Space("rate: log-uniform(1e-5, 0.1)"), new() { Sampler = new RandomSampler(), Trials = 200 });
        Assert.All(study.Finish(_ => 1).Trials, trial => Assert.InRange(trial.Configuration.Double(0), 1e-5, 0.1));
        Assert.Contains("log-uniform of rate needs low above 0, was -11.5", Refusal("rate: log-uniform(-11.5, -2.3)"));
    }

    [Fact]
    public void One_name_for_a_float_in_one_branch_and_an_integer_in_another_is_refused_before_the_branch_is_drawn() =>
        Assert.Contains("'size'", Refusal("kind: choice(a, b)", "size: uniform(0, 1) when kind == 'a'", "size: int(1, 9) when kind == 'b'"));

    [Fact]
    public void One_name_twice_with_two_ranges_is_refused() =>
        Assert.Contains("'rate'", Refusal("rate: uniform(0, 1)", "rate: uniform(0, 2)"));

    [Fact]
    public void One_name_with_another_range_in_another_branch_is_refused() =>
        Assert.Contains("'rate'", Refusal("kind: choice(a, b)", "rate: uniform(0, 1) when kind == 'a'", "rate: uniform(0, 2) when kind == 'b'"));

    [Fact]
    public void A_step_that_does_not_divide_the_range_is_pointed_out_with_the_value_that_is_never_tried()
    {
        var problem = Assert.Single(SpaceRules.Check(Some.Declaration("share: quantized-uniform(0, 1, 0.3)")));
        Assert.Equal(("TS2006", "share"), (problem.Id, problem.Parameter));
        Assert.Contains("1 of share is never tried: the last step ends at 0.9", problem.Message);
    }

    [Theory]
    [InlineData("tpe")]
    [InlineData("gp")]
    public void No_parameter_of_a_branch_is_left_out_of_the_model(string sampler)
    {
        using var study = Study.Create(
            new MemoryStorage(), Some.Space("kind: choice(a, b)", "x: uniform(0, 1) when kind == 'a'", "y: uniform(0, 1) when kind == 'b'"),
            new() { Sampler = SamplerOptions.Parse(sampler), Trials = 60, Seed = 2 });
        study.Finish(point => point.IsActive(1) ? Math.Pow(point.Double(1) - 0.8, 2) : 1 + Math.Pow(point.Double(2) - 0.2, 2));
        var late = study.Trials
            .Skip(30)
            .Where(trial => trial.Configuration.IsActive(1))
            .Select(trial => Math.Abs(trial.Configuration.Double(1) - 0.8))
            .Order()
            .ToList();
        Assert.InRange(late.Count, 16, 30);
        Assert.InRange(late[late.Count / 2], 0, 0.1); // without a model the median would be 0.3
    }

    private static string Refusal(params string[] lines) => Assert.Throws<SpaceException>(() => Some.Space(lines)).Message;
}
