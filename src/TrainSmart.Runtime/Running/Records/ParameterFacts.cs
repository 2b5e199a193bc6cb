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

/// <summary>What is expected of the objective over a grid of two parameters, all others averaged.</summary>
public sealed record ContourFacts
{
    /// <summary>The parameter of the rows.</summary>
    public required string First { get; init; }

    /// <summary>The parameter of the columns.</summary>
    public required string Second { get; init; }

    /// <summary>The value of each row.</summary>
    public required IReadOnlyList<Literal> FirstValues { get; init; }

    /// <summary>The value of each column.</summary>
    public required IReadOnlyList<Literal> SecondValues { get; init; }

    /// <summary>The expected objective, row after row.</summary>
    public required IReadOnlyList<double> Means { get; init; }

    /// <summary>How much it varies over the trees of the estimate, row after row.</summary>
    public required IReadOnlyList<double> StandardDeviations { get; init; }
}

/// <summary>A value of the best trial at the border of its range.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsUpper">Whether it is the upper end.</param>
public sealed record BorderFacts(string Parameter, double Value, bool IsUpper);
