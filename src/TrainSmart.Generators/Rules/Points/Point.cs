using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A value for each of some parameters; null where the parameter is absent.</summary>
internal sealed class Point
{
    private readonly IReadOnlyDictionary<string, int> _places;
    private readonly Literal?[] _values;
    private readonly IReadOnlyDictionary<string, Literal> _builtIn;
    private Func<string, Literal?>? _valueOf;

    /// <param name="places">At which place of <paramref name="values"/> the value of a parameter stands.</param>
    /// <param name="values">The values.</param>
    /// <param name="builtIn">The names that mean the same at every point, such as <c>classes</c>.</param>
    public Point(IReadOnlyDictionary<string, int> places, Literal?[] values, IReadOnlyDictionary<string, Literal> builtIn) =>
        (_places, _values, _builtIn) = (places, values, builtIn);

    public static Point Empty { get; } = new(new Dictionary<string, int>(), [], new Dictionary<string, Literal>());

    public Literal? ValueOf(string parameter) =>
        _places.TryGetValue(parameter, out var place) ? _values[place] : _builtIn.TryGetValue(parameter, out var same) ? same : null;

    public Literal? Evaluate(Expression expression) => expression switch
    {
        Expression.Constant constant => constant.Value,
        Expression.Name name => ValueOf(name.Parameter),
        _ => expression.Evaluate(_valueOf ??= ValueOf),
    };

    public double? Number(Expression expression) => (Evaluate(expression) as Literal.Number)?.Value;

    public bool Holds(Expression? condition) => condition is null || Evaluate(condition) is Literal.Truth { Value: true };

    public bool Fails(Expression condition) => Evaluate(condition) is Literal.Truth { Value: false };

    /// <summary>The same values, whatever becomes of these.</summary>
    public Point Copy() => new(_places, (Literal?[])_values.Clone(), _builtIn);
}
