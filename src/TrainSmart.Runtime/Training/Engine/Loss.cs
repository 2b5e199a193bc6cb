using TorchSharp;
using TrainSmart.Data;
using TrainSmart.Models;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TrainSmart.Training;

/// <summary>What the numbers of the last layer mean: how far they are from the labels, and what they predict.</summary>
internal abstract record Loss
{
    /// <summary>What a loss is multiplied with to be in the label's own unit.</summary>
    public virtual double Unit => 1;

    /// <summary>The loss for a task, fitted to its training labels.</summary>
    public static Loss For(FeatureSplit features, double labelSmoothing) => features.Task switch
    {
        LearningTask.Classification => new CrossEntropy { LabelSmoothing = labelSmoothing },
        _ => SquaredError.FittedTo(features.Train.Labels),
    };

    /// <summary>The labels as <see cref="Mean"/> wants them, one a row.</summary>
    public abstract Tensor Targets(FeatureMatrix rows);

    /// <summary>The mean loss over rows, each counting as much as its weight.</summary>
    public Tensor Mean(Tensor outputs, Tensor targets, Tensor? weights)
    {
        if (weights is null) return PerRow(outputs, targets, Reduction.Mean);
        return PerRow(outputs, targets, Reduction.None).dot(weights) / weights.sum();
    }

    /// <summary>[rows, outputs] of the network -> what it says of those rows.</summary>
    public Predictions Predictions(Tensor outputs)
    {
        using var scope = NewDisposeScope();
        return new Predictions(Flat.Read(Scores(outputs)), checked((int)outputs.shape[1]));
    }

    private protected abstract Tensor Scores(Tensor outputs);

    private protected abstract Tensor PerRow(Tensor outputs, Tensor targets, Reduction reduction);
}

/// <summary>The negative logarithm of the probability that the network gives to the right class. Outputs are logits.</summary>
internal sealed record CrossEntropy : Loss
{
    public double LabelSmoothing { get; init; }

    public override Tensor Targets(FeatureMatrix rows) => tensor(Array.ConvertAll(rows.Labels, label => (long)label));

    private protected override Tensor Scores(Tensor outputs) => outputs.softmax(1);

    private protected override Tensor PerRow(Tensor outputs, Tensor targets, Reduction reduction) =>
        functional.cross_entropy(outputs, targets, reduction: reduction, label_smoothing: LabelSmoothing);
}

/// <summary>
/// The squared distance to the label, after the labels were brought to mean 0 and standard deviation 1: so a learning rate means the same whatever
/// the label's unit.
/// </summary>
/// <param name="LabelMean">The mean of the training labels.</param>
/// <param name="LabelScale">Their standard deviation; 1 if they are all the same.</param>
internal sealed record SquaredError(double LabelMean, double LabelScale) : Loss
{
    public override double Unit => LabelScale * LabelScale;

    public static SquaredError FittedTo(float[] labels)
    {
        var mean = labels.Average(label => (double)label);
        var scale = Math.Sqrt(labels.Average(label => (label - mean) * (label - mean)));
        return new SquaredError(mean, scale <= 1e-12 * Math.Abs(mean) ? 1 : scale);
    }

    public override Tensor Targets(FeatureMatrix rows) => tensor(Array.ConvertAll(rows.Labels, label => (float)((label - LabelMean) / LabelScale)));

    private protected override Tensor Scores(Tensor outputs) => outputs.mul(LabelScale).add_(LabelMean);

    private protected override Tensor PerRow(Tensor outputs, Tensor targets, Reduction reduction) =>
        functional.mse_loss(outputs.view(-1), targets, reduction);
}
