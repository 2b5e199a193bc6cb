using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A value for each of some parameters; null where the parameter is absent.</summary>
/// <param name="values">The parameters.</param>
/// <param name="builtIn">The names that mean the same at every point, such as <c>classes</c>.</param>
internal sealed class Point(IReadOnlyDictionary<string, Literal?> values, IReadOnlyDictionary<string, Literal> builtIn)
{
    public static Point Empty { get; } = new(new Dictionary<string, Literal?>(), new Dictionary<string, Literal>());

    public Literal? ValueOf(string parameter) => values.TryGetValue(parameter, out var value) ? value : builtIn.TryGetValue(parameter, out var same) ? same : null;

    public Literal? Evaluate(Expression expression) => expression.Evaluate(ValueOf);

    public double? Number(Expression expression) => (Evaluate(expression) as Literal.Number)?.Value;

    public bool Holds(Expression? condition) => condition is null || condition.Holds(ValueOf);
}
