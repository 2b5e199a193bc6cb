using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Generators.Yaml;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Data;

/// <summary>What a lock file says, and what is wrong with it.</summary>
/// <param name="Lock">The lock; none if it cannot be understood.</param>
/// <param name="Findings">What is wrong, in the order of the text.</param>
internal sealed record DataLockResult(DataLock? Lock, IReadOnlyList<Finding> Findings);

/// <summary>Reads <c>penguins.csv.lock.json</c>. JSON is YAML, so the reader of declarations reads it. It never throws.</summary>
internal sealed class DataLockReader
{
    private const string Suffix = ".lock.json";
    private const int KnownVersion = 1;

    // More rows than any file has, and few enough that sums over classes stay exact.
    private const double MostRows = 1e12;
    private const string Remedy = "write the lock again with 'data lock'";

    private readonly YamlReading _reading;

    private DataLockReader(YamlReading reading) => _reading = reading;

    /// <summary>Reads one lock file.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="path">The file's full path, for locations.</param>
    /// <param name="projectRelativeFile">The lock file relative to the project, with forward slashes;
    /// the data file is the same without <c>.lock.json</c>.</param>
    public static DataLockResult Read(SourceText text, string path, string projectRelativeFile)
    {
        var file = new YamlFile(text, path);
        var reading = new YamlReading(file);
        reading.Positions.Root = file.Locate(new TextSpan(0, 0));
        var document = YamlReader.Read(text.ToString());
        reading.ReportProblems(file, document.Problems);
        var csv = projectRelativeFile.EndsWith(Suffix, StringComparison.Ordinal)
            ? projectRelativeFile.Substring(0, projectRelativeFile.Length - Suffix.Length)
            : projectRelativeFile;
        var dataLock = new DataLockReader(reading).ReadRoot(document.Root, csv);
        return new DataLockResult(dataLock, reading.Findings);
    }

    private DataLock? ReadRoot(YamlNode? node, string csv)
    {
        if (node is not YamlMapping root)
        {
            if (node is not YamlBroken) _reading.Report("TS1005", _reading.Positions.Root, $"this is no lock of a data file; {Remedy}");
            return null;
        }

        if (Number(root, "version") is { } version and not KnownVersion)
        {
            _reading.Report(
                "TS1015",
                root.Find("version")!.Value,
                $"the lock has version {version}, but this compiler knows version {KnownVersion}; {Remedy}");
            return null;
        }

        var rows = Require(root, "rows") is { } counted ? ReadCount("rows", counted) : null;
        var sha256 = Text(root, "sha256");
        var columns = Require(root, "columns") is { } list ? ReadColumns(list) : null;
        if (rows is null || sha256 is null || columns is null) return null;
        return new DataLock { Csv = csv, Rows = rows.Value, Sha256 = sha256, Columns = columns.ToEquatableArray() };
    }

    /// <summary>The columns; none if one of them cannot be understood, for half a lock would be another lie.</summary>
    private List<ColumnLock>? ReadColumns(YamlNode node)
    {
        if (node is not YamlSequence list)
        {
            ReportType("columns", node, "a list");
            return null;
        }

        var columns = list.Items.Select(ReadColumn).ToList();
        return columns.Contains(null) ? null : columns.OfType<ColumnLock>().ToList();
    }

    private ColumnLock? ReadColumn(YamlNode node)
    {
        if (node is not YamlMapping column)
        {
            ReportType("a column", node, "a mapping");
            return null;
        }

        var name = Text(column, "name");
        var type = Require(column, "type") is { } typeNode ? ReadType(typeNode) : null;
        var (missing, distinct) = (OptionalCount(column, "missing"), OptionalCount(column, "distinct"));
        var categories = column.Find("categories")?.Value is { } counts ? ReadCategories(counts) : default(EquatableArray<Category>);
        if (name is null || type is null || missing is null || distinct is null || categories is null) return null;
        return new ColumnLock
        {
            Name = name,
            Type = type.Value,
            Missing = missing.Value,
            Distinct = distinct.Value,
            Minimum = Optional(column, "min"),
            Maximum = Optional(column, "max"),
            Mean = Optional(column, "mean"),
            StandardDeviation = Optional(column, "sd"),
            Categories = categories.Value,
        };
    }

    private ColumnType? ReadType(YamlNode node)
    {
        ColumnType? type = (node as YamlScalar)?.Value switch
        {
            "number" => ColumnType.Number,
            "integer" => ColumnType.Integer,
            "boolean" => ColumnType.Boolean,
            "category" => ColumnType.Category,
            "text" => ColumnType.Text,
            "date" => ColumnType.Date,
            _ => null,
        };
        if (type is null) ReportType("type", node, "one of number, integer, boolean, category, text and date");
        return type;
    }

    private EquatableArray<Category>? ReadCategories(YamlNode node)
    {
        if (node is not YamlMapping mapping)
        {
            ReportType("categories", node, "a mapping from names to counts");
            return default(EquatableArray<Category>);
        }

        var counts = mapping.Entries.Select(entry => (Name: entry.Key.Value, Count: ReadCount(entry.Key.Value, entry.Value))).ToList();
        if (counts.Any(category => category.Count is null)) return null;
        return counts.Select(category => new Category(category.Name, category.Count!.Value)).ToEquatableArray();
    }

    private YamlNode? Require(YamlMapping mapping, string key)
    {
        if (mapping.Find(key) is { } entry) return entry.Value;
        _reading.Report("TS1003", _reading.Locate(mapping), $"the lock has no '{key}' here; {Remedy}");
        return null;
    }

    private string? Text(YamlMapping mapping, string key) =>
        Require(mapping, key) is { } node ? (Read(key, node, SlotType.Text) as Literal.Text)?.Value : null;

    private double? Number(YamlMapping mapping, string key) => Require(mapping, key) is { } node ? ReadNumber(key, node) : null;

    private double? Optional(YamlMapping mapping, string key) =>
        mapping.Find(key)?.Value is { } node and not YamlScalar { IsNull: true } ? ReadNumber(key, node) : null;

    private long? OptionalCount(YamlMapping mapping, string key) =>
        mapping.Find(key)?.Value is { } node and not YamlScalar { IsNull: true } ? ReadCount(key, node) : 0;

    private long? ReadCount(string key, YamlNode node)
    {
        if (ReadNumber(key, node) is not { } number) return null;
        if (number is >= 0 and <= MostRows && number == Math.Floor(number)) return (long)number;
        ReportType(key, node, "a count of rows");
        return null;
    }

    private double? ReadNumber(string key, YamlNode node) => (Read(key, node, SlotType.Number) as Literal.Number)?.Value;

    private Literal? Read(string key, YamlNode node, SlotType type)
    {
        if (node is YamlScalar scalar && YamlLiterals.TryRead(scalar, type) is { } literal) return literal;
        ReportType(key, node, YamlLiterals.Expected(type));
        return null;
    }

    private void ReportType(string what, YamlNode node, string expected)
    {
        if (node is not YamlBroken) _reading.Report("TS1005", node, $"'{what}' of the lock must be {expected}; {Remedy}");
    }
}
