using System.Globalization;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Generators.Yaml;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>Reads what fills the slots of a word, and checks it against the slot's type and range.</summary>
internal sealed class YamlSlots(YamlReading reading, YamlExpressions expressions)
{
    private readonly YamlColumns _columns = new(reading);

    /// <summary>What fills a slot; none, with a finding, if it is of another type.</summary>
    public ArgumentValue? Read(YamlOperations operations, Word word, Slot slot, YamlNode node, string path, YamlScope scope)
    {
        if (node is YamlBroken) return null;
        switch (slot.Type)
        {
            case SlotType.Columns:
                return _columns.Read(node, slot.Name, path) is { } columns ? new ArgumentValue.Columns(columns) : null;
            case SlotType.Operation:
                return operations.Read(node, slot.Inner!.Value, path, scope) is { } operation ? new ArgumentValue.Nested(operation) : null;
            case SlotType.Keyword:
                return ReadKeyword(slot, node, scope);
            default:
                return ReadScalar(word, slot, node, scope) is { } expression ? new ArgumentValue.Scalar(expression) : null;
        }
    }

    /// <summary>Reports the required slots that a word without keys leaves empty.</summary>
    public void ReportMissing(Word word, IReadOnlyList<string> filled, YamlScalar name, string? body)
    {
        foreach (var slot in word.Slots)
        {
            if (!slot.Required || filled.Contains(slot.Name)) continue;
            var example = word.ShortForm == slot.Name ? $"{word.Name}: {Example(slot)}" : $"{word.Name}: {{ {slot.Name}: {Example(slot)} }}";
            reading.Report("TS1003", name, $"'{word.Name}' needs '{slot.Name}'; write '{example}'");
        }

        if (body is not null) reading.Report("TS1003", name, $"'{word.Name}' needs '{body}'; write '{word.Name}: {{ {body}: [ relu ] }}'");
    }

    /// <summary>Something that the slot takes, for messages.</summary>
    public static string Example(Slot slot) => slot.Default ?? slot.Type switch
    {
        SlotType.Columns => "numeric",
        SlotType.Keyword => slot.Keywords[0],
        SlotType.Operation => Words.Of(slot.Inner!.Value).First().Name,
        SlotType.Duration => "10m",
        SlotType.Money => "$5",
        SlotType.Price => "$2.10/h",
        SlotType.Bytes => "16GiB",
        SlotType.Fraction => "0.1",
        SlotType.Truth => "true",
        SlotType.Text => "name",
        _ => "32",
    };

    private ArgumentValue? ReadKeyword(Slot slot, YamlNode node, YamlScope scope)
    {
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            reading.ReportType(slot.Name, node, $"one of {string.Join(", ", slot.Keywords)}");
            return null;
        }

        if (scalar.Value.StartsWith("$", StringComparison.Ordinal)) return ReadSearchedKeyword(slot, scalar, scope);
        if (slot.Keywords.Contains(scalar.Value)) return new ArgumentValue.Keyword(scalar.Value);
        var near = NearestName.Find(scalar.Value, slot.Keywords);
        var hint = near is null ? $"; '{slot.Name}' is one of {string.Join(", ", slot.Keywords)}" : $"; did you mean '{near}'?";
        reading.Report("TS4012", scalar, $"'{scalar.Value}' is no value of '{slot.Name}'{hint}", near);
        return null;
    }

    private ArgumentValue? ReadSearchedKeyword(Slot slot, YamlScalar scalar, YamlScope scope)
    {
        var value = expressions.ReadValue(scalar, scope);
        if (value is Expression.Constant { Value: Literal.Null }) return null;
        var parameter = (value as Expression.Name)?.Parameter;

        // Of a parameter that is not there, or could not be read, all is said already.
        if (parameter is not null && scope.DistributionOf(parameter) is null) return null;
        var texts = parameter is null ? [] : scope.TextsOf(parameter);
        if (texts.FirstOrDefault(text => !slot.Keywords.Contains(text)) is { } wrong)
            reading.Report("TS4012", scalar, $"'{scalar.Value}' may be '{wrong}', and '{slot.Name}' is one of {string.Join(", ", slot.Keywords)}");
        else if (texts.Count == 0)
            reading.ReportType(slot.Name, scalar, $"one of {string.Join(", ", slot.Keywords)}, or a choice between them");
        return value is null ? null : new ArgumentValue.Scalar(value);
    }

    private Expression? ReadScalar(Word word, Slot slot, YamlNode node, YamlScope scope)
    {
        if (node is YamlScalar scalar)
        {
            // A text may hold dollars; only one that is a parameter's name and nothing else means the parameter.
            if (slot.Type == SlotType.Text && YamlLiterals.IsParameter(scalar) && expressions.ReadValue(scalar, scope) is { } searched)
                return searched;
            var isText = slot.Type == SlotType.Text;
            var isMoney = slot.Type is SlotType.Money or SlotType.Price
                && scalar.Value.Length > 1
                && scalar.Value[0] == '$'
                && char.IsDigit(scalar.Value[1]);
            var mayBeExpression = !isText && !isMoney && YamlLiterals.TryRead(scalar, slot.Type) is null && scalar.Style == ScalarStyle.Plain;
            if (mayBeExpression && expressions.ReadValue(scalar, scope) is { } expression)
                return expression;
        }

        if (YamlLiterals.Read(reading, slot.Name, node, slot.Type) is not { } literal) return null;
        if (literal is Literal.Number number) CheckRange(word, slot, node, number.Value);
        return new Expression.Constant(literal);
    }

    private void CheckRange(Word word, Slot slot, YamlNode node, double value)
    {
        if (slot.Type == SlotType.Integer && value > int.MaxValue)
        {
            reading.Report("TS2037", node, $"'{slot.Name}' of {word.Name} is beyond the largest number here, {int.MaxValue}");
            return;
        }

        if (slot.Admits(value)) return;
        var written = node is YamlScalar scalar ? scalar.Value : value.ToString(CultureInfo.InvariantCulture);
        reading.Report("TS2017", node, $"'{slot.Name}' of {word.Name} must be {slot.Range}, was {written}");
    }
}
