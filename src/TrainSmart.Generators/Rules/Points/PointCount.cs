using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>Counts the different points of a space.</summary>
internal sealed class PointCount(SpaceIndex index, PointWalk walk)
{
    /// <summary>How many points are counted one by one.</summary>
    private const int CountedPoints = 10_000;

    /// <summary>
    /// How many different points were counted, and whether that is all of them; null if a parameter is continuous or no count was begun.
    /// </summary>
    /// <param name="most">Where to stop counting.</param>
    public (double Points, bool IsAll)? UpTo(double most)
    {
        if (index.Dimensions.Values.Any(dimension => dimension.Domain.Count is null)) return null;
        var ofNothing = index.Constraints
            .Where(constraint => !constraint.Names.Any(index.Dimensions.ContainsKey))
            .Select(constraint => constraint.Constraint)
            .ToList();
        if (!walk.Enumerate([], [], ofNothing).Any()) return (0, true);
        var (points, isAll) = (1.0, true);
        foreach (var group in index.Independent())
        {
            if (OfGroup(group, most) is not { } counted) return null;
            points *= counted.Points;
            isAll &= counted.IsAll;
        }

        return isAll && points > most ? (most, false) : (points, isAll);
    }

    /// <summary>
    /// The points of parameters that nothing ties to any other:
    /// a product, and counted one by one only where a condition or a constraint takes some out.
    /// </summary>
    private (double Points, bool IsAll)? OfGroup(IReadOnlyList<Dimension> group, double most)
    {
        var constraints = index.ConstraintsOn(group.Select(dimension => dimension.Name));
        var isPlain = constraints.Count == 0 && group.All(dimension => dimension.Parameter.When is null);
        if (isPlain) return (group.Aggregate(1.0, (product, dimension) => product * dimension.Domain.Count!.Value), true);
        var isLong = group.Any(dimension => dimension.Domain.Count > CountedPoints);
        if (isLong || group.Any(dimension => dimension.Parameter.Distribution is Distribution.Subset or Distribution.Permutation)) return null;
        var looked = 0;
        var different = 0;
        foreach (var point in walk.Enumerate(index.InOrder(group.Select(dimension => dimension.Name)), [.. group.Select(_ => int.MaxValue)], []))
        {
            if (++looked > CountedPoints || walk.LookedAt > SpacePoints.Patience) return (different, false);
            if (constraints.Any(point.Fails)) continue;
            if (++different > most) return (different, false);
        }

        return (different, true);
    }
}
