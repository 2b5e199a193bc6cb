using System.Text.Json;
using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>A request or document that is not what it should be: which rule, where in the document, and in what words.</summary>
internal sealed class DocumentException(string id, string path, string message) : Exception(message)
{
    public string Id { get; } = id;

    public string Path { get; } = path;
}

/// <summary>Reads the space that <see cref="SpaceJson"/> writes.</summary>
internal static class SpaceJsonReader
{
    private const string Malformed = "TS2050";

    private static readonly Dictionary<string, string[]> Slots = new()
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
        ["int"] = ["low", "high", "step?"],
        ["log-int"] = ["low", "high"],
        ["choice"] = ["values"],
        ["weighted-choice"] = ["values", "weights"],
        ["ordinal"] = ["values"],
        ["bool"] = [],
        ["subset"] = ["values", "least?", "most?"],
        ["permutation"] = ["values"],
        ["branch"] = ["values"],
    };

    /// <summary>Reads and checks a whole space.</summary>
    /// <exception cref="DocumentException">The document is wrong; the path says where.</exception>
    public static Space Read(JsonElement space, JsonElement? constraints)
    {
        if (space.ValueKind != JsonValueKind.Object) throw new DocumentException(Malformed, "space", "space must map names to distributions");
        var parameters = space.EnumerateObject().Select(property => ReadParameter(property.Name, property.Value)).ToList();
        var conditions = new List<Expression>();
        if (constraints is { ValueKind: not JsonValueKind.Null } listed)
        {
            if (listed.ValueKind != JsonValueKind.Array) throw new DocumentException(Malformed, "constraints", "constraints must be a list of texts");
            foreach (var constraint in listed.EnumerateArray()) conditions.Add(ReadExpression(constraint, $"constraints[{conditions.Count}]"));
        }

        var read = WithTexts(new Space(new(parameters), new(conditions)));
        if (SpaceRules.Check(read).FirstOrDefault(problem => problem.IsError) is not { } error) return read;
        throw new DocumentException(error.Id, error.Parameter.Length > 0 ? $"space.{error.Parameter}.{error.Part}" : error.Part, error.Message);
    }

    private static Parameter ReadParameter(string name, JsonElement element)
    {
        var path = $"space.{name}";
        if (element.ValueKind != JsonValueKind.Object)
            throw new DocumentException(
                Malformed,
                path,
                $"{name} must be an object with a type, such as {{\"type\": \"uniform\", \"low\": 0, \"high\": 1}}");
        var type = element.TryGetProperty("type", out var typed) && typed.ValueKind == JsonValueKind.String ? typed.GetString()! : "";
        if (!Slots.TryGetValue(type, out var slots))
            throw new DocumentException(
                Malformed,
                $"{path}.type",
                type.Length == 0 ? $"{name} has no type" : $"'{type}' is no distribution{NearestName.Hint(type, Slots.Keys)}");
        var keys = slots.Select(slot => slot.TrimEnd('?')).Concat(["type", "when", "else"]).ToList();
        foreach (var property in element.EnumerateObject())
        {
            if (keys.Contains(property.Name)) continue;
            var id = property.Name == "step" && type.StartsWith("log", StringComparison.Ordinal) ? "TS2004" : Malformed;
            throw new DocumentException(id, $"{path}.{property.Name}", $"{type} has no '{property.Name}'{NearestName.Hint(property.Name, keys)}");
        }

        foreach (var slot in slots.Where(slot => !slot.EndsWith('?') && !element.TryGetProperty(slot, out _)))
            throw new DocumentException(Malformed, path, $"{name} needs {slot}");
        var when = element.TryGetProperty("when", out var condition) ? ReadExpression(condition, $"{path}.when") : null;
        var otherwise = element.TryGetProperty("else", out var value) ? ReadLiteral(value, $"{path}.else") : null;
        return new(name, ReadDistribution(type, element, path), when, otherwise);
    }

    private static Distribution ReadDistribution(string type, JsonElement element, string path)
    {
        return type switch
        {
            "uniform" => new Distribution.Uniform(Number("low"), Number("high")),
            "log-uniform" => new Distribution.LogUniform(Number("low"), Number("high")),
            "quantized-uniform" => new Distribution.QuantizedUniform(Number("low"), Number("high"), Number("step")),
            "quantized-log-uniform" => new Distribution.QuantizedLogUniform(Number("low"), Number("high"), Number("step")),
            "normal" => new Distribution.Normal(Number("mean"), Number("sd")),
            "log-normal" => new Distribution.LogNormal(Number("mean"), Number("sd")),
            "quantized-normal" => new Distribution.QuantizedNormal(Number("mean"), Number("sd"), Number("step")),
            "quantized-log-normal" => new Distribution.QuantizedLogNormal(Number("mean"), Number("sd"), Number("step")),
            "truncated-normal" => new Distribution.TruncatedNormal(Number("mean"), Number("sd"), Number("low"), Number("high")),
            "int" => new Distribution.Int(Whole("low"), Whole("high"), element.TryGetProperty("step", out _) ? Whole("step") : 1),
            "log-int" => new Distribution.LogInt(Whole("low"), Whole("high")),
            "choice" => new Distribution.Choice(Values()),
            "weighted-choice" => new Distribution.WeightedChoice(
                Values(),
                new(List("weights").Select((weight, index) => AsNumber(weight, $"{path}.weights[{index}]")))),
            "ordinal" => new Distribution.Ordinal(Values()),
            "bool" => new Distribution.Bool(),
            "permutation" => new Distribution.Permutation(Values()),
            "branch" => new Distribution.Branch(new(Values().Select(value => value.ToString()))),
            _ => new Distribution.Subset(Values(), Size("least", 0), Size("most", Values().Count)),
        };

        double Number(string slot) => AsNumber(element.GetProperty(slot), $"{path}.{slot}");

        long Whole(string slot)
        {
            var number = Number(slot);
            if (number != Math.Floor(number))
                throw new DocumentException("TS2013", $"{path}.{slot}", $"{slot} must be a whole number, not {new Literal.Number(number)}");
            if (Math.Abs(number) > 9_007_199_254_740_992)
                throw new DocumentException("TS2037", $"{path}.{slot}", $"{slot} is beyond the largest whole number, 9007199254740992");
            return (long)number;
        }

        int Size(string slot, int missing) =>
            element.TryGetProperty(slot, out _) ? (int)Math.Clamp(Whole(slot), int.MinValue, int.MaxValue) : missing;

        EquatableArray<Literal> Values() => new(List("values").Select((value, index) => ReadLiteral(value, $"{path}.values[{index}]")));

        IEnumerable<JsonElement> List(string slot)
        {
            var list = element.GetProperty(slot);
            return list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray()
                : throw new DocumentException(Malformed, $"{path}.{slot}", $"{slot} must be a list");
        }
    }

    private static double AsNumber(JsonElement element, string path) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var number)
            ? number
            : throw new DocumentException(Malformed, path, $"{element.GetRawText()} is not a number");

    /// <summary>Reads a number, text, truth value or null.</summary>
    public static Literal ReadLiteral(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Number => new Literal.Number(element.GetDouble(), element.TryGetInt64(out _)),
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => new Literal.Null(),
        _ => throw new DocumentException("TS2012", path, $"{element.GetRawText()} is no value; write a number, a text, true, false or null"),
    };

    private static Expression ReadExpression(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.String) throw new DocumentException(Malformed, path, "a condition must be a text");
        return ExpressionParser.TryParse(element.GetString()!, out var expression, out var error)
            ? expression
            : throw new DocumentException(Malformed, path, $"{error!.Message} (at character {error.Range.Start + 1} of '{element.GetString()}')");
    }

    // A bare word that names no parameter but a choice is that choice: c == svm.
    private static Space WithTexts(Space space)
    {
        var names = space.Parameters.Select(parameter => parameter.Name).ToHashSet();
        var texts = space.Parameters
            .SelectMany(parameter => Domain.Values(parameter.Distribution) ?? [])
            .OfType<Literal.Text>()
            .Select(text => text.Value)
            .ToHashSet();
        return new(
            new(space.Parameters.Select(parameter => parameter with { When = parameter.When?.Replace(Quoted) })),
            new(space.Constraints.Select(constraint => constraint.Replace(Quoted))));

        Expression? Quoted(string name) => names.Contains(name) || !texts.Contains(name) ? null : new Expression.Constant(name);
    }
}
