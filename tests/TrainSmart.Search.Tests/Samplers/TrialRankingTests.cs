namespace TrainSmart.Search.Tests.Samplers;

/// <summary>In which order tpe and annealing hold ended trials.</summary>
public sealed class TrialRankingTests
{
    [Fact]
    public void Trials_pruned_at_the_same_step_stand_by_how_many_others_of_them_dominate_them() =>
        Assert.Equal([1, 2, 3, 0], Order(2, Pruned(3, 5, 9), Pruned(3, 1, 4), Pruned(3, 4, 1), Pruned(3, 2, 5)));

    [Fact]
    public void Trials_pruned_at_another_step_are_no_rivals_and_the_one_that_came_further_stands_first() =>
        Assert.Equal([1, 0, 2], Order(2, Pruned(2, 0, 0), Pruned(3, 9, 9), Pruned(2, 1, 1)));

    [Fact]
    public void A_completed_trial_stands_before_every_pruned_one() =>
        Assert.Equal([1, 0], Order(2, Pruned(3, 0, 0), Completed(9, 9)));

    [Fact]
    public void Of_pruned_trials_of_one_front_those_that_cover_most_are_the_best()
    {
        // Two ends of a front and one beside an end, which adds least.
        var ranking = Ranking(2, Pruned(1, 0, 1), Pruned(1, 0.01, 0.999), Pruned(1, 1, 0), Pruned(1, 0.4, 0.4));
        Assert.DoesNotContain(1, ranking.Best(3));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_trial_that_was_pruned_because_it_reported_no_number_is_the_last_of_its_step(int objectives) =>
        Assert.Equal(
            [1, 0],
            Order(objectives, Pruned(3, [.. Enumerable.Repeat(double.NaN, objectives)]), Pruned(3, [.. Enumerable.Repeat(9.0, objectives)])));

    [Theory]
    [InlineData("tpe")]
    [InlineData("annealing")]
    public void A_search_goes_where_stopped_trials_were_good_in_any_objective(string sampler)
    {
        // The first objective tells nothing; the second one is better the smaller x is.
        using var study = Study.Create(
            new MemoryStorage(),
            Some.Space("x: uniform(0, 1)"),
            new()
            {
                Directions = [Direction.Minimize, Direction.Minimize],
                Sampler = SamplerOptions.Parse(sampler),
                Trials = 60,
                Parallelism = 1,
                Seed = 3,
            });
        while (study.Ask("w") is { } trial)
        {
            study.Report(trial, 1, [1, trial.Configuration.Double(0)]);
            study.Tell(trial, TrialState.Pruned, []);
        }

        Assert.InRange(study.Trials.Skip(30).Average(trial => trial.Configuration.Double(0)), 0, 0.25);
    }

    [Fact]
    public void A_stopped_trial_joins_all_its_last_objectives_where_they_become_one()
    {
        // Good in the first objective only, it is no better than its worst one.
        var joined = Scalarization.Apply([Completed(0, 0), Completed(10, 10), Pruned(2, 0, 10), Pruned(2, 5, 5)], [0.5, 0.5]);
        Assert.Equal([0, 0.55, 0.525, 0.275], joined.Select(value => Math.Round(value, 10)));
    }

    [Fact]
    public void A_stopped_trial_has_a_model_of_each_objective_learn_what_it_reached_unless_it_looks_good_because_it_was_stopped()
    {
        // The first objective is a loss, the second a cost that grows from step to step.
        Observation[] trials = [Completed(1, 10), Completed(3, 8), Pruned(2, 4, 9), Pruned(2, 9, 1), Failed()];
        Assert.Equal([1, 3, 4, 3, 3], Scalarization.Objective(trials, 0));
        Assert.Equal([10, 8, 9, 10, 10], Scalarization.Objective(trials, 1));
    }

    private static Observation Failed() => new(0, TrialState.Failed, [], [], 0, -1, double.NaN);

    private static Observation Pruned(int step, params double[] values) =>
        new(0, TrialState.Pruned, [], [], 0, step, values[0]) { LastValues = values };

    private static Observation Completed(params double[] values) => new(0, TrialState.Completed, [], values, 0, -1, double.NaN);

    private static IEnumerable<int> Order(int objectives, params Observation[] trials) => Ranking(objectives, trials).Best(trials.Length);

    private static TrialRanking Ranking(int objectives, params Observation[] trials)
    {
        var ranking = new TrialRanking(objectives);
        foreach (var trial in trials) ranking.Add(trial);
        return ranking;
    }
}
