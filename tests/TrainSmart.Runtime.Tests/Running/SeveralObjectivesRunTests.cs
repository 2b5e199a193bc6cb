using TrainSmart.Models;
using TrainSmart.Running;
using TrainSmart.Search;
using TrainSmart.Tests.Commands;
using TrainSmart.Tests.Harness;
using TrainSmart.Training;

namespace TrainSmart.Tests.Running;

public sealed class SeveralObjectivesRunTests
{
    private const int Epochs = 9;

    [Fact]
    public async Task Trials_that_others_dominate_stop_early_and_the_front_has_whole_ones()
    {
        using var bench = new Bench();
        bench.Experiments = [Networks(bench, new SuccessiveHalvingPruner())];

        var said = await bench.Run("run", "rows", "--workers", "2");

        Assert.Equal(ExitCode.Ok, said.Code);
        var trials = bench.RunOf("rows").ReadResult()!.Trials;
        var pruned = trials.Where(trial => trial.State == "pruned").ToList();
        Assert.NotEmpty(pruned);
        Assert.All(pruned, trial => Assert.True(trial.Steps.Count < Epochs));
        Assert.All(trials.Where(trial => trial.State == "completed"), trial => Assert.Equal((Epochs, 2), (trial.Steps.Count, trial.Values.Count)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Any_number_of_workers_stops_the_same_trials(int workers)
    {
        Assert.Equal(await Study(2), await Study(workers));

        static async Task<string[]> Study(int workers)
        {
            using var bench = new Bench();
            bench.Experiments = [Networks(bench, new MedianPruner { StartupTrials = 4 })];
            await bench.Run("run", "rows", "--workers", $"{workers}");
            return TrialText.Of(bench, "rows");
        }
    }

    private static Experiment<Rows.Row, double> Networks(Bench bench, PrunerOptions pruner) => Rows.Networks(
        bench.Folder,
        new SearchPlan
        {
            Objectives = [TrainSmart.Running.Objective.Minimize("validation/loss"), TrainSmart.Running.Objective.Maximize("validation/accuracy")],
            Sampler = new RandomSampler(),
            Pruner = pruner,
            Trials = 16,
            Parallelism = 3,
        },
        new() { Epochs = Epochs });
}
