using TrainSmart.Generators.Vocabulary;

namespace TrainSmart.Generators.Tests.Soundness;

/// <summary>Draws the parameters of a space.</summary>
internal static class RandomSpace
{
    // Some have the names of what generated code declares or of words of C#.
    private static readonly Written[] Names =
    [
        new("depth", "Depth"), new("width", "Width"), new("learning_rate", "LearningRate"), new("dropout", "Dropout"), new("clip", "Clip"),
        new("kind", "Kind"), new("size", "Size"), new("class", "Class"), new("value", "Value"), new("int", "Int"), new("trial", "Trial"),
        new("experiment", "Experiment"), new("data", "Data"), new("rows", "Rows"), new("steps", "Steps"), new("preparation", "Preparation"),
        new("searched", "Searched"), new("definition", "Definition"), new("label", "Label"), new("equals", "Same"), new("to_string", "Text"),
        new("linear", "Linear"), new("shape", "Shape"), new("training", "Training"), new("x1", "X1"), new("seed", "Seed"),
    ];

    private static readonly IReadOnlyList<Slot> Places = [.. Words.All.SelectMany(word => word.Slots).Where(slot => slot.Type == SlotType.Keyword)];

    public static IReadOnlyList<Searched> Draw(Dice dice)
    {
        var parameters = new List<Searched>();
        foreach (var name in Names.OrderBy(_ => dice.Int(0, 1000)).Take(dice.Int(0, 7))) parameters.Add(Draw(dice, name, parameters));
        return parameters;
    }

    public static Searched Draw(Dice dice, Written name, IReadOnlyList<Searched> earlier)
    {
        var sort = dice.Pick([Sort.Whole, Sort.Whole, Sort.Rate, Sort.Rate, Sort.Truth, Sort.Word, Sort.Keyword, Sort.Wild, Sort.Words, Sort.Order]);
        var place = sort == Sort.Keyword ? dice.Pick(Places) : null;
        var condition = dice.Chance(0.3) ? Condition(dice, earlier) : null;
        var otherwise = condition is not null && dice.Chance(0.6) ? Otherwise(sort, place) : null;
        return new Searched(name, sort, Distribution(dice, sort, place), condition, otherwise) { Place = place };
    }

    /// <summary>The parameter once more, drawn otherwise or fixed, as one that overrides it may be: of the same type.</summary>
    public static Searched Redraw(Dice dice, Searched parameter)
    {
        var isTotal = parameter.Otherwise is not null && dice.Chance(0.3);
        return parameter with
        {
            Distribution = dice.Chance(0.4) && Fixed(parameter) is { } value ? value : Distribution(dice, parameter.Sort, parameter.Place),
            Condition = isTotal ? null : parameter.Condition,
            Otherwise = isTotal ? null : parameter.Otherwise,
        };
    }

    private static Written? Fixed(Searched parameter) => Otherwise(parameter.Sort, parameter.Place) is { } value
        ? new($"choice({value.Yaml})", $"Choice({value.CSharp})")
        : null;

    /// <summary>A condition over parameters that are always there; none if there are none.</summary>
    public static Written? Condition(Dice dice, IReadOnlyList<Searched> parameters)
    {
        var simple = parameters.Where(parameter => parameter.Condition is null)
            .Select(parameter => Condition(dice, parameter))
            .OfType<Written>()
            .ToList();
        if (simple.Count == 0) return null;
        var first = dice.Pick(simple);
        if (dice.Chance(0.7)) return first;
        var (second, link) = (dice.Pick(simple), dice.Pick(["and", "or"]));
        return new($"{first.Yaml} {link} not ({second.Yaml})", $"{first.CSharp} {link} not ({second.CSharp})");
    }

    private static Written? Condition(Dice dice, Searched parameter) => parameter.Sort switch
    {
        Sort.Whole => With(
            parameter.Name,
            dice.Pick(["# >= 2", "# >= 2", "# in [2, 4, 16]", "# not in [3]", "(# + 1) % 2 == 0 or # * # > 3", "-# < -2", "not # == 1"])),
        Sort.Rate => With(parameter.Name, dice.Pick(["# * 2 < 0.3", "# / 2 + 0.1 <= 0.2", "# > 1e-3 and # != 0.25"])),
        Sort.Truth => parameter.Name,
        Sort.Keyword => With(parameter.Name, $"# {dice.Pick(["==", "!="])} '{dice.Pick(parameter.Place!.Keywords)}'"),
        Sort.Word => With(parameter.Name, dice.Pick(["# == 'a'", "# != 'b'", "# in ['a', 'c']"])),
        _ => null,
    };

