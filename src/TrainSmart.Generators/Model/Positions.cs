using System.Globalization;
using Microsoft.CodeAnalysis;

namespace TrainSmart.Generators.Model;

/// <summary>Where each part of a model stands in the user's text. It travels beside the model, never inside it.</summary>
/// <remarks>
/// A path names a part as the YAML language does, in both front ends: <c>search.space.learning_rate.low</c>,
/// <c>prepare[1].impute.columns</c>, <c>model.layers[0].repeat.layers[1].dropout</c>, <c>data.label</c>. A path without a position of its own has
/// that of the nearest part around it, so a rule may name exactly what it means.
/// </remarks>
/// <param name="parts">How many parts are to be expected.</param>
/// <param name="keys">How many of them have a key or a name.</param>
internal sealed class Positions(int parts = 128, int keys = 128)
{
    private readonly PlaceTable _values = new(parts);
    private readonly PlaceTable _keys = new(keys);

    /// <summary>Where the experiment itself is named; the answer when nothing nearer is known.</summary>
    public Location Root { get; set; } = Location.None;

    /// <summary>What the user calls the size that the last layer gives: in C# it is the parameter of <c>Model</c>.</summary>
    public string Outputs { get; set; } = "classes";

    /// <summary>The parts that have a position of their own: what the user wrote.</summary>
    public IEnumerable<string> Written => _values.All.Keys;

    public void Add(string path, Place value, Place? key = null)
    {
        _values.Add(path, value);
        if (key is { } place) _keys.Add(path, place);
    }

    public void Add(string path, Location value, Location? key = null) => Add(path, new Place(value), key is null ? null : new Place(key));

    /// <summary>Forgets a part and the parts inside it: something else was written in its place.</summary>
    public void Remove(string path)
    {
        foreach (var part in Written.Where(part => IsWithin(path, part)).ToList())
        {
            _values.Remove(part);
            _keys.Remove(part);
        }
    }

    /// <summary>Where a part, the parts inside it and their names stand.</summary>
    public IEnumerable<Location> Within(string path) =>
        _values.All.Concat(_keys.All).Where(part => IsWithin(path, part.Key)).Select(part => part.Value.Location);

    /// <summary>The path of an item of a list.</summary>
    public static string Item(string list, int index) => string.Concat(list, "[", index.ToString(CultureInfo.InvariantCulture), "]");

    /// <summary>
    /// The path of the empty place behind the first dash of a list, which only a list with an item a line has: there something can be put first.
    /// </summary>
    public static string Insertion(string list) => $"{list}[+]";

    /// <summary>The path that is there where a part stands in the place of one that was taken over.</summary>
    public static string Override(string part) => $"{part}[^]";

    /// <summary>Whether the part has a position of its own, so that what stands there is the part and nothing else.</summary>
    public bool Has(string path) => _values.TryGet(path, out _);

    /// <summary>Whether some part stands at exactly this place.</summary>
    public bool Stands(Location place) => _values.All.Values.Any(part => part.Location == place);

    /// <summary>The place of a part that has one of its own.</summary>
    public Place? Own(string path) => _values.TryGet(path, out var place) ? place : null;

    /// <summary>The position of a part's value.</summary>
    public Location Value(string path) => Nearest(path)?.Location ?? Root;

    /// <summary>The position of a part's key or name; of its value where it has none.</summary>
    public Location Key(string path) => _keys.TryGet(path, out var place) ? place.Location : Value(path);

    /// <summary>Whether the part stands elsewhere than what is around it.</summary>
    public bool IsApart(string path)
    {
        if (!_values.TryGet(path, out var place)) return false;
        var cut = path.LastIndexOf('.');
        return cut < 0 ? place.Location != Root : place != Nearest(path.Substring(0, cut));
    }

    private static bool IsWithin(string path, string part) => part == path || part.StartsWith(path + ".", StringComparison.Ordinal);

    private Place? Nearest(string path)
    {
        while (true)
        {
            if (_values.TryGet(path, out var place)) return place;
            var cut = Math.Max(path.LastIndexOf('.'), path.LastIndexOf('['));
            if (cut <= 0) return null;
            path = path.Substring(0, cut);
        }
    }
}
