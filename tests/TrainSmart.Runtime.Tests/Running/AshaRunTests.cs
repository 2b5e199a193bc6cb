using TrainSmart.Models;
using TrainSmart.Running;
using TrainSmart.Search;
using TrainSmart.Tests.Commands;
using TrainSmart.Tests.Harness;
using TrainSmart.Training;

namespace TrainSmart.Tests.Running;

public sealed class AshaRunTests
{
    private const int Epochs = 18;

    [Fact]
    public async Task Trials_go_on_from_their_checkpoints_and_no_epoch_is_trained_twice()
    {
        using var bench = new Bench();
        var trained = 0;
        bench.Experiments = [Networks(bench, () => Interlocked.Increment(ref trained))];

        var said = await bench.Run("run", "rows", "--workers", "2");

        Assert.Equal(ExitCode.Ok, said.Code);
        var trials = bench.RunOf("rows").ReadResult()!.Trials;
        Assert.Contains(trials, trial => trial.State == "completed");
        Assert.All(trials, trial => Assert.Equal(Enumerable.Range(1, trial.Steps.Count), trial.Steps.Select(step => step.Step)));
        Assert.Equal(trials.Sum(trial => trial.Steps.Count), trained);
        Assert.True(trained < trials.Count * Epochs / 3, $"{trained} epochs");

        // The best trial is fitted once more at the end, without a pause, and must come to the same value.
        Assert.DoesNotContain("when it was fitted again", said.Error + said.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(bench.RunOf("rows").Path, "checkpoints")));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(47)]
    public async Task A_run_that_was_cut_off_anywhere_resumes_to_the_same_study(int afterEpochs)
    {
        using var whole = new Bench();
        whole.Experiments = [Networks(whole)];
        await whole.Run("run", "rows", "--workers", "1");
        using var broken = new Bench();
        var trained = 0;
        broken.Experiments = [Networks(broken, () =>
        {
            if (Interlocked.Increment(ref trained) != afterEpochs) return;
            broken.Interruption.Ask();
            broken.Interruption.Ask();
        })];

        var ended = await broken.Run("run", "rows", "--workers", "1");
        var resumed = await broken.Run("resume", "rows", "--workers", "2");

        Assert.Equal((ExitCode.Cancelled, ExitCode.Ok), (ended.Code, resumed.Code));
        Assert.Equal(TrialText.Of(whole, "rows"), TrialText.Of(broken, "rows"));
    }

    private static Experiment<Rows.Row, double> Networks(Bench bench, Action? epoch = null) => Rows.Networks(
        bench.Folder,
        new SearchPlan
        {
            Objectives = [TrainSmart.Running.Objective.Minimize("validation/loss")],
            Sampler = new RandomSampler(),
            Pruner = new AshaPruner { MinimumResource = 2 },
            Trials = 14,
            Parallelism = 3,
        },
        new() { Epochs = Epochs, Schedule = new OneCycle() },
        epoch);
}
