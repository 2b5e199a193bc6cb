using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Generators.Yaml;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>Reads <c>model</c>: layers, an estimator, or a branch between such.</summary>
internal sealed class YamlArchitectureReader(YamlReading reading, YamlOperations operations)
{
    private static readonly string[] Kinds = ["layers", "estimator", "branch"];

    public ArchitectureModel? Read(YamlNode? node, string path, YamlScope scope)
    {
        if (node is null || YamlSection.Of(reading, node, path) is not { } section) return null;
        var found = Kinds.Where(kind => section.Entries.Any(entry => entry.Key.Value == kind)).ToList();
        foreach (var extra in found.Skip(1))
            reading.Report(
                "TS1005",
                section.Entries.First(entry => entry.Key.Value == extra).Key,
                $"a model has either {found[0]} or {extra}; remove one of them");

        switch (found.FirstOrDefault())
        {
            case "layers":
                var layers = operations.ReadList(section.Find("layers")!, WordKind.Layer, section.PathOf("layers"), scope);
                Finish(section);
                return new ArchitectureModel.LayerList(layers);
            case "estimator":
                var estimator = operations.Read(section.Find("estimator")!, WordKind.Estimator, section.PathOf("estimator"), scope);
                Finish(section);
                return estimator is null ? null : new ArchitectureModel.SingleEstimator(estimator);
            case "branch":
                return ReadBranch(section, scope);
            default:
                section.Allow(Kinds);
                section.ReportMissing("layers", "[ linear: classes ]");
                section.ReportUnknown();
                return null;
        }
    }

    private static void Finish(YamlSection section)
    {
        section.Allow(Kinds);
        section.ReportUnknown();
    }

    private ArchitectureModel? ReadBranch(YamlSection section, YamlScope scope)
    {
        var node = section.Find("branch")!;
        if (ReadParameter(node, scope) is not { } parameter) return null;
        var cases = new List<BranchCase>();
        foreach (var alternative in Alternatives(scope.DistributionOf(parameter)))
        {
            if (section.Require(alternative, "{ layers: [ ... ] }") is not { } inner) continue;
            if (Read(inner, section.PathOf(alternative), scope.Inside(parameter, alternative)) is { } architecture)
                cases.Add(new BranchCase(alternative, architecture));
        }

        Finish(section);
        return new ArchitectureModel.Branched(parameter, cases.ToEquatableArray());
    }

    private string? ReadParameter(YamlNode node, YamlScope scope)
    {
        if (node is not YamlScalar { IsNull: false } scalar || !scalar.Value.StartsWith("$", StringComparison.Ordinal))
        {
            reading.ReportType("branch", node, "a parameter, such as $family");
            return null;
        }

        var name = scalar.Value.Substring(1);
        if (scope.Resolve(name) is not { } parameter)
        {
            if (reading.Removals.Explain(name, reading.Locate(scalar))) return null;
            var near = NearestName.Find(name, scope.Names);
            var hint = near is null ? "; declare it in search.space" : $"; did you mean '${near}'?";
            reading.Report("TS2032", scalar, $"'${name}' is not a parameter{hint}", near is null ? null : "$" + near);
            return null;
        }

        if (scope.DistributionOf(parameter) is not { } distribution) return null;
        if (Alternatives(distribution).Count > 0) return parameter;
        reading.Report("TS1005", scalar, $"'${name}' is no branch and no choice between texts, so the model cannot branch on it");
        return null;
    }

    private static IReadOnlyList<string> Alternatives(Distribution? distribution) => distribution switch
    {
        Distribution.Branch branch => branch.Alternatives,
        Distribution.Choice choice => Texts(choice.Values),
        Distribution.WeightedChoice choice => Texts(choice.Values),
        Distribution.Ordinal ordinal => Texts(ordinal.Values),
        _ => [],
    };

    private static IReadOnlyList<string> Texts(EquatableArray<Literal> values) =>
        values.All(value => value is Literal.Text) ? [.. values.Select(value => value.ToString())] : [];
}
