using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A layer with those inside it, placed once for all points that it is walked at.</summary>
/// <param name="Operation">The layer.</param>
/// <param name="Body">The layers inside.</param>
internal sealed record PlacedLayer(PlacedOperation Operation, IReadOnlyList<PlacedLayer> Body)
{
    /// <summary>How wide it is, for a layer that says so.</summary>
    public Expression? Width { get; } = Operation.Scalar("width");

    /// <summary>How many times it is there, for a repeat.</summary>
    public Expression? Times { get; } = Operation.Scalar("times");

    /// <summary>The layer, then those inside it.</summary>
    public IEnumerable<PlacedOperation> AndInside()
    {
        var all = new List<PlacedOperation>();
        AddTo(all);
        return all;
    }

    /// <summary>Adds the layer, then those inside it.</summary>
    public void AddTo(List<PlacedOperation> all)
    {
        all.Add(Operation);
        foreach (var layer in Body) layer.AddTo(all);
    }

    public static IReadOnlyList<PlacedLayer> Of(EquatableArray<Operation> layers, string path, IReadOnlyList<Expression> guards)
    {
        var placed = new PlacedLayer[layers.Count];
        for (var index = 0; index < placed.Length; index++)
        {
            var layer = layers[index];
            var operation = Operations.Place(layer, Vocabulary.WordKind.Layer, $"{Positions.Item(path, index)}.{layer.Word}", guards);
            placed[index] = new PlacedLayer(operation, layer.Body.IsEmpty ? [] : Of(layer.Body, operation.Slot("layers"), operation.Guards));
        }

        return placed;
    }
}

/// <summary>Follows the width of the data through the layers at one point of the space.</summary>
internal sealed class ShapeWalk(Point point)
{
    // What the layers inside do to a width they have already made is the same every further time.
    private const int TellingRepetitions = 3;

    private readonly List<(PlacedOperation Residual, double Input, double Output)> _broken = [];
    private Dictionary<(PlacedLayer Layer, double? Width), (double? Width, PlacedOperation? LastLinear)>? _walked;

    /// <summary>The residuals whose output cannot be added to their input, in the order met.</summary>
    public IReadOnlyList<(PlacedOperation Residual, double Input, double Output)> BrokenResiduals => _broken;

    /// <summary>The layer that gave the width its last value; none while it is that of the features.</summary>
    public PlacedOperation? LastLinear { get; private set; }

    /// <summary>The width after the layers, or null if it cannot be known.</summary>
    public double? Through(IReadOnlyList<PlacedLayer> layers, double? width)
    {
        foreach (var layer in layers)
            if (layer.Operation.IsThere(point)) width = Through(layer, width);

        return width;
    }

    private double? Through(PlacedLayer layer, double? width)
    {
        switch (layer.Operation.Operation.Word)
        {
            case "linear":
                LastLinear = layer.Operation;
                return layer.Width is { } output ? point.Number(output) : null;
            case "repeat":
                var times = Math.Min(layer.Times is { } repetitions ? point.Number(repetitions) ?? 1 : 1, TellingRepetitions);
                for (var time = 0; time < times; time++) width = Inside(layer, width);
                return width;
            case "residual":
                var inside = Inside(layer, width);
                if (width is { } before && inside is { } after && before != after) _broken.Add((layer.Operation, before, after));
                return width ?? inside;
            default:
                return width;
        }
    }

    // What met the same width before gives the same again: so repeats inside repeats do not multiply the work.
    private double? Inside(PlacedLayer layer, double? width)
    {
        if (layer.Body.All(inside => inside.Body.Count == 0)) return Through(layer.Body, width);
        _walked ??= new(Comparer);
        if (_walked.TryGetValue((layer, width), out var before))
        {
            LastLinear = before.LastLinear ?? LastLinear;
            return before.Width;
        }

        var last = LastLinear;
        LastLinear = null;
        var after = Through(layer.Body, width);
        _walked[(layer, width)] = (after, LastLinear);
        LastLinear ??= last;
        return after;
    }

    private static IEqualityComparer<(PlacedLayer Layer, double? Width)> Comparer { get; } = new SameLayer();

    /// <summary>Layers are the same by their place and not by what they say.</summary>
    private sealed class SameLayer : IEqualityComparer<(PlacedLayer Layer, double? Width)>
    {
        public bool Equals((PlacedLayer Layer, double? Width) one, (PlacedLayer Layer, double? Width) other) =>
            ReferenceEquals(one.Layer, other.Layer) && one.Width == other.Width;

        public int GetHashCode((PlacedLayer Layer, double? Width) key) =>
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key.Layer) ^ key.Width.GetHashCode();
    }
}
