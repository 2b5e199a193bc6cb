namespace TrainSmart.Estimates;

/// <summary>How large a network is: all that its memory and its time depend on.</summary>
/// <param name="Parameters">How many weights it has.</param>
/// <param name="ActivationsPerRow">How many numbers the layers make of one row, all of which wait for the backward pass.</param>
/// <param name="WidestLayer">How many numbers the widest layer makes of one row.</param>
/// <param name="MultiplyAddsPerRow">Multiplications with an addition that the forward pass takes for one row.</param>
/// <param name="Layers">How many layers a row passes.</param>
public readonly record struct NetworkSize(double Parameters, double ActivationsPerRow, double WidestLayer, double MultiplyAddsPerRow, double Layers)
{
    /// <summary>A network without layers.</summary>
    public static NetworkSize Empty { get; } = new(0, 0, 0, 0, 0);

    /// <summary>A layer of <c>x W + b</c>, which was measured to keep its output twice.</summary>
    public static NetworkSize Linear(double inputs, double outputs) => new((inputs * outputs) + outputs, 2 * outputs, outputs, inputs * outputs, 1);

    /// <summary>A layer that makes as many numbers as it gets.</summary>
    /// <param name="width">How many.</param>
    /// <param name="parametersPerFeature">How many weights each of them has: 2 for a normalisation, 0 for an activation.</param>
    /// <param name="kept">How many numbers are kept for each: 2 for dropout, which keeps its mask.</param>
    public static NetworkSize Elementwise(double width, double parametersPerFeature = 0, double kept = 1) =>
        new(width * parametersPerFeature, width * kept, width, 0, 1);

    /// <summary>The network with another behind it.</summary>
    public NetworkSize Then(NetworkSize next) => new(
        Parameters + next.Parameters,
        ActivationsPerRow + next.ActivationsPerRow,
        Math.Max(WidestLayer, next.WidestLayer),
        MultiplyAddsPerRow + next.MultiplyAddsPerRow,
        Layers + next.Layers);

    /// <summary>The network several times over, each with weights of its own.</summary>
    public NetworkSize Times(double times) => times <= 0
        ? Empty
        : new(Parameters * times, ActivationsPerRow * times, WidestLayer, MultiplyAddsPerRow * times, Layers * times);
}
