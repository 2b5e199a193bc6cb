using TrainSmart.Models;
using TrainSmart.Running;
using TrainSmart.Search;
using TrainSmart.Tests.Commands;
using TrainSmart.Tests.Harness;
using TrainSmart.Training;

namespace TrainSmart.Tests.Running;

public sealed class PopulationRunTests
{
    private const int Epochs = 12;
    private const int Every = 3;
    private const int Size = 5;
    private const int Trials = Size * Epochs / Every;

    [Fact]
    public async Task Members_go_on_from_checkpoints_and_no_epoch_is_trained_twice()
    {
        using var bench = new Bench();
        var trained = 0;
        bench.Experiments = [Networks(bench, () => Interlocked.Increment(ref trained))];

        var said = await bench.Run("run", "rows", "--workers", "2");

        Assert.Equal(ExitCode.Ok, said.Code);
        var result = bench.RunOf("rows").ReadResult()!;
        Assert.Equal(Trials, result.Trials.Count);
        Assert.All(result.Trials, trial => Assert.Equal(("completed", Every), (trial.State, trial.Steps.Count)));
        Assert.All(result.Trials, trial => Assert.Equal(trial.Stage!.From + 1, trial.Steps[0].Step));
        Assert.Equal(Trials * Every, trained);
        Assert.Contains(result.Trials, trial => trial.Stage!.Parent is { } parent && parent % Size != trial.Number % Size);
        Assert.Contains("The schedule that was found", File.ReadAllText(bench.RunOf("rows").ReportFile), StringComparison.Ordinal);

        // The model is the member's own, with the whole curve behind it.
        var best = result.Trials[result.Best!.Value];
        Assert.Equal(Enumerable.Range(1, best.Stage!.Until), result.LearningCurve.Select(epoch => epoch.Epoch));
        Assert.Equal(best.Steps[^1].Value, result.LearningCurve[^1].ValidationLoss);
        Assert.DoesNotContain("when it was fitted again", said.Error + said.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(bench.RunOf("rows").Path, "checkpoints")));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(20)]
    [InlineData(47)]
    public async Task A_run_that_was_cut_off_anywhere_resumes_to_the_same_study_and_repeats_no_trial(int afterEpochs)
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
        Assert.InRange(trained, Trials * Every, (Trials * Every) + Every);
    }

    [Fact]
    public async Task Checkpoints_that_are_gone_are_trained_again_to_the_same_study()
    {
        using var whole = new Bench();
        whole.Experiments = [Networks(whole)];
        await whole.Run("run", "rows", "--workers", "1");
        using var broken = new Bench();
        var trained = 0;
        broken.Experiments = [Networks(broken, () =>
        {
            if (Interlocked.Increment(ref trained) != 40) return;
            broken.Interruption.Ask();
            broken.Interruption.Ask();
        })];

        await broken.Run("run", "rows", "--workers", "1");
        Directory.Delete(Path.Combine(broken.RunOf("rows").Path, "checkpoints"), recursive: true);
        var resumed = await broken.Run("resume", "rows", "--workers", "1");

        Assert.Equal(ExitCode.Ok, resumed.Code);
        Assert.Equal(TrialText.Of(whole, "rows"), TrialText.Of(broken, "rows"));
    }

    private static Experiment<Rows.Row, double> Networks(Bench bench, Action? epoch = null) => Rows.Networks(
        bench.Folder,
        new SearchPlan
        {
            Objectives = [TrainSmart.Running.Objective.Minimize("validation/loss")],
            Sampler = new PopulationSampler { Size = Size, Every = Every },
            Trials = Trials,
            Parallelism = 3,
        },
        new() { Epochs = Epochs, Schedule = new Cosine() },
        epoch);
}
