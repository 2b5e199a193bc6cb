using System.Globalization;
using TrainSmart.Generators.Vocabulary;

namespace TrainSmart.Generators.Tests.Soundness;

/// <summary>Draws uses of the vocabulary, with slots filled by numbers inside their ranges or by parameters that stay inside.</summary>
/// <param name="dice">The draws.</param>
/// <param name="parameters">The parameters that are always there.</param>
internal sealed class RandomOperations(Dice dice, IReadOnlyList<Searched> parameters)
{
    /// <summary>A word of a kind with what it takes; layers that hold others hold a few.</summary>
    public Written Draw(WordKind kind, int depth = 0) => Draw(dice.Pick([.. Words.Of(kind).Where(word => !word.HasBody || depth < 2)]), depth);

    public Written Draw(Word word, int depth = 0)
    {
        var slots = Fill(word);
        var layers = word.HasBody ? dice.Several(1, 3, () => Layer(depth + 1)) : [];
        var yaml = slots.Select(slot => $"{slot.Slot.Name}: {slot.Value.Yaml}")
            .Concat(word.HasBody ? [$"layers: [{string.Join(", ", layers.Select(layer => layer.Yaml))}]"] : [])
            .ToList();
        var body = $"[{string.Join(", ", layers.Select(layer => layer.CSharp))}]";
        var positional = slots.Where(slot => IsPositional(word, slot.Slot))
            .Select(slot => slot.Value.CSharp)
            .Concat(word.HasBody ? [body] : [])
            .ToList();
        var named = slots.Where(slot => !IsPositional(word, slot.Slot)).Select(slot => $"{Pascal(slot.Slot.Name)} = {slot.Value.CSharp}").ToList();
        var arguments = positional.Count > 0 || named.Count == 0 ? $"({string.Join(", ", positional)})" : "";
        var properties = named.Count > 0 ? $" {{ {string.Join(", ", named)} }}" : "";
        var csharp = $"new {word.TypeName}{arguments}{properties}";
        return new(yaml.Count == 0 ? word.Name : $"{{ {word.Name}: {{ {string.Join(", ", yaml)} }} }}", csharp);
    }

    /// <summary>The slots of a word as arguments of an attribute: <c>Nodes = 2, Time = "2h"</c>, and as keys.</summary>
    public Written Arguments(Word word)
    {
        var slots = Fill(word).Where(slot => slot.Slot.Name is not ("gpus-per-node" or "gpu") || dice.Chance(0.2)).ToList();
        return new(
            string.Join(", ", slots.Select(slot => $"{slot.Slot.Name}: {slot.Value.Yaml}")),
            string.Join(", ", slots.Select(slot => $"{Pascal(slot.Slot.Name)} = {slot.Value.CSharp}")));
    }

    public IReadOnlyList<(Slot Slot, Written Value)> Fill(Word word) =>
    [
        .. word.Slots
            .Where(slot => slot.Required || dice.Chance(0.4))
            .Where(slot => slot.Type != SlotType.Columns)
            .Select(slot => (slot, Value(word, slot))),
    ];

    private static bool IsPositional(Word word, Slot slot) => slot.Required && word.Kind != WordKind.Training;

    public static string Pascal(string kebab) => string.Concat(kebab.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    // Widths inside a residual must agree, so that linear layers stand at the outermost level only.
    private Written Layer(int depth)
    {
        var words = Words.Of(WordKind.Layer).Where(word => word.Name is not ("linear" or "batch-norm") && (!word.HasBody || depth < 2)).ToList();
        return Draw(dice.Pick(words), depth);
    }

    private Written Value(Word word, Slot slot) => slot.Type switch
    {
        SlotType.Keyword when dice.Chance(0.6) && Keyword(slot) is { } searched => searched,
        SlotType.Keyword => dice.Pick([.. slot.Keywords.Select(keyword => new Written(keyword, $"{Pascal(slot.Name)}.{Pascal(keyword)}"))]),
        SlotType.Truth => dice.Chance(0.3) && Named(Sort.Truth) is { } truth ? truth : Written.Same(dice.Chance(0.5) ? "true" : "false"),
        SlotType.Text when Usual(slot.Name) is { } usual => new($"'{usual}'", $"\"{usual}\""),
        SlotType.Text => dice.Pick<Written>([new("gpu", "\"gpu\""), new("'it''s \"here\"'", "\"it's \\\"here\\\"\"")]),
        SlotType.Duration => new("2h", "\"2h\""),
        SlotType.Bytes => new("16GiB", "\"16GiB\""),
        SlotType.Money => new("$0.25", "0.25"),
        SlotType.Price => dice.Pick<Written>([new("$0.25", "0.25"), new("$0.5/h", "0.5")]),
        SlotType.Operation => Draw(slot.Inner!.Value),
        // The only instance that is drawn has one GPU.
        SlotType.Integer when slot.Name == "gpus" => Written.Same("1"),
        // Only the model knows how wide the data is.
        SlotType.Integer when word.Kind == WordKind.Layer && dice.Chance(0.05) => new(dice.Pick(["classes", "features", "outputs * 2"]), "3"),
        SlotType.Integer =>
            dice.Chance(0.5) && !(slot.Minimum > 1) && Named(Sort.Whole) is { } whole
                ? whole
                : Written.Same(Text(Math.Max(1, slot.Minimum ?? 1) + dice.Int(0, 8))),
        _ => dice.Chance(0.5) && !(slot.Minimum > 0) && !(slot.Maximum < 1) && Named(Sort.Rate) is { } rate
            ? rate
            : Written.Same(dice.Pick(["0.1", "0.25", "0.5"])),
    };

    // What only a text of a certain form may fill.
    private static string? Usual(string slot) => slot switch
    {
        "gpu" => "t4",
        "instance" => "ml.g5.xlarge",
        "role" => "arn:aws:iam::123456789012:role/training",
        "output" or "checkpoints" => "s3://lab/results",
        "image" => "registry.example/app:1.4",
        "namespace" or "claim" or "secret" => "team-a",
        _ => null,
    };

    /// <summary>A parameter that draws the words of a place; none if there is none.</summary>
    public Written? Keyword(Slot slot)
    {
        var fitting = parameters.Where(parameter => parameter.Place?.Name == slot.Name).ToList();
        return fitting.Count == 0 ? null : dice.Pick([.. fitting.Select(parameter => new Written("$" + parameter.Name.Yaml, parameter.Name.CSharp))]);
    }

    private Written? Named(Sort sort)
    {
        var fitting = parameters.Where(parameter => parameter.Sort == sort).ToList();
        if (fitting.Count == 0) return null;
        var name = dice.Pick(fitting).Name;
        return sort == Sort.Whole && dice.Chance(0.3) ? new($"${name.Yaml} * 2 + 1", $"{name.CSharp} * 2 + 1") : new("$" + name.Yaml, name.CSharp);
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
