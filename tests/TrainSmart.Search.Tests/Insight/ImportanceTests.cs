namespace TrainSmart.Search.Tests.Insight;

public sealed class ImportanceTests
{
    [Fact]
    public void Shares_of_an_additive_function_are_those_of_its_variances()
    {
        // The variances of 2x and y over the unit square are 4/12 and 1/12, so the shares are 0.8 and 0.2.
        var shares = Shares(point => (2 * point.Double(0)) + point.Double(1), 600, "x: uniform(0, 1)", "y: uniform(0, 1)", "z: uniform(0, 1)");
        Assert.Equal(0.8, shares["x"], 0.04);
        Assert.Equal(0.2, shares["y"], 0.04);
        Assert.Equal(0, shares["z"], 0.02);
        Assert.Equal(1, shares.Values.Sum(), 1e-9);
    }

    [Fact]
    public void A_choice_that_decides_everything_has_the_whole_share() =>
        Assert.InRange(Shares(point => point.Index(0), 200, "c: choice(a, b, c)", "x: uniform(0, 1)")["c"], 0.95, 1);

    [Fact]
    public void A_constant_objective_gives_even_shares() =>
        Assert.Equal([0.5, 0.5], Shares(_ => 1, 30, "x: uniform(0, 1)", "y: uniform(0, 1)").Values);

    [Fact]
    public void Ped_anova_ranks_by_what_it_takes_to_be_good()
    {
        using var study = Study.Create(
            new MemoryStorage(),
            Some.Space("x: uniform(0, 1)", "y: uniform(0, 1)", "z: uniform(0, 1)"),
            new() { Sampler = new RandomSampler(), Trials = 500, Seed = 1 })
            .Finish(point => (10 * Math.Pow(point.Double(1) - 0.3, 2)) + Math.Pow(point.Double(0) - 0.6, 2));
        var importances = Importance.PedAnova(study.Trials, study.Space);
        Assert.Equal(["y", "x"], importances.Take(2).Select(importance => importance.Name));
        Assert.Equal(1, importances.Sum(importance => importance.Mean), 1e-9);
        Assert.InRange(importances[0].Mean, 0.6, 1);
    }

    [Fact]
    public void Shuffling_shows_interactions_that_no_parameter_has_alone()
    {
        using var study = Study.Create(
            new MemoryStorage(), Some.Space("x: uniform(-1, 1)", "y: uniform(-1, 1)", "z: uniform(-1, 1)", "w: uniform(0, 1) when z > 0"),
            new() { Sampler = new RandomSampler(), Trials = 400, Seed = 1 }).Finish(point => point.Double(0) * point.Double(1));
        var importances = Importance.Permutation(study.Trials, study.Space).ToDictionary(importance => importance.Name);
        Assert.InRange(importances["x"].Mean, 0.35, 0.6);
        Assert.InRange(importances["y"].Mean, 0.35, 0.6);
        Assert.InRange(importances["z"].Mean, 0, 0.1);
        Assert.InRange(importances["x"].StandardDeviation, 1e-6, 0.2);
        Assert.Equal(1, importances.Values.Sum(importance => importance.Mean), 1e-9);
    }

    private static Dictionary<string, double> Shares(Func<Configuration, double> objective, int trials, params string[] lines)
    {
        using var study = Study.Create(new MemoryStorage(), Some.Space(lines), new() { Sampler = new RandomSampler(), Trials = trials, Seed = 1 })
            .Finish(objective);
        return Importance.Fanova(study).ToDictionary(importance => importance.Name, importance => importance.Mean);
    }
}
