using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Generators.Yaml;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// Reads <c>search.space</c>: distributions as texts or with keys,
/// branches with the parameters of their alternatives, and the conditions on all of them.
/// </summary>
internal sealed class YamlSpaceReader(YamlReading reading, YamlExpressions expressions)
{
    private const string Root = "search.space";

    /// <summary>What the long form of a distribution says of its values.</summary>
    public static readonly string[] ValueKeys = ["low", "high", "step", "mean", "sd", "values", "least", "most"];

    /// <summary>How many parameters a space may have. Rules compare parameters with one another, so that their work must have an end.</summary>
    public const int MostParameters = 1000;

    private readonly List<YamlParameter> _parameters = [];
    private readonly YamlScope _scope = new();
    private int _declared;

    /// <summary>The names of all parameters. They are known once <see cref="Read"/> is done.</summary>
    public YamlScope Scope => _scope;

    /// <summary>Reads the parameters; a constraint between them is read by <see cref="YamlSearchReader"/>.</summary>
    public EquatableArray<Parameter> Read(YamlNode? node)
    {
        if (node is not null) ReadParameters(node, "", _scope, default);
        return _parameters.Select(Complete).ToEquatableArray();
    }

    private void ReadParameters(YamlNode node, string prefix, YamlScope scope, EquatableArray<Expression> guards)
    {
        if (node is not YamlMapping mapping)
        {
            reading.ReportType(prefix.Length == 0 ? "space" : prefix.TrimEnd('.'), node, "parameters with distributions, such as 'depth: int(1, 3)'");
            return;
        }

        foreach (var (key, value) in mapping.Entries)
        {
            if (_declared++ >= MostParameters)
            {
                if (_declared == MostParameters + 1)
                    reading.Report(
                        "TS0003",
                        key,
                        $"more than {MostParameters} parameters; no search finds its way among so many, and they are not compiled");
                return;
            }

            var name = prefix + key.Value;
            reading.Positions.Add($"{Root}.{name}", reading.PlaceOf(value), reading.PlaceOf(key));
            _scope.Declare(name, null);
            if (!IsName(key.Value))
            {
                var right = Suggest(key.Value);
                reading.Report(
                    "TS1010",
                    key,
                    $"'{key.Value}' is no name of a parameter; write letters, digits and '_', such as '{right}'",
                    mapping.Find(right) is null ? right : null);
            }
            else if (value is YamlMapping long_ && long_.Find("branch") is { } branch) ReadBranch(name, long_, branch, scope, guards);
            else if (TextOf(key, value) is var (text, condition, otherwise) && text is not null)
                ReadDistribution(name, text, condition, otherwise, scope, guards);
        }
    }

    private void ReadDistribution(
        string name,
        YamlDistributionText text,
        YamlNode? condition,
        YamlNode? otherwise,
        YamlScope scope,
        EquatableArray<Expression> guards)
    {
        if (!DistributionParser.TryParse(text.Text, out var parsed, out var errors))
        {
            foreach (var error in errors) reading.Report(error.Id ?? "TS1020", text.Locate(error.Range), error.Message, error.Replacement);
            return;
        }

        foreach (var part in parsed.Ranges) reading.Positions.Add($"{Root}.{name}.{part.Key}", text.PlaceOf(part.Value));
        if (otherwise is not null) reading.Positions.Add($"{Root}.{name}.else", reading.PlaceOf(otherwise));
        if (condition is not null) reading.Positions.Add($"{Root}.{name}.when", reading.PlaceOf(condition));
        _scope.Declare(name, parsed.Distribution);
        _parameters.Add(new YamlParameter(name, parsed, text, condition, scope, guards));
    }

