using TrainSmart.Search;
using TrainSmart.Spaces;

namespace TrainSmart.Benchmarks.Search;

/// <summary>A point read by the names of its parameters.</summary>
internal readonly struct Reading(Configuration point)
{
    public double this[string name] => point.Double(point.Space.IndexOf(name));

    public double Log10(string name) => Math.Log10(this[name]);

    public double Log2(string name) => Math.Log2(this[name]);

    public bool Has(string name) => point.IsActive(point.Space.IndexOf(name));

    public bool Is(string name, string value) => point.OptionalText(point.Space.IndexOf(name)) == value;

    public int Index(string name) => point.Index(point.Space.IndexOf(name));

    public bool Truth(string name) => point.Bool(point.Space.IndexOf(name));
}

/// <summary>Builds a space from lines of the language, such as <c>width: log-int(8, 512) when layers >= 2</c>.</summary>
internal static class DeclaredSpace
{
    /// <summary>The values of a point in the order of its parameters, with commas between them and nothing for an absent one.</summary>
    public static string Key(Configuration point) =>
        string.Join(',', Enumerable.Range(0, point.Space.Count)
            .Select(parameter => point.IsActive(parameter) ? point.Value(parameter)!.ToString() : ""));

    public static SearchSpace Of(IEnumerable<string> lines)
    {
        var parameters = new List<Parameter>();
        foreach (var line in lines)
        {
            if (line.Split(": ", 2) is not [var name, var text]) throw new ArgumentException($"'{line}' is no parameter");
            if (!DistributionParser.TryParse(text, out var parsed, out var errors)) throw new ArgumentException(errors[0].Message);
            parameters.Add(new(name, parsed.Distribution, parsed.When, parsed.Otherwise));
        }

        return new(new Space(new(parameters), []));
    }
}
