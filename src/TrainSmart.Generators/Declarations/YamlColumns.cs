using TrainSmart.Generators.Model;
using TrainSmart.Generators.Yaml;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// Reads which columns are meant: a name, a list of names, one of the groups <c>numeric</c>, <c>categorical</c> and <c>all</c>, or a group but for
/// some columns: <c>{ all: numeric, except: [year] }</c>.
/// </summary>
/// <param name="reading">Collects positions and findings.</param>
/// <param name="place">Why a searched value has no place here, and what to write.</param>
internal sealed class YamlColumns(YamlReading reading, string place = YamlColumns.OfStep)
{
    /// <summary>The columns of a step.</summary>
    public const string OfStep =
        "the columns of a step cannot be searched, because they decide how many features there are; name them and put 'when' on the step";

    /// <summary>The columns that are no features.</summary>
    public const string Ignored = "which columns are features is the same for all trials; name the columns";

    /// <summary>The column that is learned.</summary>
    public const string Label = "what is learned is the same for all trials; name the column";

    private const string Group = "all";
    private const string Except = "except";

    private static readonly Dictionary<string, ColumnGroup> Groups = new()
    {
        ["numeric"] = ColumnGroup.Numeric,
        ["categorical"] = ColumnGroup.Categorical,
        ["all"] = ColumnGroup.All,
    };

    /// <summary>Whether a mapping names columns, and not the slots of a step.</summary>
    public static bool IsSelection(YamlMapping mapping) => mapping.Find(Group) is not null || mapping.Find(Except) is not null;

    /// <summary>
    /// The columns; none, with a finding, if the node names none. The places of single columns are recorded under <paramref name="path"/>.
    /// </summary>
    public ColumnSelection? Read(YamlNode node, string what, string path)
    {
        if (node is YamlSequence { Items.Count: > 0 } sequence)
            return ReadNames(sequence, path) is { } names ? new ColumnSelection(ColumnGroup.None, names) : null;
        if (node is YamlScalar { IsNull: false } scalar) return ReadText(scalar, path);
        if (node is YamlMapping mapping && IsSelection(mapping)) return ReadExceptions(mapping, path);
        reading.ReportType(what, node, "a column, a list of columns, or one of numeric, categorical and all");
        return null;
    }

    /// <summary>A list of column names.</summary>
    public EquatableArray<string>? ReadNames(YamlSequence sequence, string path)
    {
        var names = new List<string>();
        for (var index = 0; index < sequence.Items.Count; index++)
        {
            var item = sequence.Items[index];
            reading.Positions.Add(Positions.Item(path, index), reading.PlaceOf(item));
            if (item is not YamlScalar { Value.Length: > 0 } scalar) reading.ReportType("a column", item, "a name");
            else if (!IsReference(reading, scalar, place)) names.Add(scalar.Value);
        }

        return names.Count == sequence.Items.Count ? names.ToEquatableArray() : default(EquatableArray<string>?);
    }

    /// <summary>Whether a plain text has the form of a searched value, which names no column and is then reported.</summary>
    public static bool IsReference(YamlReading reading, YamlScalar scalar, string place)
    {
        var isReference = scalar is { Style: ScalarStyle.Plain, Value: ['$', var first, ..] } && (char.IsLetter(first) || first == '_');
        if (isReference)
            reading.Report(
                "TS2049", scalar, $"'{scalar.Value}' is a searched value, and {place}, or write \"{scalar.Value}\" for a column of that name");
        return isReference;
    }

    private ColumnSelection? ReadText(YamlScalar scalar, string path)
    {
        if (IsReference(reading, scalar, place)) return null;
        if (scalar.Style == ScalarStyle.Plain && Groups.TryGetValue(scalar.Value, out var group)) return new ColumnSelection(group, default);
        reading.Positions.Add($"{path}[0]", reading.PlaceOf(scalar));
        return new ColumnSelection(ColumnGroup.None, EquatableArray.Of(scalar.Value));
    }

    private ColumnSelection? ReadExceptions(YamlMapping mapping, string path)
    {
        var section = YamlSection.Of(reading, mapping, path)!;
        var (all, except) = (section.Require(Group, "numeric"), section.Require(Except, "[year]"));
        section.ReportUnknown();
        if (all is null || except is null) return null;
        if (all is YamlScalar searched && IsReference(reading, searched, place)) return null;
        if (all is not YamlScalar scalar || !Groups.TryGetValue(scalar.Value, out var group))
        {
            reading.ReportType(Group, all, $"one of {string.Join(", ", Groups.Keys)}");
            return null;
        }

        var names = except is YamlScalar { IsNull: false } ? new YamlSequence(except.Span, [except]) : except as YamlSequence;
        if (names is null) reading.ReportType(Except, except, "a column or a list of columns");
        return names is not null && ReadNames(names, path) is { } left ? new ColumnSelection(group, left) : null;
    }
}
