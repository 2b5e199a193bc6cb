using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TrainSmart.Spaces;

namespace TrainSmart.Data;

/// <summary>The text of a lock file: fixed order of keys, one column a line.</summary>
internal static class DataLockJson
{
    private const int Version = 1;

    public static string Render(DataLock locked)
    {
        var text = new StringBuilder("{\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"version\": {Version},\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"file\": {Quoted(locked.File)},\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"rows\": {locked.Rows}, \"bytes\": {locked.Bytes}, \"sha256\": {Quoted(locked.Sha256)}, ");
        text.Append(CultureInfo.InvariantCulture, $"\"head-sha256\": {Quoted(locked.HeadSha256)},\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"delimiter\": {Quoted(locked.Delimiter.ToString())}, ");
        text.Append(CultureInfo.InvariantCulture, $"\"missing\": [{string.Join(", ", FieldParser.MissingTokens.Select(Quoted))}],\n");
        text.Append("  \"columns\": [\n");
        text.AppendJoin(",\n", locked.Columns.Select(Line));
        return text.Append("\n  ]\n}\n").ToString();
    }

    public static DataLock Read(byte[] utf8, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            var reader = new JsonObjectReader(path, "", document.RootElement, $"Run `data lock {path.Replace(".lock.json", "")}` to write it anew.");
            if (reader.Count("version") != Version) throw reader.Invalid("version", $"{Version}");
            var delimiter = reader.Text("delimiter");
            return new DataLock
            {
                File = reader.Text("file"),
                Rows = reader.Count("rows"),
                Bytes = reader.Count("bytes"),
                Sha256 = reader.Text("sha256"),
                HeadSha256 = reader.Text("head-sha256"),
                Delimiter = delimiter.Length == 1 ? delimiter[0] : throw reader.Invalid("delimiter", "one character"),
                Columns = reader.Objects("columns").Select(ReadColumn).ToEquatableArray(),
            };
        }
        catch (JsonException problem)
        {
            throw new DataException(
                $"{path}, line {problem.LineNumber + 1}: this is no JSON.",
                $"Run `data lock {path.Replace(".lock.json", "")}` to write it anew.");
        }
    }

    public static string NameOf(ColumnKind kind) => kind.ToString().ToLowerInvariant();

    private static ColumnLock ReadColumn(JsonObjectReader reader)
    {
        var kinds = Enum.GetValues<ColumnKind>();
        return new ColumnLock
        {
            Name = reader.Text("name"),
            Kind = kinds[reader.Keyword("type", [.. kinds.Select(NameOf)])],
            Missing = reader.Count("missing"),
            Distinct = reader.Count("distinct"),
            Minimum = reader.OptionalNumber("min"),
            Maximum = reader.OptionalNumber("max"),
            Mean = reader.OptionalNumber("mean"),
            StandardDeviation = reader.OptionalNumber("sd"),
            Categories = reader.OptionalCounts("categories")?.Select(count => new CategoryCount(count.Name, count.Count)).ToEquatableArray(),
        };
    }

    private static string Line(ColumnLock column)
    {
        List<string> members =
        [
            $"\"name\": {Quoted(column.Name)}",
            $"\"type\": {Quoted(NameOf(column.Kind))}",
            $"\"missing\": {Number(column.Missing)}",
            $"\"distinct\": {Number(column.Distinct)}",
        ];
        if (column.Categories is { } categories)
        {
            var counts = categories.Select(category => $"{Quoted(category.Name)}: {Number(category.Count)}");
            members.Add($"\"categories\": {{ {string.Join(", ", counts)} }}");
        }

        Add("min", column.Minimum);
        Add("max", column.Maximum);
        Add("mean", column.Mean);
        Add("sd", column.StandardDeviation);
        return $"    {{ {string.Join(", ", members)} }}";

        void Add(string name, double? value)
        {
            if (value is { } number) members.Add($"\"{name}\": {Number(number)}");
        }
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Quoted(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
