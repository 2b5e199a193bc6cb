using System.Globalization;
using System.Text.Json.Nodes;
using TrainSmart.Generators.Vocabulary;
using static TrainSmart.Generators.Tests.Vocabulary.Schemas;

namespace TrainSmart.Generators.Tests.Vocabulary;

/// <summary>
/// The words of the language as definitions of a JSON Schema: each use of a word with its slots, its short form and what is said of it.
/// </summary>
internal static class VocabularySchema
{
    public const string Expression = "expression";
    public const string Columns = "columns";
    public const string Condition = "condition";

    /// <summary>One definition a kind of word and one a word.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Definitions()
    {
        foreach (var kind in Words.All.Select(word => word.Kind).Distinct().Where(kind => kind is not (WordKind.Training or WordKind.Target)))
        {
            yield return new(Name(kind), Use(kind));
            foreach (var word in Words.Of(kind)) yield return new(Name(word), Filled(word));
        }

        foreach (var word in Words.Of(WordKind.Target)) yield return new(Name(word), Filled(word));
    }

    /// <summary>The name of the definition of a kind: <c>early-stopping</c>.</summary>
    public static string Name(WordKind kind) => kind == WordKind.EarlyStopping ? "early-stopping" : kind.ToString().ToLowerInvariant();

    public static string Name(Word word) => $"{Name(word.Kind)}.{word.Name}";

    /// <summary>The keys that a word takes.</summary>
    public static IEnumerable<KeyValuePair<string, JsonObject>> Keys(Word word)
    {
        foreach (var slot in word.Slots) yield return new(slot.Name, Described(Value(slot), Description(slot)));
        if (word.HasBody) yield return new("layers", List(Reference(Name(WordKind.Layer)), "The layers inside."));
    }

    public static IEnumerable<string> Required(Word word) =>
        word.Slots.Where(slot => slot.Required).Select(slot => slot.Name).Concat(word.HasBody ? ["layers"] : []);

    /// <summary>A word alone, or as the one key of a mapping with what it takes, beside a condition where the kind may have one.</summary>
    private static JsonObject Use(WordKind kind)
    {
        var words = Words.Of(kind).ToList();
        var mayHaveCondition = kind is WordKind.Layer or WordKind.Step;
        var keys = words.Select(word => KeyValuePair.Create(word.Name, Schemas.Use(Name(word), word.Summary)));
        if (mayHaveCondition)
            keys = keys.Append(KeyValuePair.Create("when", Schemas.Use(Condition, "When it is there, such as depth >= 2; always if not said.")));
        var mapping = WithOneWord(Mapping(keys, []), mayHaveCondition);
        var alone = words.Where(word => !Required(word).Any())
            .Select(word => Described(new JsonObject { ["const"] = word.Name }, word.Summary))
            .ToList();
        return alone.Count == 0 ? mapping : Any(null, [.. alone, mapping]);
    }

    private static JsonObject Filled(Word word)
    {
        var forms = new List<JsonObject> { Mapping(Keys(word), Required(word)) };
        if (word.ShortForm is { } name && word.Slots.All(slot => slot.Name == name || !slot.Required))
            forms.Add(Value(word.Slots.Single(slot => slot.Name == name)));
        if (word.HasBody && !word.Slots.Any(slot => slot.Required)) forms.Add(List(Reference(Name(WordKind.Layer))));
        if (!Required(word).Any()) forms.Add(Nothing());
        var filled = forms.Count == 1 ? Described(forms[0], word.Summary) : Any(word.Summary, forms);
        filled["title"] = word.Name;
        return filled;
    }

    private static JsonObject Value(Slot slot) => slot.Type switch
    {
        SlotType.Columns => Reference(Columns),
        SlotType.Operation => Schemas.Use(Name(slot.Inner!.Value)),
        SlotType.Keyword => Any(null, OneOf(slot.Keywords), Reference(Expression)),
        SlotType.Text => new JsonObject { ["type"] = Schemas.Texts(["string", "number", "boolean"]) },
        _ => Any(null, [.. Forms(slot.Type).Select(form => Bounded(form, slot)), Reference(Expression)]),
    };

    /// <summary>How a value of a type is written.</summary>
    public static IEnumerable<JsonObject> Forms(SlotType type) => type switch
    {
        SlotType.Integer => [Of("integer")],
        SlotType.Truth => [Of("boolean")],
        SlotType.Duration =>
            [Text(@"^([0-9.]+ *(ms|s|m|min|h|d|w) *)+$", "This is no duration; write a number with its unit, such as 90s, 10m, 2h or 1d.")],
        SlotType.Money => [Text(@"^\$[0-9.]+$", "This is no amount; write it as $5.")],
        SlotType.Price => [Text(@"^\$[0-9.]+( */ *(ms|s|m|min|h|d|w))?$", "This is no price; write it as $2.10/h.")],
        SlotType.Bytes => [Text(@"^[0-9.]+ *([kKMGTmgt][iI]?)?[bB]$", "This is no size; write a number with its unit, such as 512MiB or 16GiB.")],
        SlotType.Fraction => [Of("number"), Text(@"^[0-9.]+%$", "This is no share; write it as 0.7 or 70%.")],
        _ => [Of("number")],
    };

    private static JsonObject Bounded(JsonObject form, Slot slot)
    {
        if (form["type"]!.GetValue<string>() is not ("number" or "integer")) return form;
        if (slot.Minimum is { } minimum) form[slot.MinimumExcluded ? "exclusiveMinimum" : "minimum"] = minimum;
        if (slot.Maximum is { } maximum) form[slot.MaximumExcluded ? "exclusiveMaximum" : "maximum"] = maximum;
        return form;
    }

    private static string Description(Slot slot)
    {
        var low = slot.Minimum is { } minimum ? $"{(slot.MinimumExcluded ? "above" : "at least")} {Number(minimum)}" : null;
        var high = slot.Maximum is { } maximum ? $"{(slot.MaximumExcluded ? "below" : "at most")} {Number(maximum)}" : null;
        var range = low is null && high is null ? "" : $" {Capital(string.Join(" and ", new[] { low, high }.OfType<string>()))}.";
        var usual = slot.Default is null ? "" : $" {slot.Default} if not said.";
        return slot.Summary + range + usual;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
