using System.Globalization;
using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>A rule about the settings of trees against the number of training rows.</summary>
internal abstract class TreeSetting(string id, string slot) : Rule(id)
{
    private static readonly HashSet<string> Trees = ["random-forest", "lightgbm", "fast-tree"];

    // As the runtime has it where nothing is written.
    protected const double UsualRowsPerLeaf = 10;

    /// <summary>What is wrong with the settings of an estimator at the points of the space; null if nothing is.</summary>
    protected abstract string? Problem(RuleInput input, PlacedOperation estimator, IReadOnlyList<Point> points);

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var trees = input.Architectures
            .Select(model => model.Estimator)
            .OfType<PlacedOperation>()
            .Where(estimator => Trees.Contains(estimator.Operation.Word));
        foreach (var estimator in trees)
        {
            if (estimator.Scalar(slot) is null) continue;
            var settings = new[] { "trees", "leaves", "learning-rate", "minimum-rows-per-leaf", "feature-fraction" }.Select(estimator.Scalar);
            var points = input.Points.Over([.. settings, .. estimator.Guards]).Where(estimator.IsThere).ToList();
            if (points.Count > 0 && Problem(input, estimator, points) is { } problem) yield return AtValue(input, estimator.Slot(slot), problem);
        }
    }

    /// <summary>How many rows there are to learn from; none without a lock.</summary>
    protected static double? Rows(RuleInput input) =>
        input is { Lock: { } data, Model.Data: { } declared } ? Math.Ceiling(data.Rows * declared.Split.Train) : null;

    protected static string Text(double? value) => (value ?? 0).ToString("0.###", CultureInfo.InvariantCulture);
}

/// <summary>Leaves that the rows cannot fill at any point of the space.</summary>
internal sealed class LeavesWithoutRows() : TreeSetting("TS4039", "leaves")
{
    protected override string? Problem(RuleInput input, PlacedOperation estimator, IReadOnlyList<Point> points)
    {
        double RowsPerLeaf(Point point) => estimator.Number("minimum-rows-per-leaf", point) ?? UsualRowsPerLeaf;
        if (Rows(input) is not { } rows || !points.All(point => estimator.Number("leaves", point) * RowsPerLeaf(point) > rows)) return null;
        var (leaves, each) = (estimator.Number("leaves", points[0]), RowsPerLeaf(points[0]));
        return $"{Text(leaves)} leaves of {Text(each)} rows or more need {Text(leaves * each)} training rows and there are {Text(rows)}; "
            + $"write {Text(Math.Max(2, Math.Floor(rows / each)))} or fewer";
    }
}

/// <summary>A leaf so large that a tree cannot split once.</summary>
internal sealed class LeafLargerThanHalf() : TreeSetting("TS4040", "minimum-rows-per-leaf")
{
    protected override string? Problem(RuleInput input, PlacedOperation estimator, IReadOnlyList<Point> points)
    {
        if (Rows(input) is not { } rows) return null;
        if (points.FirstOrDefault(point => estimator.Number("minimum-rows-per-leaf", point) * 2 > rows) is not { } broken) return null;
        var where = input.At(broken, estimator.Scalar("minimum-rows-per-leaf"));
        return $"leaves of {Text(estimator.Number("minimum-rows-per-leaf", broken))} rows or more{(where.Length > 0 ? $" at {where}" : "")} "
            + $"leave no split of {Text(rows)} training rows; "
            + $"write {Text(Math.Max(1, Math.Floor(rows / 20)))} or less";
    }
}

/// <summary>Boosting whose corrections add up to less than one whole tree stops before it has begun.</summary>
internal sealed class BoostingTooShort() : TreeSetting("TS4041", "learning-rate")
{
    private const double UsualTrees = 100;

    protected override string? Problem(RuleInput input, PlacedOperation estimator, IReadOnlyList<Point> points)
    {
        double Trees(Point point) => estimator.Number("trees", point) ?? UsualTrees;
        if (!points.All(point => estimator.Number("learning-rate", point) * Trees(point) < 1)) return null;
        var (rate, trees) = (estimator.Number("learning-rate", points[0]), Trees(points[0]));
        return $"{Text(trees)} trees that correct by {rate?.ToString(CultureInfo.InvariantCulture)} each do not add up to one; "
            + $"write more {input.Key("trees")} or a larger {input.Key("learning-rate")}";
    }
}

/// <summary>A share of the features that is less than one of them.</summary>
internal sealed class LessThanOneFeature() : TreeSetting("TS4042", "feature-fraction")
{
    protected override string? Problem(RuleInput input, PlacedOperation estimator, IReadOnlyList<Point> points)
    {
        if (input.Flows.Count == 0 || input.Flows.Select(flow => flow.Width).Min() is not (> 0 and var features)) return null;
        if (points.FirstOrDefault(point => estimator.Number("feature-fraction", point) * features < 1) is not { } broken) return null;
        var where = input.At(broken, estimator.Scalar("feature-fraction"));
        return $"{Text(estimator.Number("feature-fraction", broken))} of {features} features{(where.Length > 0 ? $" at {where}" : "")} "
            + "is less than one; "
            + $"write {Text(Math.Ceiling(100.0 / features) / 100)} or more";
    }
}
