using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>
/// How many parameters a network has at most: with every width and depth at its upper end and every layer there. It looks at no point of the space,
/// so it is cheap; what a network has at a point is for <see cref="NetworkWalk"/> to say.
/// </summary>
internal sealed class ParameterBound
{
    private static readonly Expression Features = new Expression.Name("features");

    private readonly SpacePoints _points;

    private ParameterBound(SpacePoints points) => _points = points;

    /// <summary>The most that there can be; none for an estimator, and where a width has no upper end.</summary>
    public static double? Of(PlacedArchitecture network, SpacePoints points) =>
        network.Layers is not null && points.Bounds(Features) is var (_, features)
            ? new ParameterBound(points).Through(network.PlacedLayers, features)?.Parameters
            : null;

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
        "linear" => UpperEnd(layer.Width) is { } outputs ? ((width * outputs) + outputs, outputs) : null,
        "repeat" => UpperEnd(layer.Times) is { } times ? Repeated(layer, times, width) : null,
        "residual" => Through(layer.Body, width) is { } inside ? (inside.Parameters, width) : null,
        "batch-norm" or "layer-norm" => (2 * width, width),
        _ => (0, width),
    };

    private (double Parameters, double Width)? Repeated(PlacedLayer layer, double times, double width)
    {
        if (times < 1) return (0, width);
        if (Through(layer.Body, width) is not { } first) return null;
        // A repeat that may be there no time lets its input pass.
        var after = Math.Max(width, first.Width);
        return Through(layer.Body, after) is { } further ? (first.Parameters + (further.Parameters * (times - 1)), after) : null;
    }

    private double? UpperEnd(Expression? expression) =>
        expression is not null && _points.Bounds(expression) is ( >= 0, < double.PositiveInfinity and var high) ? high : null;
}
