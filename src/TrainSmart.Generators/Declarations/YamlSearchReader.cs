using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Generators.Yaml;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>Reads <c>search</c>: what a good trial is, how the next one is chosen, and the space with its constraints.</summary>
internal sealed class YamlSearchReader(YamlReading reading, YamlExpressions expressions, YamlOperations operations)
{
    private readonly YamlSpaceReader _space = new(reading, expressions);

    /// <summary>The names of the space; known once the search was read.</summary>
    public YamlScope Scope => _space.Scope;

    public (SearchModel Search, Space Space) Read(YamlNode? node)
    {
        var usual = new SearchModel();
        if (node is null || YamlSection.Of(reading, node, "search") is not { } section) return (usual, Space.Empty);

        var parameters = _space.Read(section.Find("space"));
        var constraints = section.Find("constraints") is { } listed ? ReadConstraints(listed) : default;
        var search = usual with
        {
            Objectives = ReadObjectives(section),
            Sampler = section.Find("sampler") is { } sampler
                ? operations.Read(sampler, WordKind.Sampler, "search.sampler", Scope) ?? usual.Sampler
                : usual.Sampler,
            Pruner = section.Find("pruner") is { } pruner ? operations.Read(pruner, WordKind.Pruner, "search.pruner", Scope) : null,
            Trials = section.Integer("trials") ?? usual.Trials,
            Parallelism = section.Integer("parallelism") ?? usual.Parallelism,
        };
        section.ReportUnknown();
        return (search, new Space(parameters, constraints));
    }

    /// <summary>The objectives in the order of the text.</summary>
    private EquatableArray<Objective> ReadObjectives(YamlSection section)
    {
        var keys = section.Entries.Select(entry => entry.Key.Value).Where(key => key is "maximize" or "minimize").ToList();
        var objectives = keys.SelectMany(key => ReadMetrics(section.Find(key)!, key)).ToEquatableArray();
        section.Allow(["maximize", "minimize"]);
        return objectives;
    }

    private IEnumerable<Objective> ReadMetrics(YamlNode node, string key)
    {
        if (node is not YamlSequence list)
            return YamlLiterals.Read(reading, key, node, SlotType.Text) is Literal.Text metric
                ? [new Objective(key == "maximize", metric.Value)]
                : [];

        var objectives = new List<Objective>();
        for (var index = 0; index < list.Items.Count; index++)
        {
            reading.Positions.Add(Positions.Item($"search.{key}", index), reading.PlaceOf(list.Items[index]));
            if (YamlLiterals.Read(reading, key, list.Items[index], SlotType.Text) is Literal.Text metric)
                objectives.Add(new Objective(key == "maximize", metric.Value));
        }

        return objectives;
    }

    private EquatableArray<Expression> ReadConstraints(YamlNode node)
    {
        var items = node is YamlSequence list ? list.Items : [node];
        var constraints = new List<Expression>();
        for (var index = 0; index < items.Count; index++)
        {
            // Positions follow the model's numbering, which leaves out what could not be read.
            reading.Positions.Add($"search.constraints[{constraints.Count}]", reading.PlaceOf(items[index]));
            if (expressions.ReadCondition(items[index], "a constraint", Scope) is { } constraint) constraints.Add(constraint);
        }

        return constraints.ToEquatableArray();
    }
}
