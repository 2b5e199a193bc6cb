using TrainSmart.Generators.Tests.Soundness;
using TrainSmart.Generators.Vocabulary;

namespace TrainSmart.Generators.Tests.Language;

/// <summary>Each word of the vocabulary as it is at least, and once more for each thing that it takes.</summary>
internal static class WordConstructs
{
    public static IEnumerable<Construct> Of(Word word)
    {
        yield return Use(word, null, default) with { Covers = [$"{word.Kind}/{word.Name}"] };
        foreach (var slot in word.Slots)
        {
            foreach (var value in Values(slot)) yield return Use(word, slot, value) with { Covers = [$"{word.Kind}/{word.Name}.{slot.Name}"] };
        }
    }

    /// <summary>An experiment that uses a word, with what a slot of it is filled with.</summary>
    /// <param name="word">The word.</param>
    /// <param name="slot">The slot; none for the word as it is at least.</param>
    /// <param name="value">What fills it.</param>
    public static Construct Use(Word word, Slot? slot, Written? value)
    {
        var filled = word.Slots
            .Where(candidate => candidate.Required || candidate == slot)
            .Select(candidate => (Slot: candidate, Value: candidate == slot ? value! : Usual(word, candidate)))
            .ToList();
        var yaml = string.Join(", ", filled.Select(pair => $"{pair.Slot.Name}: {pair.Value.Yaml}"));
        var named = string.Join(", ", filled.Select(pair => $"{Pascal(pair.Slot.Name)} = {pair.Value.CSharp}"));
        var short_ = filled.Count == 0 ? word.Name : $"{{ {word.Name}: {{ {yaml} }} }}";
        // What a step must be told of columns and keywords is positional.
        var passed = filled.Select(pair => pair.Slot.Type is SlotType.Columns or SlotType.Keyword && pair.Slot.Required
            ? pair.Value.CSharp
            : $"{Camel(pair.Slot.Name)}: {pair.Value.CSharp}");
        return word.Kind switch
        {
            WordKind.Step => new Construct
            {
                Steps = new($"{word.Name}: {{ {yaml} }}", $".{word.TypeName}({string.Join(", ", passed)})"),
            },
            WordKind.Layer => new Construct
            {
                Model = new(
                    $"layers: [{Layer(word, yaml)}, linear: classes]", $"Layers Model(Shape classes) => [{New(word, filled)}, new Linear(classes)];"),
            },
            WordKind.Estimator => new Construct { Model = new($"estimator: {short_}", $"Estimator Model(Shape classes) => {New(word, filled)};") },
            WordKind.Training => new Construct { Train = new(yaml, named) },
            WordKind.Optimizer => new Construct { Train = Training("optimizer", short_, New(word, filled)) },
            WordKind.Schedule => new Construct { Train = Training("schedule", short_, New(word, filled)) },
            WordKind.EarlyStopping => new Construct { Train = Training("early-stopping", short_, New(word, filled)) },
            WordKind.Balance => WithRest($"balance: {short_}", $"Balance(Balancing.{word.TypeName}{Behind(named)})"),
            WordKind.Sampler => WithSearch(
                $"sampler: {short_}", filled.Count == 0 ? $"Search(Sampler.{word.TypeName})" : $"Sampling(Sampler.{word.TypeName}{Behind(named)})"),
            WordKind.Pruner => WithSearch(
                $"pruner: {short_}",
                filled.Count == 0 ? $"Search(Pruner = Pruner.{word.TypeName})" : $"Pruning(Pruner.{word.TypeName}{Behind(named)})"),
            _ => WithRest($"launch: {{ {word.Name}: {{ {yaml} }} }}", $"{word.TypeName}({named})"),
        };
    }

    /// <summary>Whether a step makes numbers of categories.</summary>
    public static bool Encodes(Word word) =>
        word.Kind == WordKind.Step && (word.Name == "one-hot" || word.Name.EndsWith("encode", StringComparison.Ordinal));