    private (YamlDistributionText? Text, YamlNode? Condition, YamlNode? Otherwise) TextOf(YamlScalar key, YamlNode value)
    {
        switch (value)
        {
            case YamlScalar { IsNull: false } scalar:
                return (YamlDistributionText.Of(reading, scalar), null, null);
            case YamlMapping mapping:
                return (LongForm(mapping, $"{Root}.{key.Value}"), mapping.Find("when")?.Value, mapping.Find("else")?.Value);
            case YamlSequence { Items.Count: > 0 } list when list.Items.All(item => item is YamlScalar):
                var choice = $"choice({string.Join(", ", list.Items.Cast<YamlScalar>().Select(item => item.Value))})";
                reading.Report("TS1005", value, $"'{key.Value}' must be a distribution; for one of these values write '{choice}'", choice);
                return default;
            default:
                reading.ReportType(key.Value, value, "a distribution, such as uniform(0, 1) or choice(a, b)");
                return default;
        }
    }

    private YamlDistributionText? LongForm(YamlMapping mapping, string path)
    {
        var section = YamlSection.Of(reading, mapping, path)!;
        var name = section.Require("distribution", "uniform");
        var values = mapping.Entries.Where(entry => ValueKeys.Contains(entry.Key.Value)).ToList();
        section.Allow([.. ValueKeys, "when", "else"]);
        section.ReportUnknown();
        if (name is YamlScalar { IsNull: false } scalar)
            return YamlDistributionText.Of(reading, scalar, mapping, values, mapping.Find("when")?.Value, mapping.Find("else")?.Value);
        if (name is not null) reading.ReportType("distribution", name, "the name of a distribution, such as uniform");
        return null;
    }

    private void ReadBranch(string name, YamlMapping mapping, YamlEntry branch, YamlScope scope, EquatableArray<Expression> guards)
    {
        var section = YamlSection.Of(reading, mapping, $"{Root}.{name}")!;
        section.Find("branch");
        var condition = section.Find("when");
        var otherwise = section.Literal("else", SlotType.Text);
        section.ReportUnknown();
        if (branch.Value is not YamlMapping alternatives)
        {
            reading.ReportType("branch", branch.Value, "alternatives with parameters of their own, such as '{ forest: { trees: int(50, 400) } }'");
            return;
        }

        var distribution = new Distribution.Branch(alternatives.Entries.Select(entry => entry.Key.Value).ToEquatableArray());
        _scope.Declare(name, distribution);
        var parsed = new ParsedDistribution(distribution, null, otherwise, new Dictionary<string, TextRange>(), []);
        _parameters.Add(new YamlParameter(name, parsed, null, condition, scope, guards));
        for (var index = 0; index < alternatives.Entries.Count; index++)
        {
            var (key, value) = alternatives.Entries[index];
            reading.Positions.Add(Positions.Item($"{Root}.{name}.values", index), reading.PlaceOf(key));
            reading.Positions.Add($"{Root}.{name}.{key.Value}", reading.PlaceOf(value), reading.PlaceOf(key));
            var guard = new Expression.Binary(BinaryOperator.Equal, new Expression.Name(name), new Expression.Constant(key.Value));
            if (value is not YamlScalar { IsNull: true })
                ReadParameters(value, $"{name}.{key.Value}.", scope.Inside(name, key.Value), guards.Add(guard));
        }
    }

    private Parameter Complete(YamlParameter parameter)
    {
        var own = parameter switch
        {
            { Text: { } text, Parsed.When: { } when } => expressions.Resolve(when, parameter.Parsed.Names, parameter.Scope, text.Locate),
            { Text: null, Condition: { } node } => expressions.ReadCondition(node, "when", parameter.Scope),
            _ => null,
        };
        var conditions = own is null ? parameter.Guards : parameter.Guards.Add(own);
        var joined = conditions.IsEmpty ? null : conditions.Aggregate((left, right) => new Expression.Binary(BinaryOperator.And, left, right));
        return new Parameter(parameter.Name, parameter.Parsed.Distribution, joined, parameter.Parsed.Otherwise);
    }

    private static bool IsName(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(character => char.IsLetterOrDigit(character) || character == '_');

    private static string Suggest(string name)
    {
        var snake = Names.Snake(name);
        return IsName(snake) ? snake : "learning_rate";
    }
}
