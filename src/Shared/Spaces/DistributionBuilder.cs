namespace TrainSmart.Spaces;

/// <summary>Builds a distribution from its name and arguments: how many there are, what they are called, that they are of the right type.</summary>
internal static class DistributionBuilder
{
    private static readonly Dictionary<string, string[]> NumericSlots = new()
    {
        ["uniform"] = ["low", "high"],
        ["log-uniform"] = ["low", "high"],
        ["quantized-uniform"] = ["low", "high", "step"],
        ["quantized-log-uniform"] = ["low", "high", "step"],
        ["normal"] = ["mean", "sd"],
        ["log-normal"] = ["mean", "sd"],
        ["quantized-normal"] = ["mean", "sd", "step"],
        ["quantized-log-normal"] = ["mean", "sd", "step"],
        ["truncated-normal"] = ["mean", "sd", "low", "high"],
        ["int"] = ["low", "high", "step"],
        ["log-int"] = ["low", "high"],
    };

    private static readonly string[] ValueLists = ["choice", "weighted-choice", "ordinal", "bool", "subset", "permutation"];

    /// <summary>Every distribution that a text can name.</summary>
    public static IReadOnlyCollection<string> Names { get; } = [.. NumericSlots.Keys, .. ValueLists];

    /// <summary>How a distribution is written.</summary>
    public static string Example(string name) => name switch
    {
        "bool" => "bool",
        "weighted-choice" => "weighted-choice(a: 0.7, b: 0.3)",
        _ when NumericSlots.TryGetValue(name, out var slots) => $"{name}({string.Join(", ", slots.Where(slot => name != "int" || slot != "step"))})",
        _ => $"{name}(a, b, c)",
    };

    public static Distribution? Build(Token name, List<Argument> arguments, Dictionary<string, TextRange> ranges, List<ParseError> errors)
    {
        if (NumericSlots.TryGetValue(name.Content, out var slots))
            return TryFillSlots(name, slots, arguments, ranges, errors, out var numbers) ? Numeric(name.Content, numbers) : null;
        if (ValueLists.Contains(name.Content)) return ValueListBuilder.Build(name, arguments, ranges, errors);
        errors.Add(UnknownName(name));
        return null;
    }

    private static Distribution Numeric(string name, double?[] slot) => name switch
    {
        "uniform" => new Distribution.Uniform(slot[0]!.Value, slot[1]!.Value),
        "log-uniform" => new Distribution.LogUniform(slot[0]!.Value, slot[1]!.Value),
        "quantized-uniform" => new Distribution.QuantizedUniform(slot[0]!.Value, slot[1]!.Value, slot[2]!.Value),
        "quantized-log-uniform" => new Distribution.QuantizedLogUniform(slot[0]!.Value, slot[1]!.Value, slot[2]!.Value),
        "normal" => new Distribution.Normal(slot[0]!.Value, slot[1]!.Value),
        "log-normal" => new Distribution.LogNormal(slot[0]!.Value, slot[1]!.Value),
        "quantized-normal" => new Distribution.QuantizedNormal(slot[0]!.Value, slot[1]!.Value, slot[2]!.Value),
        "quantized-log-normal" => new Distribution.QuantizedLogNormal(slot[0]!.Value, slot[1]!.Value, slot[2]!.Value),
        "truncated-normal" => new Distribution.TruncatedNormal(slot[0]!.Value, slot[1]!.Value, slot[2]!.Value, slot[3]!.Value),
        "int" => new Distribution.Int((long)slot[0]!.Value, (long)slot[1]!.Value, (long)(slot[2] ?? 1)),
        _ => new Distribution.LogInt((long)slot[0]!.Value, (long)slot[1]!.Value),
    };

