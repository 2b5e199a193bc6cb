using TrainSmart.Spaces;

namespace TrainSmart.Search.Tests.Samplers;

/// <summary>Samplers with two to five objectives, shown trials that ended in every way.</summary>
public sealed class ManyObjectivesTests
{
    private static readonly string[] Samplers = ["random", "sobol", "halton", "tpe", "gp", "annealing", "nsga-ii", "nsga-iii", "auto"];

    public static TheoryData<string, int> Cases =>
        new(Samplers.SelectMany(sampler => new[] { 2, 3, 4, 5 }.Select(objectives => (sampler, objectives))));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_point_is_valid_whatever_became_of_the_trials_before(string sampler, int objectives)
    {
        using var study = Create(sampler, objectives, trials: 40);
        while (study.Ask("w") is { } trial)
        {
            Spaces.Valid.Check(trial.Configuration);
            End(study, trial, objectives);
        }

        Assert.Equal(40, study.Trials.Count);
        Assert.Equal(
            [TrialState.Completed, TrialState.Pruned, TrialState.Failed],
            study.Trials.Select(trial => trial.State).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_point_is_valid_where_no_trial_ever_completes(string sampler, int objectives)
    {
        using var study = Create(sampler, objectives, trials: 20);
        while (study.Ask("w") is { } trial)
        {
            Spaces.Valid.Check(trial.Configuration);
            if (trial.Number % 2 == 0) study.Report(trial, 1, Values(trial, objectives));
            study.Tell(trial, trial.Number % 3 == 0 ? TrialState.Failed : TrialState.Pruned, []);
        }

        Assert.Equal(20, study.Trials.Count);
    }

    [Theory]
    [InlineData("cma-es")]
    [InlineData("bohb")]
    [InlineData("population")]
    public void A_sampler_of_one_objective_says_so_before_any_trial(string sampler)
    {
        var error = Assert.Throws<StudyException>(() => Create(sampler, 4, trials: 4, Some.Space("x: uniform(0, 1)")));
        Assert.Contains("one objective", error.Message);
    }

    private static Study Create(string sampler, int objectives, int trials, SearchSpace? space = null) => Study.Create(
        new MemoryStorage(),
        space ?? Some.Everything(),
        new()
        {
            Directions = new(Enumerable.Range(0, objectives).Select(index => index % 2 == 0 ? Direction.Minimize : Direction.Maximize)),
            Sampler = SamplerOptions.Parse(sampler),
            Trials = trials,
            Parallelism = 3,
            Seed = 4,
        });

    // Completed with numbers or with an infinite one, infeasible, failed, and stopped after several reports, after one without a number, or before
    // any.
    private static void End(Study study, RunningTrial trial, int objectives)
    {
        var values = Values(trial, objectives);
        switch (trial.Number % 8)
        {
            case 1:
                study.Tell(trial, TrialState.Failed, [], "out of memory");
                break;
            case 2:
                for (var step = 1; step <= 3; step++) study.Report(trial, step, [.. values.Select(value => value + (1.0 / step))]);
                study.Tell(trial, TrialState.Pruned, []);
                break;
            case 3:
                study.Report(trial, 1, [.. values[..^1], double.NaN]);
                study.Tell(trial, TrialState.Pruned, []);
                break;
            case 4:
                study.Tell(trial, TrialState.Pruned, []);
                break;
            case 5:
                study.Tell(trial, new() { State = TrialState.Completed, Values = new(values), Constraints = new([0.5]) });
                break;
            case 6:
                study.Tell(trial, TrialState.Completed, [double.PositiveInfinity, .. values[1..]]);
                break;
            default:
                study.Tell(trial, TrialState.Completed, values);
                break;
        }
    }

    private static double[] Values(RunningTrial trial, int objectives)
    {
        var point = trial.Configuration;
        return [.. Enumerable.Range(0, objectives).Select(index => Math.Abs(point.Double(1) - (index / 4.0)) + (0.01 * point.Int(8)))];
    }
}
