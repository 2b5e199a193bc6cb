using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>A searched property as it is declared, before conditions are understood.</summary>
/// <param name="Name">The parameter in the space: <c>family.lightgbm.leaves</c>.</param>
/// <param name="Display">The same as C# says it: <c>Family.LightGbm.Leaves</c>.</param>
/// <param name="Distribution">Where its values come from.</param>
/// <param name="Scope">The properties that its condition can name without a qualifier.</param>
/// <param name="Guards">The alternatives that it stands in, from the outside in, as conditions.</param>
/// <param name="When">The attribute with its own condition.</param>
internal sealed record CSharpParameter(
    string Name, string Display, Distribution Distribution, CSharpScope Scope, EquatableArray<Guard> Guards, CSharpAttribute? When)
{
    public string Path => "search.space." + Name;
}

/// <summary>That a branch has chosen an alternative.</summary>
internal sealed record Guard(string Branch, string Alternative)
{
    public Expression Condition => new Expression.Binary(BinaryOperator.Equal, new Expression.Name(Branch), new Expression.Constant(Alternative));
}

/// <summary>An alternative of a branch: its name, its record and what the record declares.</summary>
internal sealed record CSharpAlternative(string Name, string RecordName, CSharpScope Scope);
