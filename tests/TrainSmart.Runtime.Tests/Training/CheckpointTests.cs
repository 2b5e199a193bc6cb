using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Running;
using TrainSmart.Tests.Harness;
using TrainSmart.Training;

namespace TrainSmart.Tests.Training;

public sealed class CheckpointTests
{
    private static readonly Layers Layers = [new Linear(16), new BatchNorm(), new Relu(), new Dropout(0.3), new Linear(3)];

    private static readonly TrainSmart.Models.Training Plan = Samples.Plan with
    {
        Epochs = 12, Schedule = new OneCycle(), EarlyStopping = new Patience(20),
    };

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(12)]
    public void A_trial_that_was_cut_off_resumes_to_the_bits_it_would_have_had(int lastEpoch)
    {
        using var folder = new TemporaryFolder();
        var features = Samples.Blobs(spread: 2);
        using var uninterrupted = Fit(features, folder: null);

        Assert.ThrowsAny<OperationCanceledException>(() => Fit(features, folder["trial"], cutOffAfter: lastEpoch));
        using var resumed = Fit(features, folder["trial"]);

        Assert.Equal(uninterrupted.Predict(features.Test).Scores, resumed.Predict(features.Test).Scores);
        Assert.Equal(uninterrupted.Curve.Epochs.Select(Row), resumed.Curve.Epochs.Select(Row));
        Assert.Equal((uninterrupted.Curve.BestEpoch, uninterrupted.Curve.Ending), (resumed.Curve.BestEpoch, resumed.Curve.Ending));

        static (int, double, double, double?) Row(EpochSummary epoch) => (epoch.Epoch, epoch.LearningRate, epoch.TrainLoss, epoch.ValidationLoss);
    }

    [Fact]
    public void A_resumed_trial_reports_only_the_epochs_that_were_not_done()
    {
        using var folder = new TemporaryFolder();
        Assert.ThrowsAny<OperationCanceledException>(() => Fit(Samples.Blobs(), folder.Path, cutOffAfter: 7));

        var reported = new List<int>();
        using var model = Fit(Samples.Blobs(), folder.Path, reported: reported);

        Assert.Equal(Enumerable.Range(7, 6), reported);   // the seventh was cut off before its checkpoint
    }

    [Fact]
    public void The_checkpoint_of_another_trial_or_a_damaged_one_is_not_taken_up()
    {
        using var folder = new TemporaryFolder();
        var features = Samples.Blobs();
        using var fresh = Fit(features, folder: null);
        using (Fit(features, folder.Path, number: 1))
        using (var other = Fit(features, folder.Path))
            Assert.Equal(fresh.Predict(features.Test).Scores, other.Predict(features.Test).Scores);

        File.WriteAllText(folder["checkpoint.safetensors"], "cut off");
        using var again = Fit(features, folder.Path);
        Assert.Equal(fresh.Predict(features.Test).Scores, again.Predict(features.Test).Scores);
    }

    private static FittedNetwork Fit(FeatureSplit features, string? folder, int cutOffAfter = 0, int number = 0, List<int>? reported = null)
    {
        using var source = new CancellationTokenSource();
        var trial = new TrialScope
        {
            Seed = 42,
            Number = number,
            CheckpointFolder = folder,
            CancellationToken = source.Token,
            Reported = (epoch, _) =>
            {
                reported?.Add(epoch);
                if (epoch == cutOffAfter) throw new OperationCanceledException("the plug was pulled");
                return false;
            },
        };
        return new Trainer(Layers, features, Plan, trial) { CheckpointInterval = TimeSpan.Zero }.Fit();
    }
}