    private static Written With(Written name, string condition) => new(condition.Replace("#", name.Yaml), condition.Replace("#", name.CSharp));

    private static Written? Otherwise(Sort sort, Slot? place) => sort switch
    {
        Sort.Whole => Written.Same("2"),
        Sort.Rate or Sort.Wild => Written.Same("0.25"),
        Sort.Truth => Written.Same("false"),
        Sort.Keyword => Word(place!, place!.Keywords[0]),
        _ => null,
    };

    private static Written Word(Slot place, string word) => new(word, $"{RandomOperations.Pascal(place.Name)}.{RandomOperations.Pascal(word)}");

    private static Written Keywords(Dice dice, Slot place)
    {
        var words = dice.Some([.. place.Keywords.Select(word => Word(place, word))]);
        if (dice.Chance(0.2))
            return new(
                $"weighted-choice({string.Join(", ", words.Select(word => $"{word.Yaml}: 2"))})",
                $"WeightedChoice({string.Join(", ", words.Select(word => $"{word.CSharp}, 2"))})");
        var name = dice.Pick<Written>([new("choice", "Choice"), new("ordinal", "Ordinal")]);
        return new(
            $"{name.Yaml}({string.Join(", ", words.Select(word => word.Yaml))})",
            $"{name.CSharp}({string.Join(", ", words.Select(word => word.CSharp))})");
    }

    private static Written Distribution(Dice dice, Sort sort, Slot? place) => dice.Pick<Written>(sort switch
    {
        Sort.Keyword => [Keywords(dice, place!)],
        Sort.Whole =>
        [
            new("int(1, 3)", "Int(1, 3)"),
            new("int(2, 16, 2)", "Int(2, 16, Step = 2)"),
            new("log-int(4, 64)", "LogInt(4, 64)"),
            new("int(low: 1, high: 3)", "Int(1, 3)"),
            new("choice(16, 32, 64)", "Choice(16, 32, 64)"),
            new("ordinal(1, 2, 4)", "Ordinal(1, 2, 4)"),
        ],
        Sort.Rate =>
        [
            new("log-uniform(1e-4, 0.5)", "LogUniform(1e-4, 0.5)"), new("uniform(0.01, 0.5)", "Uniform(0.01, 0.5)"),
            new("quantized-uniform(0.1, 0.5, 0.1)", "QuantizedUniform(0.1, 0.5, 0.1)"),
            new("quantized-log-uniform(0.1, 0.5, 0.1)", "QuantizedLogUniform(0.1, 0.5, 0.1)"),
            new("truncated-normal(0.2, 0.1, 0.01, 0.5)", "TruncatedNormal(0.2, 0.1, 0.01, 0.5)"), new("choice(0.1, 0.2)", "Choice(0.1, 0.2)"),
        ],
        Sort.Wild =>
        [
            new("normal(0, 1)", "Normal(0, 1)"),
            new("log-normal(0, 1)", "LogNormal(0, 1)"),
            new("quantized-normal(0, 1, 0.5)", "QuantizedNormal(0, 1, 0.5)"),
            new("quantized-log-normal(0, 1, 0.5)", "QuantizedLogNormal(0, 1, 0.5)"),
        ],
        Sort.Truth => [new("bool", "Bool")],
        Sort.Word =>
        [
            new("choice(a, b)", "Choice(\"a\", \"b\")"),
            new("choice('a', 'b \"c\"', '{d}')", "Choice(\"a\", \"b \\\"c\\\"\", \"{d}\")"),
            new("ordinal(a, b, c)", "Ordinal(\"a\", \"b\", \"c\")"),
            new("weighted-choice(a: 2, b: 1)", "WeightedChoice(\"a\", 2, \"b\", 1)"),
        ],
        Sort.Words => [new("subset(a, b, c)", "Subset(\"a\", \"b\", \"c\")")],
        _ => [new("permutation(1, 2, 3)", "Permutation(1, 2, 3)")],
    });
}
