using TrainSmart.Models;
using TrainSmart.Running;
using TrainSmart.Search;
using TrainSmart.Tests.Commands;
using Objective = TrainSmart.Running.Objective;

namespace TrainSmart.Tests.Running;

/// <summary>A training written by a user that reports one value, though the search has two objectives.</summary>
public sealed class OneOfSeveralTests
{
    private const string Problem =
        "trial 0 reported one value, 0.5, after epoch 3, but the search has 2 objectives (minimize validation/loss, maximize validation/accuracy), "
        + "and its pruner compares all of them";

    [Fact]
    public void It_is_refused_with_what_to_write_where_a_pruner_compares_all()
    {
        var trial = new TrialScope
        {
            Seed = 1,
            Objective = Objective.Minimize("validation/loss"),
            FurtherObjectives = [Objective.Maximize("validation/accuracy")],
            ReportedEach = (_, _) => false,
        };
        var error = Assert.Throws<UserException>(() => trial.Report(3, 0.5));
        Assert.Equal(Problem, error.Message);
        Assert.Equal(
            "report each by its name: trial.Report(3, new Dictionary<string, double> "
            + "{ [\"validation/loss\"] = 0.5, [\"validation/accuracy\"] = ... })",
            error.Help);
        Assert.False(trial.Report(3, new Dictionary<string, double> { ["validation/loss"] = 0.5, ["validation/accuracy"] = 0.9 }));
    }

    [Fact]
    public async Task The_run_stops_with_these_words_in_its_first_trial()
    {
        using var bench = new Bench();
        bench.Experiments = [Experiment(bench, new MedianPruner())];

        var said = await bench.Run("run", "rows");

        Assert.Equal(ExitCode.Invalid, said.Code);
        Assert.Contains("reported one value, 0.5, after epoch 3", said.Error);
    }

    [Fact]
    public async Task Without_a_pruner_it_says_how_far_the_trial_is()
    {
        using var bench = new Bench();
        bench.Experiments = [Experiment(bench, new NoPruner())];

        Assert.Equal(ExitCode.Ok, (await bench.Run("run", "rows")).Code);
    }

    private static Experiment<Rows.Row, double> Experiment(Bench bench, PrunerOptions pruner)
    {
        var rows = Rows.Experiment(Rows.Write(bench.Folder), "validation/loss");
        return new()
        {
            Name = rows.Name,
            Seed = rows.Seed,
            Space = rows.Space,
            Data = rows.Data,
            Read = rows.Read,
            Load = rows.Load,
            Search = rows.Search with
            {
                Objectives = [Objective.Minimize("validation/loss"), Objective.Maximize("validation/accuracy")], Pruner = pruner, Trials = 2,
            },
            Fit = (split, l2, trial) =>
            {
                trial.Report(3, 0.5);
                return rows.Fit(split, l2, new TrialScope { Seed = trial.Seed, Number = trial.Number });
            },
        };
    }
}
