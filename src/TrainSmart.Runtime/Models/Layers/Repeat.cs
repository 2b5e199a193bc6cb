namespace TrainSmart.Models;

/// <summary>The layers inside, several times over, each time with weights of their own.</summary>
/// <param name="Times">How often; at least 0, and 0 is nothing at all.</param>
/// <param name="Layers">The layers inside.</param>
public sealed record Repeat(int Times, Layers Layers) : Layer
{
    /// <inheritdoc/>
    public override int OutputWidth(int inputWidth)
    {
        var width = inputWidth;
        for (var time = 0; time < Times; time++) width = Layers.OutputWidth(width);
        return width;
    }

    internal override Forward Build(WeightPlan weights, int inputWidth)
    {
        if (Times < 0) throw weights.Refuse(this, $"times is {Times}", "Layers are repeated 0 times or more.");
        var rounds = new Forward[Times];
        var width = inputWidth;
        for (var time = 0; time < Times; time++)
        {
            rounds[time] = Layers.Build(weights.At(time), width);
            width = Layers.OutputWidth(width);
        }

        return Layers.InTurn(rounds);
    }
}