    private static bool TryFillSlots(
        Token name, string[] slots, List<Argument> arguments, Dictionary<string, TextRange> ranges, List<ParseError> errors, out double?[] numbers)
    {
        numbers = new double?[slots.Length];
        var before = errors.Count;
        for (var position = 0; position < arguments.Count; position++)
        {
            var argument = arguments[position];
            var slot = argument.Key is null ? position : Array.IndexOf(slots, argument.Key.ToString());
            if (argument.Key is not null && slot < 0) errors.Add(UnknownKey(name, slots, argument));
            else if (slot >= slots.Length) errors.Add(TooMany(name, slots, argument));
            else if (numbers[slot] is not null) errors.Add(new(argument.Range, $"'{slots[slot]}' of {name.Content} is given twice"));
            else numbers[slot] = Number(name, slots[slot], argument, ranges, errors);
        }

        if (errors.Count > before) return false;
        List<string>? missing = null;
        for (var index = 0; index < slots.Length; index++)
            if (numbers[index] is null && (name.Content != "int" || slots[index] != "step")) (missing ??= []).Add(slots[index]);
        if (missing is null) return true;
        errors.Add(new(name.Range, $"{name.Content} needs {string.Join(" and ", missing)}; write {Example(name.Content)}"));
        return false;
    }

    private static double? Number(Token name, string slot, Argument argument, Dictionary<string, TextRange> ranges, List<ParseError> errors)
    {
        ranges[slot] = argument.Range;
        if (argument.Value is not Literal.Number number)
        {
            errors.Add(new(argument.Range, $"{slot} of {name.Content} must be a number, not '{argument.Value}'"));
            return 0;
        }

        if (name.Content is "int" or "log-int") CheckWhole(slot, number, argument, errors);
        return number.Value;
    }

    // Values live in doubles, which hold every whole number up to 2^53.
    private static void CheckWhole(string slot, Literal.Number number, Argument argument, List<ParseError> errors)
    {
        var range = argument.Range;
        if (argument.Written.EndsWith("%", StringComparison.Ordinal))
        {
            var message = $"{slot} must be a whole number, not the share {argument.Written}, which is {number}; use uniform";
            errors.Add(new(range, message, null, "TS2013"));
        }
        else if (number.Value != Math.Floor(number.Value))
        {
            var rounded = new Literal.Number(Math.Round(number.Value), true).ToString();
            errors.Add(new(range, $"{slot} must be a whole number, not {number}; write {rounded} or use uniform", rounded, "TS2013"));
        }
        else if (Math.Abs(number.Value) > 9_007_199_254_740_992)
        {
            errors.Add(new(range, $"{slot} {number} is beyond the largest whole number, 9007199254740992", null, "TS2037"));
        }
    }

    private static ParseError TooMany(Token name, string[] slots, Argument argument) =>
        name.Content is "log-uniform" or "log-int" && slots.Length == 2
            ? new(argument.Range, $"{name.Content} has no step; write quantized-log-uniform(low, high, step)", null, "TS2004")
            : new(argument.Range, $"{name.Content} has {slots.Length} values; '{argument.Written}' is one too many. Write {Example(name.Content)}");

    private static ParseError UnknownKey(Token name, string[] slots, Argument argument)
    {
        var key = argument.Key!.ToString();
        return key == "step" && name.Content is "log-uniform" or "log-int"
            ? new(argument.KeyRange, $"{name.Content} has no step; write quantized-log-uniform(low, high, step)", null, "TS2004")
            : new(argument.KeyRange, $"{name.Content} has no '{key}'; it has {string.Join(", ", slots)}", NearestName.Find(key, slots));
    }

    private static ParseError UnknownName(Token name)
    {
        if (name.Content == "branch") return new(name.Range, "branch is written as a map of its alternatives, each with a space of its own");
        var near = NearestName.Find(name.Content, Names);
        var hint = near is null ? $"the distributions are {string.Join(", ", Names)}" : $"did you mean '{near}'?";
        return new(name.Range, $"'{name.Content}' is no distribution; {hint}", near);
    }
}
