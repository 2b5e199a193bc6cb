namespace TrainSmart.Models;

/// <summary>
/// Sets a share of the values to zero while training and scales the others up by as much; does nothing when predicting (Srivastava et al. 2014).
/// </summary>
/// <param name="Rate">The share, in [0, 1).</param>
public sealed record Dropout(double Rate) : Layer
{
    /// <inheritdoc/>
    public override int OutputWidth(int inputWidth) => inputWidth;

    internal override Forward Build(WeightPlan weights, int inputWidth)
    {
        if (Rate is not (>= 0 and < 1))
            throw weights.Refuse(this, FormattableString.Invariant($"its rate is {Rate}"), "A rate is at least 0 and below 1.");
        if (Rate == 0) return (rows, _) => rows;
        return (rows, pass) => pass.IsTraining ? rows * pass.Mask(rows, Rate) : rows;
    }
}
