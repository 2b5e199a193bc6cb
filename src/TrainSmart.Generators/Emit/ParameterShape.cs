using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Emit;

/// <summary>How the parameters of a space are named and typed in C#: flat names in the space, nested records where it branches.</summary>
/// <param name="parameters">All parameters of the space, in its order.</param>
/// <param name="user">What the user's class has declared.</param>
/// <param name="types">The names of nested types that are still to be had.</param>
internal sealed class ParameterShapes(IReadOnlyList<Parameter> parameters, UserClass user, NameTable types)
{
    private readonly IReadOnlyList<UserBranch> _branches = [.. user.AllBranches.SelectMany(branch => branch.AndNested())];

    /// <summary>The parameters outside all branches, with those inside below them.</summary>
    public IReadOnlyList<ParameterShape> Build() => Build("", "", user.AllProperties.ToEquatableArray(), new NameTable(ReservedNames.OfProperties));

    private IReadOnlyList<ParameterShape> Build(string prefix, string owner, EquatableArray<UserProperty> properties, NameTable names)
    {
        var shapes = new List<ParameterShape>();
        for (var index = 0; index < parameters.Count; index++)
        {
            var parameter = parameters[index];
            if (!parameter.Name.StartsWith(prefix, StringComparison.Ordinal)) continue;
            var local = parameter.Name.Substring(prefix.Length);
            if (local.Contains('.')) continue;
            var property = Find(properties, local);
            var name = names.Take(property?.Name ?? Identifiers.Pascal(local), "Value");
            var branch = parameter.Distribution is Distribution.Branch alternatives
                ? BuildBranch(parameter.Name, owner + Identifiers.Pascal(local), alternatives, property)
                : null;
            shapes.Add(new ParameterShape(parameter, index, name, branch, IsOptional(parameter)));
        }

        return shapes;
    }

    private BranchShape BuildBranch(string path, string name, Distribution.Branch branch, UserProperty? property)
    {
        var declared = _branches.FirstOrDefault(candidate => candidate.Type == property?.Type.TrimEnd('?'));
        var type = declared?.Type ?? types.Take(name, "Branch");
        var names = new NameTable(ReservedNames.OfClass, type);
        return new BranchShape(type, declared is not null, [.. branch.Alternatives.Select(Alternative)]);

        AlternativeShape Alternative(string key)
        {
            var own = declared?.Alternatives.FirstOrDefault(candidate => candidate.Key == key);
            var pascal = own?.Name ?? Words.Find(WordKind.Estimator, key)?.TypeName ?? Identifiers.Pascal(key);
            var record = own is null ? names.Take(pascal, "Case") : pascal;
            var members = Build($"{path}.{key}.", record, own?.Properties ?? default, new NameTable(ReservedNames.OfProperties, record));
            return new AlternativeShape(key, record, members);
        }
    }

    // A parameter inside a branch exists where its alternative is chosen: that part of its condition is the record around it.
    private static bool IsOptional(Parameter parameter)
    {
        if (ValueType.HasNull(parameter.Distribution)) return true;
        if (parameter.When is null || parameter.Otherwise is not null) return false;
        foreach (var condition in Conjuncts(parameter.When))
            if (!IsChoiceOfAlternative(condition, parameter.Name)) return true;

        return false;
    }

    private static UserProperty? Find(EquatableArray<UserProperty> properties, string parameter)
    {
        foreach (var property in properties)
            if (property.Parameter == parameter) return property;

        return null;
    }

    private static IEnumerable<Expression> Conjuncts(Expression condition) => condition is Expression.Binary { Operator: BinaryOperator.And } both
        ? Conjuncts(both.Left).Concat(Conjuncts(both.Right))
        : [condition];

    private static bool IsChoiceOfAlternative(Expression condition, string name) =>
        condition is Expression.Binary
        {
            Operator: BinaryOperator.Equal,
            Left: Expression.Name branch,
            Right: Expression.Constant { Value: Literal.Text alternative }
        }
        && name.StartsWith($"{branch.Parameter}.{alternative.Value}.", StringComparison.Ordinal);
}

/// <summary>One parameter in C#.</summary>
/// <param name="Parameter">The parameter of the space.</param>
/// <param name="Index">Its place in the space.</param>
/// <param name="Name">The property.</param>
/// <param name="Branch">The alternatives, if it is a branch.</param>
/// <param name="IsOptional">Whether some trials are without it.</param>
internal sealed record ParameterShape(Parameter Parameter, int Index, string Name, BranchShape? Branch, bool IsOptional)
{
    public ValueType ValueType { get; } = ValueType.Of(Parameter.Distribution);

    /// <summary>The type without the question mark.</summary>
    public string Type => Branch?.Type ?? ValueType.Name;

    /// <summary>The type of the property.</summary>
    public string PropertyType => IsOptional ? Type + "?" : Type;
}

/// <summary>A closed hierarchy of records, one an alternative.</summary>
/// <param name="Type">The abstract record, as it can be written in the experiment's class.</param>
/// <param name="IsDeclared">Whether the user declared it.</param>
/// <param name="Alternatives">The alternatives in the order of the space.</param>
internal sealed record BranchShape(string Type, bool IsDeclared, IReadOnlyList<AlternativeShape> Alternatives);

/// <summary>One alternative: its name in the space, its record, and its parameters.</summary>
internal sealed record AlternativeShape(string Key, string Name, IReadOnlyList<ParameterShape> Members);
