using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A searched value of one type where another is needed: a text as a width, a number as a condition.</summary>
/// <remarks>In C# the compiler itself sees to the values; conditions are texts there too.</remarks>
internal sealed class ValueOfOtherType() : Rule("TS1005")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var told = new HashSet<string>();
        foreach (var (value, fitting, place, slot) in Uses(input))
        {
            if (input.Types.Misfit(value, fitting) is not var (part, needed)) continue;
            var path = slot.Length == 0 ? place : $"{place}.{slot}";
            var found = input.Types.Of(part);
            if (part is not Expression.Name { Parameter: var parameter } || found != ValueKind.Mixed)
                yield return Report(input, path, part, found, needed);
            else if (told.Add(parameter) && ReportChoice(input, path, parameter, needed) is { } finding)
                yield return finding;
        }
    }

    // Of numbers with a text among them the text is wrong, and not what is done with the numbers.
    private Finding? ReportChoice(RuleInput input, string use, string parameter, ValueKind needed)
    {
        var values = input.Model.Space.Parameters.First(candidate => candidate.Name == parameter).Distribution is var distribution
            ? Choices.Values(distribution) ?? []
            : [];
        for (var index = 0; index < values.Count; index++)
        {
            var found = input.Types.Of(new Expression.Constant(values[index]));
            if (found == needed || found == ValueKind.Unknown) continue;
            var message = $"'{values[index]}' is {Text(found)}, and '{input.Written(parameter)}' is used where {Text(needed)} is needed; write one";
            return AtValue(input, Positions.Item($"search.space.{parameter}.values", index), message) with { Related = [input.Positions.Value(use)] };
        }

        return null;
    }

    private Finding Report(RuleInput input, string path, Expression part, ValueKind found, ValueKind needed) =>
        AtValue(
            input,
            path,
            $"'{input.Written(part)}' is {Text(found)}, and {Text(needed)} is needed here; use a parameter or expression that is one");

    // A path is put together only for what does not fit.
    private static IEnumerable<(Expression Value, ValueKind Needed, string Place, string Slot)> Uses(RuleInput input)
    {
        var model = input.Model;
        foreach (var parameter in model.Space.Parameters)
        {
            if (parameter.When is { } when) yield return (when, ValueKind.Truth, $"search.space.{parameter.Name}", "when");
        }

        foreach (var (constraint, path) in input.Constraints) yield return (constraint, ValueKind.Truth, path, "");
        if (input.IsCSharp) yield break;
        foreach (var operation in input.AllOperations)
        {
            if (operation.Operation.When is { } when) yield return (when, ValueKind.Truth, operation.Path, "when");
            foreach (var argument in operation.Operation.Arguments)
            {
                if (argument.Value is not ArgumentValue.Scalar { Expression: var value } || operation.SlotOf(argument) is not { } slot) continue;
                yield return (value, Needed(slot.Type), operation.Path, slot.Name);
            }
        }
    }

    private static ValueKind Needed(SlotType type) => type switch
    {
        SlotType.Truth => ValueKind.Truth,
        SlotType.Text => ValueKind.Text,
        SlotType.Keyword or SlotType.Columns or SlotType.Operation => ValueKind.Unknown,
        _ => ValueKind.Number,
    };

    private static string Text(ValueKind kind) => kind switch
    {
        ValueKind.Number => "a number",
        ValueKind.Truth => "a truth value",
        ValueKind.Text => "a text",
        ValueKind.Mixed => "a choice between values of several types",
        _ => "a list",
    };
}
