using TrainSmart.Spaces;

namespace TrainSmart.Running.Records;

/// <summary>A searched value.</summary>
public sealed record ParameterFacts
{
    /// <summary>The name in the space, such as <c>learning_rate</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The declaration as the language writes it, such as <c>log-uniform(0.0001, 0.1)</c>, its condition left out.</summary>
    public required string Declaration { get; init; }

    /// <summary>The condition under which it exists; none if always.</summary>
    public string? When { get; init; }

    /// <summary>The lowest value of a numeric range; none for choices and where there is no lowest.</summary>
    public double? Low { get; init; }

    /// <summary>The highest value of a numeric range; none for choices and where there is no highest.</summary>
    public double? High { get; init; }

    /// <summary>Whether an axis of it is logarithmic.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>The values of a choice in the order of declaration; empty for a range.</summary>
    public IReadOnlyList<Literal> Choices { get; init; } = [];
}

/// <summary>How much of the objective's variance a parameter explains.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Mean">The share, from 0 to 1.</param>
/// <param name="StandardDeviation">How much the share varies over the trees of the estimate.</param>
public sealed record ImportanceFacts(string Name, double Mean, double StandardDeviation);
