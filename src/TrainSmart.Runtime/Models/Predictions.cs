namespace TrainSmart.Models;

/// <summary>What a model says of some rows.</summary>
/// <param name="Scores">
/// Row after row: a probability for each class (they sum to one), or the value of a regression in the label's own unit. The score of output o for
/// row r is at <c>r * Outputs + o</c>.
/// </param>
/// <param name="Outputs">How many numbers there are for a row: one a class, or one.</param>
public sealed record Predictions(float[] Scores, int Outputs)
{
    /// <summary>How many rows were predicted.</summary>
    public int Rows => Scores.Length / Outputs;

    /// <summary>The scores of one row.</summary>
    public ReadOnlySpan<float> Row(int row) => Scores.AsSpan(row * Outputs, Outputs);
}
