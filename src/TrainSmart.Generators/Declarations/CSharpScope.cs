namespace TrainSmart.Generators.Declarations;

/// <summary>
/// Which parameters a piece of C# can name, and how: properties by their names, those of a branch's alternative through a variable.
/// </summary>
internal sealed class CSharpScope
{
    private readonly Dictionary<string, string> _members = [];
    private readonly CSharpScope? _outer;

    public CSharpScope(CSharpScope? outer = null) => _outer = outer;

    /// <summary>The properties declared right here, by their names in C#, with the parameters that they are.</summary>
    public IReadOnlyDictionary<string, string> Members => _members;

    /// <summary>Every name that can be written here.</summary>
    public IEnumerable<string> Names => _outer is null ? _members.Keys : _members.Keys.Concat(_outer.Names).Distinct();

    public bool TryAdd(string property, string parameter)
    {
        if (_members.ContainsKey(property)) return false;
        _members.Add(property, parameter);
        return true;
    }

    /// <summary>The parameter that a name means here; the nearest declaration wins.</summary>
    public string? Find(string property) => _members.TryGetValue(property, out var parameter) ? parameter : _outer?.Find(property);
}
