namespace TrainSmart.Spaces;

/// <summary>Builds the distributions over listed values: choice, weighted-choice, ordinal, bool, subset and permutation.</summary>
internal static class ValueListBuilder
{
    public static Distribution? Build(Token name, List<Argument> arguments, Dictionary<string, TextRange> ranges, List<ParseError> errors)
    {
        if (name.Content == "bool") return Bool(arguments, errors);
        if (name.Content == "weighted-choice") return WeightedChoice(arguments, ranges, errors);
        if (name.Content == "subset") return Subset(arguments, ranges, errors);
        if (!TryReadValues(name, arguments, ranges, errors, out var values)) return null;
        return name.Content switch
        {
            "choice" => new Distribution.Choice(values),
            "ordinal" => new Distribution.Ordinal(values),
            _ => new Distribution.Permutation(values),
        };
    }

    private static Distribution? Bool(List<Argument> arguments, List<ParseError> errors)
    {
        if (arguments.Count == 0) return new Distribution.Bool();
        errors.Add(new(arguments[0].Range, "bool takes no values; write bool"));
        return null;
    }

    private static Distribution? WeightedChoice(List<Argument> arguments, Dictionary<string, TextRange> ranges, List<ParseError> errors)
    {
        var before = errors.Count;
        var (values, weights) = (new List<Literal>(), new List<double>());
        foreach (var argument in arguments)
        {
            ranges[$"values[{values.Count}]"] = argument.KeyRange;
            ranges[$"weights[{values.Count}]"] = argument.Range;
            if (argument.Key is null)
                errors.Add(new(argument.Range, $"'{argument.Value}' has no weight; write {argument.Value}: 0.5"));
            else if (argument.Value is not Literal.Number)
                errors.Add(new(argument.Range, $"the weight of '{argument.Key}' must be a number, not '{argument.Value}'"));
            values.Add(argument.Key ?? argument.Value);
            weights.Add(argument.Value is Literal.Number weight ? weight.Value : 1);
        }

        return errors.Count > before ? null : new Distribution.WeightedChoice(new(values), new(weights));
    }

    private static Distribution? Subset(List<Argument> arguments, Dictionary<string, TextRange> ranges, List<ParseError> errors)
    {
        var before = errors.Count;
        var listed = arguments.Where(argument => argument.Key is null).ToList();
        var (least, most) = (0, listed.Count);
        foreach (var argument in arguments.Where(argument => argument.Key is not null))
        {
            var key = argument.Key!.ToString();
            ranges[key] = argument.Range;
            if (argument.Value is not Literal.Number { Value: >= 0 and <= 1_000_000 } number || number.Value != Math.Floor(number.Value))
                errors.Add(new(argument.Range, $"'{key}' of subset must be a whole number of values, not '{argument.Value}'"));
            else if (key == "least") least = (int)number.Value;
            else if (key == "most") most = (int)number.Value;
            else errors.Add(new(argument.KeyRange, $"subset has no '{key}'; it has least and most", NearestName.Find(key, ["least", "most"])));
        }

        for (var index = 0; index < listed.Count; index++) ranges[$"values[{index}]"] = listed[index].Range;
        return errors.Count > before ? null : new Distribution.Subset(new(listed.Select(argument => argument.Value)), least, most);
    }

    private static bool TryReadValues(
        Token name, List<Argument> arguments, Dictionary<string, TextRange> ranges, List<ParseError> errors, out EquatableArray<Literal> values)
    {
        var before = errors.Count;
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            ranges[$"values[{index}]"] = argument.Range;
            if (argument.Key is null) continue;
            var pair = TextRange.Between(argument.KeyRange, argument.Range);
            errors.Add(new(pair, $"{name.Content} has no weights; write weighted-choice({argument.Key}: {argument.Value}, ...)"));
        }

        values = new(arguments.Select(argument => argument.Value));
        return errors.Count == before;
    }
}
