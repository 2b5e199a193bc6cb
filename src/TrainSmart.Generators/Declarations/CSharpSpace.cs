using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>The searched properties of a class in the order of their declaration, with the names that its methods can say.</summary>
internal sealed class CSharpSpace
{
    private readonly List<CSharpParameter> _parameters = [];
    private readonly Dictionary<string, IReadOnlyList<CSharpAlternative>> _branches = [];

    public IReadOnlyList<CSharpParameter> Parameters => _parameters;

    /// <summary>The alternatives of each branch by the name of its parameter.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<CSharpAlternative>> Branches => _branches;

    /// <summary>The properties of the class itself.</summary>
    public CSharpScope Scope { get; } = new();

    public void Add(CSharpParameter parameter) => _parameters.Add(parameter);

    public void Add(string branch, IReadOnlyList<CSharpAlternative> alternatives) => _branches[branch] = alternatives;

    public CSharpParameter? Find(string name) => _parameters.FirstOrDefault(parameter => parameter.Name == name);

    /// <summary>A parameter by its full name in C# or in the space.</summary>
    public CSharpParameter? FindQualified(string name) =>
        _parameters.FirstOrDefault(parameter => parameter.Display == name || parameter.Name == name);

    /// <summary>The parameter as C# says it.</summary>
    public string Display(string name) => Find(name)?.Display ?? name;

    /// <summary>The texts that a parameter can be, so that a bare word in a condition can be understood.</summary>
    public static IEnumerable<string> Texts(Distribution distribution) => distribution switch
    {
        Distribution.Choice choice => choice.Values.OfType<Literal.Text>().Select(text => text.Value),
        Distribution.WeightedChoice choice => choice.Values.OfType<Literal.Text>().Select(text => text.Value),
        Distribution.Ordinal ordinal => ordinal.Values.OfType<Literal.Text>().Select(text => text.Value),
        Distribution.Branch branch => branch.Alternatives,
        _ => [],
    };
}
