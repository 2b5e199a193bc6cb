using static TorchSharp.torch.nn;

namespace TrainSmart.Models;

/// <summary>
/// Normalises each feature over the batch, then scales and shifts it by learned weights; when predicting it uses the running mean and variance
/// (Ioffe and Szegedy 2015).
/// </summary>
public sealed record BatchNorm : Layer
{
    /// <summary>How fast the running mean and variance follow, in [0, 1].</summary>
    public double Momentum { get; init; } = 0.1;

    /// <inheritdoc/>
    public override int OutputWidth(int inputWidth) => inputWidth;

    internal override Forward Build(WeightPlan weights, int inputWidth)
    {
        if (Momentum is not (>= 0 and <= 1))
            throw weights.Refuse(this, FormattableString.Invariant($"its momentum is {Momentum}"), "A momentum is from 0 to 1.");
        var scale = weights.Parameter("weight", new Initial(1), inputWidth);
        var shift = weights.Parameter("bias", new Initial(0), inputWidth);
        var mean = weights.Statistic("running_mean", new Initial(0), inputWidth);
        var variance = weights.Statistic("running_var", new Initial(1), inputWidth);
        return (rows, pass) => functional.batch_norm(rows, mean.Tensor, variance.Tensor, scale.Tensor, shift.Tensor, pass.IsTraining, Momentum);
    }
}

/// <summary>Normalises each row over its features, then scales and shifts them by learned weights (Ba et al. 2016).</summary>
public sealed record LayerNorm : Layer
{
    /// <inheritdoc/>
    public override int OutputWidth(int inputWidth) => inputWidth;

    internal override Forward Build(WeightPlan weights, int inputWidth)
    {
        var scale = weights.Parameter("weight", new Initial(1), inputWidth);
        var shift = weights.Parameter("bias", new Initial(0), inputWidth);
        return (rows, _) => functional.layer_norm(rows, scale.Shape, scale.Tensor, shift.Tensor);
    }
}
