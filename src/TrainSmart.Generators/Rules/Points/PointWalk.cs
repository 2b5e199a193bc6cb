using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>Walks over points of a space and keeps the books on how many values it has looked at.</summary>
/// <param name="builtIn">The names that mean the same at every point, such as <c>classes</c>.</param>
internal sealed class PointWalk(IReadOnlyDictionary<string, Literal> builtIn)
{
    private static readonly IReadOnlyDictionary<string, Literal> NoNames = new Dictionary<string, Literal>();

    /// <summary>How many values of parameters were looked at so far.</summary>
    public long LookedAt { get; private set; }

    /// <summary>One point after the other, each in the same object: who keeps one takes a copy.</summary>
    public IEnumerable<Point> Enumerate(IReadOnlyList<Dimension> order, int[] limits, IReadOnlyList<Expression> constraints)
    {
        var values = new Literal?[order.Count];
        var places = Places(order);
        // Conditions on parameters read parameters only; built-in names are for what reads the points.
        var (point, built) = (new Point(places, values, builtIn), new Point(places, values, NoNames));
        var choices = new IReadOnlyList<Literal?>[order.Count];
        var listed = new IReadOnlyList<Literal?>?[order.Count];
        var next = new int[order.Count];
        var position = 0;
        while (position >= 0)
        {
            if (position == order.Count)
            {
                if (!constraints.Any(point.Fails)) yield return point;
                position--;
                continue;
            }

            if (next[position] == 0)
            {
                var parameter = order[position].Parameter;
                choices[position] = built.Holds(parameter.When)
                    ? listed[position] ??= [.. order[position].Domain.Values(limits[position])]
                    : [parameter.Otherwise];
            }

            if (next[position] < choices[position].Count)
            {
                LookedAt++;
                values[position] = choices[position][next[position]++];
                position++;
            }
            else
            {
                values[position] = null;
                next[position] = 0;
                position--;
            }
        }
    }

    /// <summary>Evenly spread draws, each in the same object.</summary>
    public IEnumerable<Point> Draw(IReadOnlyList<Dimension> order)
    {
        var values = new Literal?[order.Count];
        var (point, built) = (new Point(Places(order), values, builtIn), new Point(Places(order), values, NoNames));
        for (var draw = 1; ; draw++)
        {
            Draw(order, draw, values, built);
            LookedAt += order.Count;
            yield return point;
        }
    }

    private static void Draw(IReadOnlyList<Dimension> order, int draw, Literal?[] values, Point built)
    {
        Array.Clear(values, 0, values.Length);
        for (var position = 0; position < order.Count; position++)
        {
            var dimension = order[position];
            values[position] = built.Holds(dimension.Parameter.When)
                ? dimension.Domain.At(Sequence.Value(draw, position))
                : dimension.Parameter.Otherwise;
        }
    }

    private static Dictionary<string, int> Places(IReadOnlyList<Dimension> order)
    {
        var places = new Dictionary<string, int>(order.Count);
        for (var position = 0; position < order.Count; position++) places[order[position].Name] = position;
        return places;
    }
}
