using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Running;
using TrainSmart.Training.Native;
using static TorchSharp.torch;

namespace TrainSmart.Training;

/// <summary>
/// Trains a network on the calling thread. Every chance comes from the trial's streams and no state is shared, so trials on different threads of one
/// process give what they would give alone.
/// </summary>
internal sealed class Trainer(Layers layers, FeatureSplit features, Models.Training training, TrialScope trial)
{
    /// <summary>The least time between two checkpoints: what a crash may cost, while writing stays below what a user would notice.</summary>
    public TimeSpan CheckpointInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Where to compute; none for the GPU if this libtorch has one, and the processor otherwise.</summary>
    public Device? Device { get; init; }

    public FittedNetwork Fit()
    {
        TrainingChecks.Check(training, features);
        if (trial.Stage is { } stage) TrainingChecks.Check(training, stage);
        var backend = NativeBackend.Load();
        set_num_threads(trial.Threads);
        var network = new Network(layers, features.Train.Width, Device ?? backend.Device);
        try
        {
            TrainingChecks.Check(layers, network, training, features);
            var loss = Loss.For(features, training.LabelSmoothing);
            return new FittedNetwork(layers, features.Train.Width, network, loss) { Curve = Train(network, loss) };
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    private LearningCurve Train(Network network, Loss loss)
    {
        network.Initialise(trial.Random("weights"));
        network.TrackGradients();
        using var optimizer = training.Optimizer.Start(network);
        using var progress = new Progress(network, optimizer);
        using var train = Part.Of(features.Train, loss, network.Device);
        string[] objectives = [trial.Objective.Metric, .. trial.FurtherObjectives.Select(further => further.Metric)];
        using var measurements = new Measurements(features, Loss.For(features, labelSmoothing: 0), network, objectives);
        var checkpoint = Checkpoint.For(layers, features, training, trial);
        checkpoint?.Restore(progress);
        if (trial.Stage?.Parent is not null && progress.Epochs.Count == 0) Checkpoint.Inherit(progress, features, trial);
        var last = trial.Stage?.Until ?? training.Epochs;
        trial.LastEpoch = last;

        var sizes = Batches.Sizes(features.Train.Rows, training.BatchSize);
        var horizon = new Horizon(training.Epochs, sizes.Length);
        while (progress.Ending is null)
        {
            var epoch = progress.Epochs.Count + 1;
            var (trainLoss, learningRate) = TrainEpoch(epoch);
            var summary = measurements.After(epoch, trainLoss, learningRate, train.Features);
            TrainingChecks.Finite(summary.ValidationLoss ?? 0, epoch, training);
            progress.Add(summary, isBest: training.EarlyStopping is not { } patience || patience.Improves(progress, summary));
            var leavesOff = trial.Report(epoch, summary.Metrics);
            progress.Ending =
                leavesOff && !trial.IsPaused ? TrainingEnding.Pruned
                : epoch == last ? TrainingEnding.Completed
                : epoch - progress.BestEpoch >= training.EarlyStopping?.Epochs ? TrainingEnding.Stopped
                : null;
            if (leavesOff && progress.Ending is null)
            {
                // Before anybody is told: a trial that waits must be able to go on.
                checkpoint?.Save(progress);
                return new LearningCurve(progress.Epochs, progress.BestEpoch, TrainingEnding.Paused);
            }

            // Whoever goes on from here needs it, and the time since the last one does not matter.
            if (trial.Stage is not null && progress.Ending is not null) checkpoint?.Save(progress);
            else checkpoint?.SaveAfter(CheckpointInterval, progress);
        }

        progress.RestoreBest();
        network.ForgetGradients();
        return new LearningCurve(progress.Epochs, progress.BestEpoch, progress.Ending.Value);

        (double Loss, double LearningRate) TrainEpoch(int epoch)
        {
            var pass = Pass.Training(trial.Random("dropout", epoch));
            using var order = tensor(Batches.Order(features.Train.Rows, trial.Random("shuffle", epoch)), device: network.Device);
            var (sum, learningRate) = (0.0, 0.0);
            var step = (long)(epoch - 1) * sizes.Length;
            foreach (var (rows, count) in order.split(sizes).Zip(sizes))
            {
                using var scope = NewDisposeScope();
                trial.CancellationToken.ThrowIfCancellationRequested();
                learningRate = training.Optimizer.LearningRate * training.Schedule.Factor(step++, horizon);

                network.Gradients!.zero_();
                var mean = Backward(rows, count, pass);
                if (training.ClipNorm is { } longest) Clip(network.Gradients, longest);
                optimizer.Step(learningRate);

                sum += TrainingChecks.Finite(mean, epoch, training) * count;
                rows.Dispose();
            }

            return (sum / features.Train.Rows * loss.Unit, learningRate);
        }

        // Adds the gradient of a batch, part by part, and gives its mean loss: each part counts as much as its rows weigh in the batch.
        double Backward(Tensor rows, long count, Pass pass)
        {
            if (training.Accumulate == 1) return BackwardOf(rows, share: null, pass);
            var parts = Batches.Parts(count, training.Accumulate);
            var mean = 0.0;
            foreach (var (part, size) in rows.split(parts).Zip(parts))
            {
                using var scope = NewDisposeScope();
                mean += BackwardOf(part, Share(part, size, rows, count), pass);
            }

            return mean;
        }

        Tensor Share(Tensor part, long size, Tensor rows, long count) => train.Weights is { } weights
            ? weights.index_select(0, part).sum() / weights.index_select(0, rows).sum()
            : tensor((float)size / count, device: network.Device);

        double BackwardOf(Tensor rows, Tensor? share, Pass pass)
        {
            var outputs = network.Forward(train.Features.index_select(0, rows), pass);
            var mean = loss.Mean(outputs, train.Targets.index_select(0, rows), train.Weights?.index_select(0, rows));
            if (share is not null) mean = mean * share;
            mean.backward();
            return mean.item<float>();
        }
    }

    /// <summary>Scales the gradient down to the longest norm it may have (Pascanu et al. 2013).</summary>
    private static void Clip(Tensor gradients, double longest)
    {
        var norm = gradients.norm().item<float>();
        if (norm > longest) gradients.mul_(longest / norm);
    }
}
