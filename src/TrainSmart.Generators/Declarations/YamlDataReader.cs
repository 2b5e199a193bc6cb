using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Generators.Yaml;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>Reads <c>data</c>: the file, what is predicted, and how rows are divided.</summary>
internal sealed class YamlDataReader(YamlReading reading)
{
    private static readonly SplitModel UsualSplit = new(0.7, 0.15, 0.15, Stratify: false);

    public DataModel? Read(YamlNode? node)
    {
        if (node is null || YamlSection.Of(reading, node, "data") is not { } section) return null;
        var csv = section.RequireText("csv", "data/table.csv");
        var label = section.RequireText("label", "the column to predict");
        if (section.Find("label") is YamlScalar written && YamlColumns.IsReference(reading, written, YamlColumns.Label)) label = null;
        var task = section.Find("task") is { } taskNode ? ReadTask(taskNode) : null;
        var ignore = section.Find("ignore") is { } ignored ? ReadIgnored(ignored) : default;
        var split = section.Find("split") is { } splitNode ? ReadSplit(splitNode) : UsualSplit;
        section.ReportUnknown();
        return csv is null || label is null ? null : new DataModel(csv.Replace('\\', '/'), label, task, ignore, split);
    }

    private LearningTask? ReadTask(YamlNode node)
    {
        if (node is YamlScalar { Value: "classification" }) return LearningTask.Classification;
        if (node is YamlScalar { Value: "regression" }) return LearningTask.Regression;
        var near = node is YamlScalar scalar ? NearestName.Find(scalar.Value, ["classification", "regression"]) : null;
        reading.ReportType("task", node, "classification or regression", near);
        return null;
    }

    private EquatableArray<string> ReadIgnored(YamlNode node) =>
        node is YamlScalar { IsNull: true } or YamlSequence { Items.Count: 0 }
            ? default
            : new YamlColumns(reading, YamlColumns.Ignored).Read(AsList(node), "ignore", "data.ignore")?.Names ?? default;

    /// <summary>One ignored column may stand without brackets.</summary>
    private static YamlNode AsList(YamlNode node) => node is YamlScalar ? new YamlSequence(node.Span, [node]) : node;

    private SplitModel ReadSplit(YamlNode node)
    {
        if (YamlSection.Of(reading, node, "data.split") is not { } section) return UsualSplit;
        var train = section.RequireLiteral("train", SlotType.Fraction, "0.7");
        var validation = section.RequireLiteral("validation", SlotType.Fraction, "0.15");
        var test = section.RequireLiteral("test", SlotType.Fraction, "0.15");
        var stratify = section.Truth("stratify") ?? false;
        section.ReportUnknown();
        return new SplitModel(
            Fraction(train, UsualSplit.Train),
            Fraction(validation, UsualSplit.Validation),
            Fraction(test, UsualSplit.Test),
            stratify);
    }

    private static double Fraction(Literal? literal, double otherwise) => literal is Literal.Number number ? number.Value : otherwise;
}
