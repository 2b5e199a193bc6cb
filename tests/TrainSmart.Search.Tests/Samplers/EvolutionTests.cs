namespace TrainSmart.Search.Tests.Samplers;

public sealed class EvolutionTests
{
    [Fact]
    public void Fronts_are_sorted_as_the_paper_says()
    {
        Individual[] all = [Of(1, 4), Of(4, 1), Of(2, 2), Of(3, 3), Of(5, 5), Of(0, 0, violation: 1)];
        Assert.Equal([[all[0], all[1], all[2]], [all[3]], [all[4]], [all[5]]], Individual.Fronts(all));
    }

    [Fact]
    public void Crowding_distance_is_that_of_the_neighbours() =>
        Assert.Equal([double.PositiveInfinity, 1.5, 1.25, double.PositiveInfinity], Crowding.Distances([[0, 4], [1, 2], [3, 1], [4, 0]]));

    [Fact]
    public void Reference_directions_keep_a_spread_of_the_last_front()
    {
        Individual[] all = [Of(0, 1), Of(0.01, 0.99), Of(0.02, 0.98), Of(0.5, 0.5), Of(1, 0)];
        Assert.Equal([all[0], all[3], all[4]], new ReferenceSurvival(2, 3).Select(all, 3).OrderBy(individual => individual.Values[0]));
    }

    [Theory]
    [InlineData("nsga-ii")]
    [InlineData("nsga-iii")]
    [InlineData("tpe")]
    [InlineData("gp")]
    public void The_front_of_two_objectives_is_approached(string sampler)
    {
        double Volume(string name)
        {
            using var study = Study.Create(
                new MemoryStorage(), Some.Space("x: uniform(0, 1)", "y: uniform(0, 1)", "z: uniform(0, 1)"),
                new()
                {
                    Directions = [Direction.Minimize, Direction.Minimize],
                    Sampler = SamplerOptions.Parse(name),
                    Trials = name == "gp" ? 60 : 200,
                    Parallelism = 1,
                    Seed = 2,
                });
            while (study.Ask("w") is { } trial)
            {
                var (x, g) = (trial.Configuration.Double(0), 1 + (4.5 * (trial.Configuration.Double(1) + trial.Configuration.Double(2))));
                study.Tell(trial, TrialState.Completed, [x, g * (1 - Math.Sqrt(x / g))]);
            }

            // The area between the front and the point (1.1, 6).
            var (area, height) = (0.0, 6.0);
            foreach (var trial in study.Front.OrderBy(trial => trial.Values[0]))
            {
                area += (1.1 - trial.Values[0]) * Math.Max(0, height - trial.Values[1]);
                height = Math.Min(height, trial.Values[1]);
            }

            return area;
        }

        Assert.True(Volume(sampler) > Volume("random"));
    }

    [Fact]
    public void Cma_es_finds_the_bottom_of_a_rotated_valley()
    {
        using var study = Study.Create(
            new MemoryStorage(), Some.Space("x: uniform(-5, 5)", "y: uniform(-5, 5)", "n: int(0, 20)"),
            new() { Sampler = new CmaEsSampler(), Trials = 300, Parallelism = 1, Seed = 1 });
        study.Finish(point => Math.Pow(point.Double(0) + point.Double(1) - 1, 2)
            + (100 * Math.Pow(point.Double(0) - point.Double(1) - 0.5, 2))
            + Math.Pow(point.Int(2) - 13, 2));
        Assert.InRange(study.Best!.Values[0], 0, 1e-3);
    }

    [Fact]
    public void Cma_es_refuses_a_choice_in_the_users_words() =>
        Assert.Contains("TS2023: cma-es has no distance between the values of 'c'", Assert.Throws<StudyException>(() =>
            Study.Create(new MemoryStorage(), Some.Space("c: choice(a, b)"), new() { Sampler = new CmaEsSampler() })).Message);

    private static Individual Of(double first, double second, double violation = 0) => new([0.5], [first, second], violation);
}
