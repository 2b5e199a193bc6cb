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
        var types = input.Types;
        return Uses(input)
            .Select(use => types.Misfit(use.Value, use.Needed) is var (part, needed) ? Report(input, use.Path, part, types.Of(part), needed) : null)
            .OfType<Finding>();
    }

    private Finding Report(RuleInput input, string path, Expression part, ValueKind found, ValueKind needed) =>
        AtValue(
            input,
            path,
            $"'{input.Written(part)}' is {Text(found)}, and {Text(needed)} is needed here; use a parameter or expression that is one");

    private static IEnumerable<(Expression Value, ValueKind Needed, string Path)> Uses(RuleInput input)
    {
        var model = input.Model;
        foreach (var parameter in model.Space.Parameters)
        {
            if (parameter.When is { } when) yield return (when, ValueKind.Truth, $"search.space.{parameter.Name}.when");
        }

        for (var index = 0; index < model.Space.Constraints.Count; index++)
            yield return (model.Space.Constraints[index], ValueKind.Truth, $"search.constraints[{index}]");
        if (input.IsCSharp) yield break;
        foreach (var operation in input.AllOperations)
        {
            if (operation.Operation.When is { } when) yield return (when, ValueKind.Truth, operation.Slot("when"));
            foreach (var slot in operation.Word?.Slots ?? default)
            {
                if (operation.Scalar(slot.Name) is { } value) yield return (value, Needed(slot.Type), operation.Slot(slot.Name));
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
