using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;
using Argument = TrainSmart.Generators.Model.Argument;

namespace TrainSmart.Generators.Declarations;

/// <summary>Reads the named arguments of an attribute into the slots of a word: <c>[Slurm(Nodes = 2, Time = "2h")]</c>.</summary>
internal static class CSharpSettings
{
    private const string Searched = "Searched";

    /// <summary>The word with what the attribute says of it.</summary>
    /// <param name="word">The word that the attribute stands for.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="path">The path of the word.</param>
    /// <param name="reading">Collects positions and findings.</param>
    /// <param name="space">The searched properties, where the word may take one; none where all trials have the same.</param>
    /// <param name="others">Arguments of the attribute that are no settings of the word.</param>
    public static Operation Read(Word word, CSharpAttribute attribute, string path, CSharpReading reading, CSharpSpace? space, params string[] others)
    {
        reading.Positions.Add(path, attribute.Location, attribute.Syntax.Name.GetLocation());
        var arguments = new List<Argument>();
        foreach (var argument in attribute.Arguments.Where(argument => !others.Contains(argument.Name)))
        {
            if (word.Slots.FirstOrDefault(slot => Searched + Names.Pascal(slot.Name) == argument.Name) is { } searched)
            {
                reading.Positions.Add($"{path}.{searched.Name}", argument.Location, argument.Key);
                if (Parameter(argument, space, reading) is { } parameter)
                    arguments.Add(new Argument(searched.Name, new ArgumentValue.Scalar(parameter)));
                continue;
            }

            if (word.Slots.FirstOrDefault(slot => Names.Pascal(slot.Name) == argument.Name) is not { } slot)
            {
                var known = string.Join(", ", word.Slots.Select(known => Names.Pascal(known.Name)));
                reading.Report(
                    "TS1002",
                    argument.Key,
                    $"{word.TypeName} has no '{argument.Name}'; it has {(known.Length == 0 ? "no settings" : known)}");
                continue;
            }

            reading.Positions.Add($"{path}.{slot.Name}", argument.Location, argument.Key);
            if (Value(slot, argument, reading) is { } literal)
                arguments.Add(new Argument(slot.Name, new ArgumentValue.Scalar(new Expression.Constant(literal))));
        }

        foreach (var slot in word.Slots.Where(slot => slot.Required && attribute[Names.Pascal(slot.Name)] is null))
        {
            var (name, example) = (Names.Pascal(slot.Name), YamlSlots.Example(slot));
            var text = slot.Type is SlotType.Text or SlotType.Duration or SlotType.Bytes ? $"\"{example}\"" : example;
            reading.Report("TS1003", attribute.Syntax.Name.GetLocation(), $"'{word.TypeName}' needs '{name}'; write '{name} = {text}'");
        }

        return new Operation(word.Name, CSharpCreationReader.InOrder(word, arguments));
    }

    /// <summary>A duration in seconds; none if the text is none, which is then reported.</summary>
    public static double? Duration(CSharpArgument argument, CSharpReading reading)
    {
        if (argument.Text is not { } text) return null;
        if (Quantities.TryParseDuration(text, out var seconds)) return seconds;
        reading.Report("TS1005", argument.Location, $"'{text}' is no duration; write {Quantities.DurationForm}", Quantities.ShortDuration(text));
        return null;
    }

    private static Expression.Name? Parameter(CSharpArgument argument, CSharpSpace? space, CSharpReading reading)
    {
        if (argument.Text is not { } property || space is null) return null;
        if (space.Scope.Find(property) is { } parameter) return new Expression.Name(parameter);
        reading.Report(
            "TS2032",
            argument.Location,
            $"'{property}' is no searched property{NearestName.Hint(property, space.Scope.Names)}",
            NearestName.Find(property, space.Scope.Names));
        return null;
    }

    private static Literal? Value(Slot slot, CSharpArgument argument, CSharpReading reading)
    {
        switch (slot.Type)
        {
            case SlotType.Duration:
                return Duration(argument, reading) is { } seconds ? new Literal.Number(seconds) : null;
            case SlotType.Bytes when argument.Text is { } text:
                if (Quantities.TryParseBytes(text, out var bytes)) return new Literal.Number(bytes, true);
                reading.Report("TS1005", argument.Location, $"'{text}' is no amount of memory; write {Quantities.BytesForm}");
                return null;
            default:
                // The constant as it is written: 0 on a double is a number without a fraction.
                var written = reading.Constant(argument.Expressions[0]);
                return (written.HasValue ? CSharpLiteral.Read(written.Value) : CSharpLiteral.Read(argument.Value))?.In(slot.Type);
        }
    }
}
