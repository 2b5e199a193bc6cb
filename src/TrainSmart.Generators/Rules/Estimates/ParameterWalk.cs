using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>
/// Adds up the parameters of a network alone: at a point of the space, or so many that it has no more at any point, which is where every width and depth is
/// at its upper end and every layer is there.
/// </summary>
internal sealed class ParameterWalk
{
    private readonly Point? _point;
    private readonly SpacePoints? _points;

    private ParameterWalk(Point? point, SpacePoints? points) => (_point, _points) = (point, points);

    /// <summary>The parameters at a point; none where a width is not known.</summary>
    public static double? At(PlacedArchitecture network, Point point, double features) => new ParameterWalk(point, null).Through(network.PlacedLayers, features)?.Parameters;

    /// <summary>How many there are at most; none for an estimator, and where a width has no upper end.</summary>
    public static double? AtMost(PlacedArchitecture network, SpacePoints points) =>
        network.Layers is not null && points.Bounds(Features) is var (_, features) ? new ParameterWalk(null, points).Through(network.PlacedLayers, features)?.Parameters : null;

    private static Expression Features { get; } = new Expression.Name("features");

    private (double Parameters, double Width)? Through(IReadOnlyList<PlacedLayer> layers, double width)
    {
        var parameters = 0.0;
        foreach (var layer in layers)
        {
            if (_point is not null && !layer.Operation.IsThere(_point)) continue;
            if (Through(layer, width) is not { } next) return null;
            parameters += next.Parameters;
            // What comes after a layer that is only sometimes there may get its input too.
            width = _point is not null || layer.Operation.Operation.When is null ? next.Width : Math.Max(width, next.Width);
        }

        return (parameters, width);
    }

    private (double Parameters, double Width)? Through(PlacedLayer layer, double width) => layer.Operation.Operation.Word switch
    {
        "linear" => Number(layer.Width) is { } outputs ? ((width * outputs) + outputs, outputs) : null,
        "repeat" => Number(layer.Times) is { } times ? Repeated(layer, times, width) : null,
        "residual" => Through(layer.Body, width) is { } inside ? (inside.Parameters, width) : null,
        "batch-norm" or "layer-norm" => (2 * width, width),
        _ => (0, width),
    };

    private (double Parameters, double Width)? Repeated(PlacedLayer layer, double times, double width)
    {
        if (times < 1) return (0, width);
        if (Through(layer.Body, width) is not { } first) return null;
        // A repeat that may be there no time lets its input pass.
        var after = _point is null ? Math.Max(width, first.Width) : first.Width;
        return Through(layer.Body, after) is { } further ? (first.Parameters + (further.Parameters * (times - 1)), after) : null;
    }

    private double? Number(Expression? expression) => expression is null ? null
        : _point is not null ? _point.Number(expression)
        : _points!.Bounds(expression) is ( >= 0, < double.PositiveInfinity and var high) ? high : null;
}
