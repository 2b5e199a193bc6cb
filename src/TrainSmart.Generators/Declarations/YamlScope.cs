using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// Which parameters a piece of YAML can name. Inside an alternative of a branch its own parameters have short names: <c>trees</c> for
/// <c>family.forest.trees</c>; everywhere they have their full ones.
/// </summary>
internal sealed class YamlScope
{
    private readonly Dictionary<string, Distribution?> _parameters;
    private readonly IReadOnlyList<string> _prefixes;

    private YamlScope(Dictionary<string, Distribution?> parameters, IReadOnlyList<string> prefixes)
    {
        _parameters = parameters;
        _prefixes = prefixes;
    }

    public YamlScope()
        : this([], [""])
    {
    }

    /// <summary>Every name that can be written here.</summary>
    public IEnumerable<string> Names =>
        _prefixes
            .SelectMany(prefix => _parameters.Keys
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Select(name => name.Substring(prefix.Length)))
            .Distinct();

    /// <summary>Declares a parameter; without a distribution, one that could not be read, so that nobody calls it unknown.</summary>
    public void Declare(string parameter, Distribution? distribution) => _parameters[parameter] = distribution;

    /// <summary>The scope inside an alternative of a branch.</summary>
    public YamlScope Inside(string branch, string alternative) => new(_parameters, [$"{branch}.{alternative}.", .. _prefixes]);

    /// <summary>The full name of the parameter that a name means here; none if there is no such parameter.</summary>
    public string? Resolve(string name)
    {
        foreach (var prefix in _prefixes)
        {
            var full = prefix.Length == 0 ? name : prefix + name;
            if (_parameters.ContainsKey(full)) return full;
        }

        return null;
    }

    /// <summary>From which values a parameter is drawn; none if it could not be read.</summary>
    public Distribution? DistributionOf(string parameter) => _parameters.TryGetValue(parameter, out var distribution) ? distribution : null;

    /// <summary>The texts that a parameter is one of; none if it is something else or could not be read.</summary>
    public IReadOnlyList<string> TextsOf(string parameter)
    {
        var values = DistributionOf(parameter) switch
        {
            Distribution.Choice choice => choice.Values,
            Distribution.WeightedChoice choice => choice.Values,
            Distribution.Ordinal ordinal => ordinal.Values,
            _ => default,
        };
        return values.All(value => value is Literal.Text) ? [.. values.Select(value => value.ToString())] : [];
    }

    /// <summary>Whether a parameter can be a text, so that a bare word compared with it is one.</summary>
    public bool IsTextual(string parameter) => DistributionOf(parameter) switch
    {
        Distribution.Choice choice => choice.Values.Any(value => value is Literal.Text),
        Distribution.WeightedChoice choice => choice.Values.Any(value => value is Literal.Text),
        Distribution.Ordinal ordinal => ordinal.Values.Any(value => value is Literal.Text),
        Distribution.Branch => true,
        _ => false,
    };
}
