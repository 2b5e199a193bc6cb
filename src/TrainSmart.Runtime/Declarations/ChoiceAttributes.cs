namespace TrainSmart;

/// <summary>One of several values without an order. On an <c>int</c>, <c>double</c>, <c>string</c> or <c>bool</c>, as the values are.</summary>
/// <param name="values">The values, all of one type; at least one, each once.</param>
public sealed class ChoiceAttribute(params object[] values) : DistributionAttribute
{
    /// <summary>The values.</summary>
    public IReadOnlyList<object> Values { get; } = values;
}

/// <summary>
/// One of several values, each with its weight: <c>[WeightedChoice("adam", 0.7, "sgd", 0.3)]</c>. On an <c>int</c>, <c>double</c>, <c>string</c> or
/// <c>bool</c>, as the values are.
/// </summary>
/// <param name="valuesAndWeights">Each value followed by its weight. Weights are above 0 and need not sum to 1.</param>
public sealed class WeightedChoiceAttribute(params object[] valuesAndWeights) : DistributionAttribute
{
    /// <summary>Each value followed by its weight.</summary>
    public IReadOnlyList<object> ValuesAndWeights { get; } = valuesAndWeights;
}

/// <summary>
/// One of several values in an order that means something, such as small, medium, large. On an <c>int</c>, <c>double</c> or <c>string</c>, as
/// the values are.
/// </summary>
/// <param name="values">The values in their order, all of one type; at least one, each once.</param>
public sealed class OrdinalAttribute(params object[] values) : DistributionAttribute
{
    /// <summary>The values in their order.</summary>
    public IReadOnlyList<object> Values { get; } = values;
}

/// <summary><c>false</c> or <c>true</c>. On a <c>bool</c>.</summary>
public sealed class BoolAttribute : DistributionAttribute;

/// <summary>A set of the given values.</summary>
/// <param name="values">The values, all of one type; at least one, each once.</param>
public sealed class SubsetAttribute(params object[] values) : DistributionAttribute
{
    /// <summary>The values.</summary>
    public IReadOnlyList<object> Values { get; } = values;

    /// <summary>The size of the smallest set; 0 by default, at least 0.</summary>
    public int Least { get; set; }

    /// <summary>The size of the largest set; all values by default, at most that.</summary>
    public int Most { get; set; } = values.Length;
}

/// <summary>The given values in some order.</summary>
/// <param name="values">The values, all of one type; at least one, each once.</param>
public sealed class PermutationAttribute(params object[] values) : DistributionAttribute
{
    /// <summary>The values.</summary>
    public IReadOnlyList<object> Values { get; } = values;
}
