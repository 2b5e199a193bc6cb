using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>How many parameters a network has at most: every width and depth at its upper end, every layer there.</summary>
internal sealed class NetworkBound
{
    private readonly SpacePoints _points;

    private NetworkBound(SpacePoints points) => _points = points;

    /// <summary>The bound; none for an estimator, and where a width has no upper end.</summary>
    public static double? Parameters(PlacedArchitecture network, SpacePoints points) =>
        network.Layers is not null && points.Bounds(Features) is var (_, features) ? new NetworkBound(points).Through(network.PlacedLayers, features)?.Parameters : null;

    private static Expression Features { get; } = new Expression.Name("features");

    private (double Parameters, double Width)? Through(IReadOnlyList<PlacedLayer> layers, double width)
    {
        var parameters = 0.0;
        foreach (var layer in layers)
        {
            if (Through(layer, width) is not { } next) return null;
            parameters += next.Parameters;
            // What comes after a layer that is only sometimes there may get its input too.
            width = layer.Operation.Operation.When is null ? next.Width : Math.Max(width, next.Width);
        }

        return (parameters, width);
    }

    private (double Parameters, double Width)? Through(PlacedLayer layer, double width) => layer.Operation.Operation.Word switch
    {
        "linear" => Highest(layer.Width) is { } outputs ? ((width * outputs) + outputs, outputs) : null,
        "repeat" => Highest(layer.Times) is { } times ? Repeated(layer, times, width) : null,
        "residual" => Through(layer.Body, width) is { } inside ? (inside.Parameters, width) : null,
        "batch-norm" or "layer-norm" => (2 * width, width),
        _ => (0, width),
    };

    // A repeat may be there no time, so that its input passes.
    private (double Parameters, double Width)? Repeated(PlacedLayer layer, double times, double width)
    {
        if (Through(layer.Body, width) is not { } first || Through(layer.Body, Math.Max(width, first.Width)) is not { } further) return null;
        return (first.Parameters + (further.Parameters * Math.Max(0, times - 1)), Math.Max(width, first.Width));
    }

    private double? Highest(Expression? expression) => expression is not null && _points.Bounds(expression) is (>= 0, < double.PositiveInfinity and var high) ? high : null;
}
