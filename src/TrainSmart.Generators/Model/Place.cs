using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Declarations;

namespace TrainSmart.Generators.Model;

/// <summary>
/// Where a part of a declaration stands. Lines and columns are worked out when somebody asks for them, which for most parts nobody does.
/// </summary>
internal readonly record struct Place
{
    private readonly Location? _location;
    private readonly YamlFile? _file;
    private readonly TextSpan _span;

    /// <summary>A place that is known to the compiler.</summary>
    public Place(Location location) => _location = location;

    /// <summary>A span of a YAML file.</summary>
    public Place(YamlFile file, TextSpan span) => (_file, _span) = (file, span);

    /// <summary>A part whose text is not at hand, told apart by its number.</summary>
    public Place(int number) => _span = new TextSpan(number, 1);

    public Location Location => _location ?? _file?.Locate(_span) ?? Location.None;
}
