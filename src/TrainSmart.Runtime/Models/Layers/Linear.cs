using static TorchSharp.torch.nn;

namespace TrainSmart.Models;

/// <summary>
/// A dense layer: x W + b. Both start uniform in plus or minus one over the root of the number of inputs (LeCun et al. 1998), as in PyTorch.
/// </summary>
/// <param name="Width">How many numbers it gives; at least 1.</param>
public sealed record Linear(int Width) : Layer
{
    /// <inheritdoc/>
    public override int OutputWidth(int inputWidth) => Width;

    internal override Forward Build(WeightPlan weights, int inputWidth)
    {
        if (Width < 1) throw weights.Refuse(this, $"its width is {Width}", "A width is at least 1.");
        var initial = new Initial(0, (float)(1 / Math.Sqrt(inputWidth)));
        var weight = weights.Parameter("weight", initial, Width, inputWidth);
        var bias = weights.Parameter("bias", initial, Width);
        return (rows, _) => functional.linear(rows, weight.Tensor, bias.Tensor);
    }
}
