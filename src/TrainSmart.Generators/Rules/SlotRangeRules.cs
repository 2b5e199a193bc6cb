using System.Globalization;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>What a word takes has a range, and the searched values that fill it must stay inside at every point of the space.</summary>
/// <remarks>This rule looks at expressions over parameters, <see cref="NumberOutsideRange"/> at numbers that are written out.</remarks>
internal abstract class SlotRange(string id) : Rule(id)
{
    protected abstract bool Covers(PlacedOperation operation, Slot slot);

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var operation in input.AllOperations)
        {
            foreach (var argument in operation.Operation.Arguments)
            {
                if (argument.Value is not ArgumentValue.Scalar { Expression: not Expression.Constant and var expression }) continue;
                if (operation.SlotOf(argument) is not { } slot || !Covers(operation, slot) || IsInside(input.Points, slot, expression)) continue;
                if (FirstOutside(input, operation, slot, expression) is { } finding) yield return finding;
            }
        }
    }

    private Finding? FirstOutside(RuleInput input, PlacedOperation operation, Slot slot, Expression expression)
    {
        foreach (var point in input.Points.Over([expression, .. operation.Guards]))
        {
            if (!operation.IsThere(point) || point.Number(expression) is not { } value) continue;
            if (Problem(slot, value, value == Math.Floor(value)) is not { } problem) continue;
            var where = input.At(point, expression);
            return AtValue(
                input,
                operation.Slot(slot.Name),
                string.Format(
                    CultureInfo.InvariantCulture,
                    "{0} of '{1}' {2}, and is {3} at {4}; narrow the range or add a constraint",
                    input.Key(slot.Name),
                    input.Word(operation),
                    problem,
                    value,
                    where));
        }

        return null;
    }

    // Where the ends of what it can be are right, every point is.
    private static bool IsInside(SpacePoints points, Slot slot, Expression expression) =>
        points.Bounds(expression) is var (low, high)
        && Problem(slot, low, isWhole: true) is null
        && Problem(slot, high, isWhole: true) is null
        && (slot.Type != SlotType.Integer || points.IsWhole(expression));

    private static string? Problem(Slot slot, double value, bool isWhole) =>
        value < slot.Minimum || (slot.MinimumExcluded && value == slot.Minimum)
            ? Bound(slot.MinimumExcluded ? "above" : "at least", slot.Minimum!.Value)
        : value > slot.Maximum || (slot.MaximumExcluded && value == slot.Maximum)
            ? Bound(slot.MaximumExcluded ? "below" : "at most", slot.Maximum!.Value)
        : slot.Type == SlotType.Integer && value > int.MaxValue ? Bound("at most", int.MaxValue)
        : slot.Type == SlotType.Integer && !isWhole ? "must be a whole number"
        : null;

    private static string Bound(string relation, double bound) => $"must be {relation} {bound.ToString(CultureInfo.InvariantCulture)}";
}

/// <summary>A number that is written out in a class. In YAML the reader refuses it, which knows how it is written.</summary>
internal sealed class NumberOutsideRange() : Rule("TS2017")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (!input.IsCSharp) yield break;
        foreach (var operation in input.AllOperations)
        {
            foreach (var argument in operation.Operation.Arguments)
            {
                if (argument.Value is not ArgumentValue.Scalar { Expression: Expression.Constant { Value: Literal.Number number } }) continue;
                if (operation.SlotOf(argument) is not { } slot || slot.Admits(number.Value)) continue;
                yield return AtValue(
                    input, operation.Slot(slot.Name), $"'{input.Key(slot.Name)}' of {input.Word(operation)} must be {slot.Range}, was {number}");
            }
        }
    }
}

/// <summary>Searched settings of preparation, training, search and launch.</summary>
internal sealed class SettingOutsideRange() : SlotRange("TS2017")
{
    protected override bool Covers(PlacedOperation operation, Slot slot) =>
        operation.Kind is not (WordKind.Layer or WordKind.Estimator) && !(operation.Kind == WordKind.Training && slot.Name == "epochs");
}

/// <summary>Searched widths, rates and sizes of the model.</summary>
internal sealed class ModelInvalidAtSomePoint() : SlotRange("TS4014")
{
    protected override bool Covers(PlacedOperation operation, Slot slot) => operation.Kind is WordKind.Layer or WordKind.Estimator;
}

/// <summary>A training without an epoch learns nothing.</summary>
internal sealed class EpochsNotPositive() : SlotRange("TS5001")
{
    protected override bool Covers(PlacedOperation operation, Slot slot) => operation.Kind == WordKind.Training && slot.Name == "epochs";
}
