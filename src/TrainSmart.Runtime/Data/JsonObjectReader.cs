using System.Text.Json;

namespace TrainSmart.Data;

/// <summary>
/// Reads an object of a file that may have been written by anybody: every member is checked for type, length and finiteness, and a wrong one is
/// named by its path.
/// </summary>
/// <param name="file">The file, for messages.</param>
/// <param name="path">Where the object stands in the file, such as <c>steps[2]</c>; empty for the whole.</param>
/// <param name="element">The object.</param>
/// <param name="help">What to do about a wrong file.</param>
internal sealed class JsonObjectReader(string file, string path, JsonElement element, string help)
{
    private const int MostListed = 1 << 20;

    /// <summary>The word of a fitted step.</summary>
    public string Word => Text("step");

    /// <summary>The message for a member that is not what it should be.</summary>
    public DataException Invalid(string name, string expected) => new($"{file}: {Below(name)} should be {expected}.", help);

    public string Text(string name) => Member(name, JsonValueKind.String, "a text").GetString()!;

    public double Number(string name) =>
        Member(name, JsonValueKind.Number, "a number").TryGetDouble(out var value) && double.IsFinite(value)
            ? value
            : throw Invalid(name, "a finite number");

    public double? OptionalNumber(string name) => Has(name) ? Number(name) : null;

    /// <summary>A number of things.</summary>
    public long Count(string name) =>
        Member(name, JsonValueKind.Number, "a count").TryGetInt64(out var value) && value >= 0 ? value : throw Invalid(name, "a count");

    /// <summary>A number of things that are listed somewhere.</summary>
    public int SmallCount(string name) => Count(name) is var value && value <= MostListed ? (int)value : throw Invalid(name, $"{MostListed} at most");

    /// <summary>An object that counts things by name.</summary>
    public IReadOnlyList<(string Name, long Count)>? OptionalCounts(string name)
    {
        if (!Has(name)) return null;
        var counts = new JsonObjectReader(file, Below(name), Member(name, JsonValueKind.Object, "counts"), help);
        var members = element.GetProperty(name).EnumerateObject().Select(member => (member.Name, counts.Count(member.Name))).ToList();
        return members.DistinctBy(member => member.Name).Count() == members.Count ? members : throw Invalid(name, "counts of different names");
    }

    public ulong Seed(string name) =>
        Member(name, JsonValueKind.Number, "a seed").TryGetUInt64(out var value) ? value : throw Invalid(name, "a seed");

    /// <summary>Which of the words a text is.</summary>
    public int Keyword(string name, params string[] words)
    {
        var index = Array.IndexOf(words, Text(name));
        return index >= 0 ? index : throw Invalid(name, string.Join(" or ", words));
    }

    public string[] Texts(string name, int? count = null) =>
        [.. Items(name, count).Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : throw Invalid(name, "texts"))];

    public double[] Numbers(string name, int? count = null) => NumbersOf(name, Items(name, count));

    /// <summary>Rows of numbers, each of its own length.</summary>
    public double[][] Rows(string name, int[] lengths) => [.. Items(name, lengths.Length).Select((row, index) =>
        row.ValueKind == JsonValueKind.Array && row.GetArrayLength() == lengths[index]
            ? NumbersOf(name, row.EnumerateArray())
            : throw Invalid(name, $"rows of {string.Join(", ", lengths)} numbers"))];

    public CategoryList[] Categories(int count) => [.. Items("categories", count).Select(CategoriesOf)];

    /// <summary>The objects of a list, each to be read by itself.</summary>
    public IEnumerable<JsonObjectReader> Objects(string name) => Items(name, null).Select((item, index) =>
        item.ValueKind == JsonValueKind.Object
            ? new JsonObjectReader(file, $"{Below(name)}[{index}]", item, help)
            : throw Invalid(name, "a list of objects"));

    private CategoryList CategoriesOf(JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Object) throw Invalid("categories", "a list of objects");
        var members = list.EnumerateObject().ToList();
        if (members.Any(member => member.Value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            || members.DistinctBy(member => member.Name).Count() < members.Count)
        {
            throw Invalid("categories", "objects that say of each category once whether a training row has it");
        }

        return new CategoryList([.. members.Select(member => member.Name)], [.. members.Select(member => member.Value.GetBoolean())]);
    }

    private double[] NumbersOf(string name, IEnumerable<JsonElement> items) => [.. items.Select(item =>
        item.ValueKind == JsonValueKind.Number && item.TryGetDouble(out var value) && double.IsFinite(value)
            ? value
            : throw Invalid(name, "finite numbers"))];

    private IEnumerable<JsonElement> Items(string name, int? count)
    {
        var list = Member(name, JsonValueKind.Array, "a list");
        if (count is { } expected && list.GetArrayLength() != expected) throw Invalid(name, $"a list of {expected}");
        return list.EnumerateArray();
    }

    private string Below(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private bool Has(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);

    private JsonElement Member(string name, JsonValueKind kind, string expected) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind == kind
            ? member
            : throw Invalid(name, expected);
}