    private static Written Usual(Word word, Slot slot) =>
        slot.Type == SlotType.Columns && Encodes(word) ? new("categorical", "Columns.Categorical") : Values(slot).First();

    /// <summary>Values that a slot takes, written with units where it has one.</summary>
    public static IEnumerable<Written> Values(Slot slot) => slot.Type switch
    {
        SlotType.Columns => [new("numeric", "Columns.Numeric")],
        SlotType.Keyword => slot.Keywords.Select(keyword => new Written(keyword, $"{Pascal(slot.Name)}.{Pascal(keyword)}")),
        SlotType.Operation =>
            Words.Of(slot.Inner!.Value).Select(inner => inner.Name).Distinct().Select(_ => new Written(Inner(slot), NewInner(slot))).Take(1),
        SlotType.Truth => [Written.Same("true"), Written.Same("false")],
        SlotType.Text => [new("t4", "\"t4\"")],
        SlotType.Duration => [new("90s", "\"90s\""), new("1h30m", "\"1h30m\""), new("2d", "\"2d\"")],
        SlotType.Money => [new("$5", "5"), new("$0.50", "0.5"), new("$2.5", "2.5")],
        SlotType.Price => [new("$5", "5"), new("$0.50/h", "0.5"), new("$48/d", "2"), new("$5/min", "300")],
        SlotType.Bytes => [new("16GiB", "\"16GiB\""), new("500 MB", "\"500 MB\"")],
        SlotType.Fraction => [new("25%", "0.25"), new("0.25", "0.25")],
        SlotType.Integer => [Written.Same((Math.Max(1, slot.Minimum ?? 1) + 2).ToString(System.Globalization.CultureInfo.InvariantCulture))],
        _ => [Written.Same("0.5"), Written.Same("1e-3")],
    };

    private static string Inner(Slot slot) =>
        Words.Of(slot.Inner!.Value).Last() is var word && word.Slots.Any(inner => inner.Required) ? $"{{ {word.Name}: 3 }}" : word.Name;

    private static string NewInner(Slot slot) =>
        Words.Of(slot.Inner!.Value).Last() is var word && word.Slots.Any(inner => inner.Required)
            ? $"new {word.TypeName}(3)"
            : $"new {word.TypeName}()";

    private static string Layer(Word word, string yaml) =>
        word.HasBody ? $"{word.Name}: {{ {(yaml.Length == 0 ? "" : yaml + ", ")}layers: [relu, tanh] }}"
        : yaml.Length == 0 ? word.Name
        : $"{word.Name}: {{ {yaml} }}";

    private static string New(Word word, IReadOnlyList<(Slot Slot, Written Value)> filled)
    {
        var positional = filled.Where(pair => pair.Slot.Required)
            .Select(pair => pair.Value.CSharp)
            .Concat(word.HasBody ? ["[new Relu(), new Tanh()]"] : []);
        var named = string.Join(", ", filled.Where(pair => !pair.Slot.Required).Select(pair => $"{Pascal(pair.Slot.Name)} = {pair.Value.CSharp}"));
        return $"new {word.TypeName}({string.Join(", ", positional)}){(named.Length == 0 ? "" : $" {{ {named} }}")}";
    }

    private static Written Training(string slot, string yaml, string csharp) =>
        new($"epochs: 9, batch-size: 8, {slot}: {yaml}", $"Epochs = 9, BatchSize = 8, {Pascal(slot)} = {csharp}");

    private static Construct WithRest(string yaml, string csharp) => new() { Rest = new(yaml, $"Maximize(\"validation/accuracy\"), {csharp}") };

    private static Construct WithSearch(string yaml, string csharp) =>
        new() { Search = $"maximize: validation/accuracy\n{yaml}", Rest = new("", $"Maximize(\"validation/accuracy\"), {csharp}") };

    private static string Behind(string named) => named.Length == 0 ? "" : ", " + named;

    private static string Pascal(string kebab) => RandomOperations.Pascal(kebab);

    private static string Camel(string kebab) => char.ToLowerInvariant(Pascal(kebab)[0]) + Pascal(kebab)[1..];
}
