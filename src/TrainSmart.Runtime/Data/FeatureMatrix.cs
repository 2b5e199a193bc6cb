namespace TrainSmart.Data;

/// <summary>
/// Rows as a model sees them: one row of numbers each, its label and, where rows are weighted, its weight. Immutable by convention: whoever is
/// handed one reads it only.
/// </summary>
public sealed record FeatureMatrix
{
    /// <summary>The numbers, row after row: the value of feature f in row r is at <c>r * Width + f</c>. Finite; never NaN.</summary>
    public required float[] Values { get; init; }

    /// <summary>How many rows there are.</summary>
    public required int Rows { get; init; }

    /// <summary>How many features a row has.</summary>
    public required int Width { get; init; }

    /// <summary>
    /// What each row is: the index of its class in <see cref="ClassNames"/>, or the value of a regression. NaN where it is not known, as in rows
    /// that are to be predicted.
    /// </summary>
    public required float[] Labels { get; init; }

    /// <summary>How much each row counts in training, one on average; none if all count the same.</summary>
    public float[]? Weights { get; init; }

    /// <summary>The classes in the order of their indices; empty for a regression.</summary>
    public IReadOnlyList<string> ClassNames { get; init; } = [];

    /// <summary>What each feature is called, such as <c>body_mass_g</c> or <c>island=Dream</c>.</summary>
    public IReadOnlyList<string> FeatureNames { get; init; } = [];

    /// <summary>
    /// Which row of the table each row came from. Steps such as drop-missing leave rows out, so that a prediction finds its way back by this.
    /// Empty for rows that balancing made up.
    /// </summary>
    public IReadOnlyList<int> SourceRows { get; init; } = [];

    /// <summary>The features of one row.</summary>
    public ReadOnlySpan<float> Row(int row) => Values.AsSpan(row * Width, Width);
}
