using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>
/// Explore (Jaderberg et al., section 3): each value is moved, or drawn anew from its prior with some probability. What is fixed stays as the weights
/// have it; what a changed choice brings into being is drawn.
/// </summary>
internal sealed class Exploration(SearchSpace space, PopulationSampler settings)
{
    private const int Redraws = 50;

    private readonly bool[] _fixed = FixedParameters.Of(space, settings.Fixed);

    /// <summary>Makes a point of a parent's; the parent's own where none was found that satisfies the constraints.</summary>
    public void Explore(ReadOnlySpan<double> parent, Span<double> point, ref RandomStream random)
    {
        for (var draw = 0; draw < Redraws; draw++)
        {
            for (var parameter = 0; parameter < space.Count; parameter++) Fill(parameter, parent, point, ref random);
            space.Settle(point, ref random);
            if (space.Satisfies(point)) return;
        }

        parent.CopyTo(point);
    }

    private void Fill(int parameter, ReadOnlySpan<double> parent, Span<double> point, ref RandomStream random)
    {
        var (first, count) = space.ColumnsOf(parameter);
        var before = parent.Slice(first, count);
        var after = point.Slice(first, count);
        if (_fixed[parameter])
        {
            before.CopyTo(after);
        }
        else if (double.IsNaN(before[0]) || random.NextDouble() < settings.ResampleProbability)
        {
            for (var column = 0; column < count; column++) after[column] = space.Columns[first + column].FromUnit(random.NextDouble());
        }
        else
        {
            before.CopyTo(after);
            var isUp = random.NextDouble() < 0.5;
            if (Perturbation.Has(space.Parameters[parameter].Distribution))
                after[0] = Perturbation.Of(
                    space.Parameters[parameter].Distribution,
                    space.Columns[first],
                    before[0],
                    isUp ? settings.Perturbation : -settings.Perturbation);
        }
    }
}

/// <summary>Which parameters stay as they are while a member trains: the named ones, and what decides whether a fixed one exists.</summary>
internal static class FixedParameters
{
    public static bool[] Of(SearchSpace space, EquatableArray<string> names)
    {
        var isFixed = new bool[space.Count];
        foreach (var name in names) isFixed[space.IndexOf(name)] = true;

        // Children before their parents, so that what decides over a decider is found as well.
        var order = space.TopologicalOrder;
        for (var place = order.Length - 1; place >= 0; place--)
        {
            if (!isFixed[order[place]]) continue;
            foreach (var decider in space.Parameters[order[place]].When?.Names() ?? []) isFixed[space.IndexOf(decider)] = true;
        }

        return isFixed;
    }
}
