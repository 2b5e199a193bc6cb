using System.Globalization;
using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>What can only be one thing is not searched.</summary>
internal sealed class SingleChoice() : Rule("TS2011")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var parameter in input.Model.Space.Parameters)
        {
            // What stands in the place of an inherited distribution fixes the parameter: nothing else can.
            if (input.Positions.Has(Positions.Override($"search.space.{parameter.Name}"))) continue;
            var name = input.Written(parameter.Name);
            if (Choices.Values(parameter.Distribution) is [var value])
                yield return AtValue(
                    input,
                    $"search.space.{parameter.Name}.values[0]",
                    $"'{name}' can only be {value}; write {value} where '{name}' is used");
            else if (parameter.Distribution is Distribution.Branch { Alternatives: [var only] })
                yield return AtKey(
                    input,
                    $"search.space.{parameter.Name}",
                    $"'{name}' has the single alternative '{only}'; search its parameters without a branch");
        }
    }
}

/// <summary>An order that is not the order of the numbers leads a sampler astray.</summary>
internal sealed class OrdinalOutOfOrder() : Rule("TS2058")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var parameter in input.Model.Space.Parameters)
        {
            if (parameter.Distribution is not Distribution.Ordinal { Values: var values } || !values.All(value => value is Literal.Number)) continue;
            var numbers = values.Cast<Literal.Number>().Select(number => number.Value).ToList();
            var rising = numbers.OrderBy(number => number).ToList();
            if (numbers.SequenceEqual(rising) || numbers.SequenceEqual(Enumerable.Reverse(rising))) continue;
            var sorted = string.Join(", ", values.OrderBy(value => ((Literal.Number)value).Value));
            yield return AtValue(
                input,
                $"search.space.{parameter.Name}.values",
                $"'{input.Written(parameter.Name)}' is ordinal, and its numbers neither rise nor fall; "
                + $"write {sorted}, or {input.Key("choice")} if they have no order");
        }
    }
}

/// <summary>A branch whose alternatives carry nothing is a choice with more words.</summary>
internal sealed class BranchWithoutParameters() : Rule("TS2059")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var parameter in input.Model.Space.Parameters)
        {
            if (parameter.Distribution is not Distribution.Branch { Alternatives.Count: > 1 } branch) continue;
            if (input.Model.Space.Parameters.Any(other => other.Name.StartsWith(parameter.Name + ".", StringComparison.Ordinal))) continue;
            var listed = string.Join(", ", branch.Alternatives.Select(name => input.IsCSharp ? $"\"{name}\"" : name));
            yield return AtKey(
                input,
                $"search.space.{parameter.Name}",
                $"no alternative of '{input.Written(parameter.Name)}' has a parameter of its own; "
                + $"write {input.Say($"choice({listed})", $"[Choice({listed})] on a string")}");
        }
    }
}

/// <summary>A choice forgets that its numbers have an order; a range of whole numbers keeps it.</summary>
internal sealed class ChoiceOfEvenNumbers() : Rule("TS2060")
{
    private const int Many = 6;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var parameter in input.Model.Space.Parameters)
        {
            if (parameter.Distribution is not Distribution.Choice { Values: { Count: >= Many } values }) continue;
            var numbers = values.OfType<Literal.Number>().Where(number => number.IsInteger).Select(number => number.Value).ToList();
            if (numbers.Count < values.Count) continue;
            var step = numbers[1] - numbers[0];
            if (step <= 0 || numbers.Skip(1).Where((number, index) => number - numbers[index] != step).Any()) continue;
            var (low, high) = (Text(numbers[0]), Text(numbers[numbers.Count - 1]));
            var right = step == 1 ? $"({low}, {high})" : input.Say($"({low}, {high}, {Text(step)})", $"({low}, {high}, Step = {Text(step)})");
            yield return AtValue(
                input,
                $"search.space.{parameter.Name}.values",
                $"a choice does not know that the values of '{input.Written(parameter.Name)}' have an order; write {input.Key("int")}{right}");
        }
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Two truth values have a distribution of their own.</summary>
internal sealed class ChoiceOfTruths() : Rule("TS2061")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var parameter in input.Model.Space.Parameters)
        {
            if (parameter.Distribution is not Distribution.Choice { Values: [Literal.Truth one, Literal.Truth other] }) continue;
            if (one.Value == other.Value) continue;
            yield return AtValue(
                input,
                $"search.space.{parameter.Name}.values",
                $"'{input.Written(parameter.Name)}' is true or false; {input.Say("bool", "[Bool]")} says so more plainly");
        }
    }
}

/// <summary>A choice of many sizes that double is a logarithmic range.</summary>
internal sealed class SizesOneByOne() : Rule("TS2036")
{
    private static readonly HashSet<string> Sizes = ["width", "batch-size"];

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var sizes = new HashSet<string>(
            from operation in input.AllOperations
            from slot in Sizes
            where operation.Scalar(slot) is Expression.Name
            select ((Expression.Name)operation.Scalar(slot)!).Parameter);
        foreach (var parameter in input.Model.Space.Parameters.Where(parameter => sizes.Contains(parameter.Name)))
        {
            if (parameter.Distribution is not Distribution.Int { Step: 1, Low: >= 4 } range || range.High < 8 * range.Low) continue;
            if (!IsPower(range.Low) || !IsPower(range.High)) continue;
            yield return AtValue(
                input,
                $"search.space.{parameter.Name}",
                $"'{input.Written(parameter.Name)}' is a size from {range.Low} to {range.High} in steps of 1, "
                + "and half of the draws lie in its upper half; "
                + $"write {input.Say($"log-int({range.Low}, {range.High})", $"[LogInt({range.Low}, {range.High})]")}, "
                + $"or a {input.Key("choice")} of powers of two");
        }
    }

    private static bool IsPower(long value) => value > 0 && (value & (value - 1)) == 0;
}

/// <summary>Values of distributions that list them.</summary>
internal static class Choices
{
    public static IReadOnlyList<Literal>? Values(Distribution distribution) => distribution switch
    {
        Distribution.Choice choice => [.. choice.Values],
        Distribution.WeightedChoice choice => [.. choice.Values],
        Distribution.Ordinal ordinal => [.. ordinal.Values],
        Distribution.Permutation order => [.. order.Values],
        _ => null,
    };
}
