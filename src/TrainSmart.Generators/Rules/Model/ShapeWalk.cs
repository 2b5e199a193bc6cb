using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>Follows the width of the data through the layers at one point of the space.</summary>
internal sealed class ShapeWalk(Point point)
{
    // What the layers inside do to a width they have already made is the same every further time.
    private const int TellingRepetitions = 3;

    private readonly List<(PlacedOperation Residual, double Input, double Output)> _broken = [];

    /// <summary>The residuals whose output cannot be added to their input, in the order met.</summary>
    public IReadOnlyList<(PlacedOperation Residual, double Input, double Output)> BrokenResiduals => _broken;

    /// <summary>The layer that gave the width its last value; none while it is that of the features.</summary>
    public PlacedOperation? LastLinear { get; private set; }

    /// <summary>The width after the layers, or null if it cannot be known.</summary>
    public double? Through(IEnumerable<Operation> layers, string path, IReadOnlyList<Spaces.Expression> guards, double? width)
    {
        var index = 0;
        foreach (var layer in layers)
        {
            var placed = Operations.Place(layer, Vocabulary.WordKind.Layer, $"{path}[{index++}].{layer.Word}", guards);
            if (placed.IsThere(point)) width = Through(placed, width);
        }

        return width;
    }

    private double? Through(PlacedOperation layer, double? width)
    {
        switch (layer.Operation.Word)
        {
            case "linear":
                LastLinear = layer;
                return layer.Number("width", point);
            case "repeat":
                var times = Math.Min(layer.Number("times", point) ?? 1, TellingRepetitions);
                for (var time = 0; time < times; time++) width = Inside(layer, width);
                return width;
            case "residual":
                var output = Inside(layer, width);
                if (width is { } before && output is { } after && before != after) _broken.Add((layer, before, after));
                return width ?? output;
            default:
                return width;
        }
    }

    private double? Inside(PlacedOperation layer, double? width) => Through(layer.Operation.Body, layer.Slot("layers"), layer.Guards, width);
}
