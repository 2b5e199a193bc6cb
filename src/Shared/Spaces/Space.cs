namespace TrainSmart.Spaces;

/// <summary>A searched value.</summary>
/// <param name="Name">The name in snake_case, unique in the space; inside a branch it is qualified, as in <c>family.forest.trees</c>.</param>
/// <param name="Distribution">Where its values come from.</param>
/// <param name="When">The condition under which it exists; none if always. It reads parameters that stand elsewhere in the space.</param>
/// <param name="Otherwise">Its value where <paramref name="When"/> does not hold; none if it is then absent.</param>
public sealed record Parameter(string Name, Distribution Distribution, Expression? When = null, Literal? Otherwise = null);

/// <summary>A search space as declared: parameters in the order of their declaration, and what must hold between them.</summary>
/// <param name="Parameters">The parameters. Their conditions form no cycle.</param>
/// <param name="Constraints">Conditions that every point satisfies. A constraint that reads an absent parameter holds.</param>
public sealed record Space(EquatableArray<Parameter> Parameters, EquatableArray<Expression> Constraints)
{
    /// <summary>The space without parameters: one single point.</summary>
    public static Space Empty { get; } = new(default, default);
}
