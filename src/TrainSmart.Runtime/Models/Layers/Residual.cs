namespace TrainSmart.Models;

/// <summary>Adds the input to what the layers inside make of it (He et al. 2016); their output is as wide as their input.</summary>
/// <param name="Layers">The layers inside.</param>
public sealed record Residual(Layers Layers) : Layer
{
    /// <inheritdoc/>
    public override int OutputWidth(int inputWidth) => inputWidth;

    internal override Forward Build(WeightPlan weights, int inputWidth)
    {
        var width = Layers.OutputWidth(inputWidth);
        if (width != inputWidth)
        {
            throw weights.Refuse(
                this,
                $"its layers turn {inputWidth} numbers into {width}",
                $"End them with linear: {inputWidth}, so that both can be added.");
        }

        var inner = Layers.Build(weights, inputWidth);
        return (rows, pass) => rows + inner(rows, pass);
    }
}
