using TrainSmart.Data;

namespace TrainSmart.Models;

/// <summary>
/// Least squares with a ridge penalty (Hoerl and Kennard 1970), solved exactly. The intercept is not penalised; a feature that is a combination
/// of those before it gets coefficient 0.
/// </summary>
public sealed record LinearRegression : Estimator
{
    /// <summary>The weight of the squares of the coefficients in the penalty; 0 or more.</summary>
    public double L2 { get; init; }

    internal override FittedModel FitValues(FeatureMatrix rows, int seed)
    {
        var (coefficients, intercept) = LeastSquares.Solve(rows, L2);
        return new FittedLinearRegression(coefficients, intercept);
    }

    internal override FittedModel FitClasses(FeatureMatrix rows, int seed) => throw new UserException(
        "linear-regression predicts numbers, and this is a classification.", "Use logistic-regression, or a label of numbers.", ExitCode.Invalid);

    private protected override void CheckSettings() => Require(L2 >= 0, nameof(L2), L2, "0 or more");
}
