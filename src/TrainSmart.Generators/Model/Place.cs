using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Yaml;

namespace TrainSmart.Generators.Model;

/// <summary>
/// Where a part of a declaration stands. Lines and columns are worked out when somebody asks for them, which for most parts nobody does.
/// </summary>
internal readonly record struct Place
{
    // A location, or a file that the span is of.
    private readonly object? _source;
    private readonly TextSpan _span;

    /// <summary>A place that is known to the compiler.</summary>
    public Place(Location location) => _source = location;

    /// <summary>A span of a YAML file.</summary>
    public Place(YamlFile file, TextSpan span) => (_source, _span) = (file, span);

    /// <summary>A part whose text is not at hand, told apart by its number.</summary>
    public Place(int number) => _span = new TextSpan(number, 1);

    /// <summary>The file that it is in.</summary>
    public string Path => _source is YamlFile file ? file.Path : Location.SourceTree?.FilePath ?? Location.GetLineSpan().Path;

    public Location Location => _source switch
    {
        Location location => location,
        YamlFile file => file.Locate(_span),
        _ => Location.None,
    };
}
