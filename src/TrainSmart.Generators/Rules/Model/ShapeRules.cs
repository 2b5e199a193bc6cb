using System.Globalization;
using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>The last layer must give one number a class, or the one number of a regression, at every point of the space.</summary>
internal sealed class OutputDoesNotFitLabel() : Rule("TS4002")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Outputs is not { } needed) yield break;
        foreach (var (architecture, point, walk, width) in input.NetworkEnds)
        {
            if (width is null || width == needed) continue;
            var subject = input.Task == LearningTask.Regression
                ? $"'{input.Model.Data!.Label}' is one number"
                : $"'{input.Model.Data!.Label}' has {needed} classes";
            var remedy = input.Task == LearningTask.Regression ? "1" : input.Positions.Outputs;
            var last = walk.LastLinear;
            var where = last is null ? "" : input.At(point, last.Scalar("width"));
            yield return last is null
                ? AtKey(
                    input,
                    architecture.Path,
                    $"no linear layer gives the output, and {subject}; end with {input.Say($"linear: {remedy}", $"new Linear({remedy})")}")
                : AtValue(
                    input,
                    last.Slot("width"),
                    $"the last layer gives {Text(width.Value)} {(width == 1 ? "number" : "numbers")}{(where.Length > 0 ? $" at {where}" : "")}, "
                    + $"but {subject}; write {input.Say($"linear: {remedy}", $"new Linear({remedy})")}")
                    with
                { Replacement = last.Scalar("width") is Expression.Constant ? remedy : null };
        }
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A residual adds its input to its output, so both must be equally wide at every point of the space.</summary>
internal sealed class ResidualDoesNotFit() : Rule("TS4008")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var (architecture, point, walk, _) in input.NetworkEnds)
        {
            foreach (var (residual, before, after) in walk.BrokenResiduals)
            {
                var where = input.At(point, [.. architecture.Shaping]);
                yield return AtKey(
                    input,
                    residual.Path,
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "the layers inside take {0} numbers and give {1}{2}, which cannot be added; end them with a linear layer of {0}",
                        before,
                        after,
                        where.Length > 0 ? $" at {where}" : ""));
            }
        }
    }
}

/// <summary>Batch-norm needs two rows to have a variance.</summary>
internal sealed class BatchNormOfOneRow() : Rule("TS4013")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Operations.Training.FirstOrDefault()?.Scalar("batch-size") is not { } batch || input.Points.Bounds(batch) is ( > 1, _)) yield break;
        foreach (var norm in input.Operations.Architecture.Where(layer => layer.Operation.Word == "batch-norm"))
        {
            if (!input.Points.Over([batch, .. norm.Guards]).Any(point => norm.IsThere(point) && point.Number(batch) == 1)) continue;
            yield return AtKey(
                input,
                norm.Path,
                $"{input.Word(norm)} has no variance to divide by in a batch of 1 row; "
                + $"use {input.Key("layer-norm")} or a larger {input.Key("batch-size")}") with
            { Related = [input.Positions.Value("train.batch-size")] };
        }
    }
}

/// <summary>Walks over the networks of a model at every point of its space.</summary>
internal static class Networks
{
    /// <summary>
    /// The first point at which each network ends in each width that is not the needed one, or breaks a residual, with the walk that led there.
    /// </summary>
    public static IEnumerable<(PlacedArchitecture Architecture, Point Point, ShapeWalk Walk, double? Width)> AtEveryPoint(RuleInput input)
    {
        var doubtful = input.Architectures
            .Where(architecture => architecture.Layers is not null && !IsPlainlyRight(architecture, input));
        foreach (var architecture in doubtful)
        {
            var told = new HashSet<(string?, int)>();
            foreach (var point in input.Points.Over([.. architecture.Shaping]))
            {
                if (!architecture.Guards.All(point.Holds)) continue;
                var walk = new ShapeWalk(point);
                var width = walk.Through(architecture.PlacedLayers, (point.ValueOf("features") as Literal.Number)?.Value);
                // One finding a place is enough: the first point that breaks it.
                var isRight = walk.BrokenResiduals.Count == 0 && width == input.Outputs;
                if (!isRight && told.Add((walk.LastLinear?.Path, walk.BrokenResiduals.Count))) yield return (architecture, point, walk, width);
            }
        }
    }

    // Most networks have no residual and end in a layer of the needed width that is always there:
    // of those every point is right, and none need be walked.
    private static bool IsPlainlyRight(PlacedArchitecture architecture, RuleInput input)
    {
        if (input.Outputs is not { } needed || architecture.Operations.Any(layer => layer.Operation.Word == "residual")) return false;
        var last = architecture.PlacedLayers.LastOrDefault(layer => layer.AndInside().Any(inside => inside.Operation.Word == "linear"));
        return last is { Operation.Operation: { Word: "linear", When: null }, Width: { } width }
            && input.Points.Bounds(width) is var (low, high)
            && low == needed
            && high == needed;
    }
}
