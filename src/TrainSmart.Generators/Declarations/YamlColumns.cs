using TrainSmart.Generators.Model;
using TrainSmart.Generators.Yaml;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// Reads which columns are meant: a name, a list of names, one of the groups <c>numeric</c>, <c>categorical</c> and <c>all</c>, or a group but for some
/// columns: <c>numeric except year, age</c>.
/// </summary>
internal sealed class YamlColumns(YamlReading reading)
{
    private const string Except = " except ";

    private static readonly Dictionary<string, ColumnGroup> Groups = new()
    {
        ["numeric"] = ColumnGroup.Numeric,
        ["categorical"] = ColumnGroup.Categorical,
        ["all"] = ColumnGroup.All,
    };

    /// <summary>The columns; none, with a finding, if the node names none. The places of single columns are recorded under <paramref name="path"/>.</summary>
    public ColumnSelection? Read(YamlNode node, string what, string path)
    {
        if (node is YamlSequence { Items.Count: > 0 } sequence)
            return ReadNames(sequence, path) is { } names ? new ColumnSelection(ColumnGroup.None, names) : null;
        if (node is YamlScalar { IsNull: false } scalar) return ReadText(scalar, path);
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
            reading.Positions.Add($"{path}[{index}]", reading.Locate(item));
            if (item is YamlScalar { Value.Length: > 0 } scalar) names.Add(scalar.Value);
            else reading.ReportType("a column", item, "a name");
        }

        return names.Count == sequence.Items.Count ? names.ToEquatableArray() : default(EquatableArray<string>?);
    }

    private ColumnSelection ReadText(YamlScalar scalar, string path)
    {
        if (scalar.Style == ScalarStyle.Plain && Groups.TryGetValue(scalar.Value, out var whole)) return new ColumnSelection(whole, default);

        var cut = scalar.Value.IndexOf(Except, StringComparison.Ordinal);
        if (cut > 0 && Groups.TryGetValue(scalar.Value.Substring(0, cut), out var group)) return ReadExceptions(scalar, group, cut + Except.Length, path);

        reading.Positions.Add($"{path}[0]", reading.Locate(scalar));
        return new ColumnSelection(ColumnGroup.None, EquatableArray.Of(scalar.Value));
    }

    private ColumnSelection ReadExceptions(YamlScalar scalar, ColumnGroup group, int start, string path)
    {
        var names = new List<string>();
        foreach (var part in scalar.Value.Substring(start).Split(','))
        {
            var name = part.Trim();
            var place = start + part.Length - part.TrimStart().Length;
            reading.Positions.Add($"{path}[{names.Count}]", reading.Locate(scalar, new TextRange(place, name.Length)));
            names.Add(name);
            start += part.Length + 1;
        }

        return new ColumnSelection(group, names.ToEquatableArray());
    }
}
