using CsCheck;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Running;

namespace TrainSmart.Runtime.Tests.Estimators;

/// <summary>Expected coefficients are those of scikit-learn's LinearRegression and Ridge.</summary>
public sealed class LinearRegressionTests
{
    private static readonly float[] Features = [1, 2, 2, 1, 3, 5, 4, 3, 5, 9];
    private static readonly float[] Labels = [1, 2, 3.5f, 3, 6];
    private static readonly float[] Weights = [1, 2, 1, 0.5f, 1];

    [Theory]
    [InlineData(0, false, 0.55555556, 0.34027778, 0.07222222)]
    [InlineData(0, true, 0.69713656, 0.25660793, 0.09801762)]
    [InlineData(2, false, 0.41129032, 0.37903226, 0.35)]
    [InlineData(2, true, 0.45337079, 0.33913858, 0.47022472)]
    public void Coefficients_are_those_of_least_squares_with_a_ridge(double l2, bool weighted, double first, double second, double intercept)
    {
        var (coefficients, constant) = LeastSquares.Solve(Rows(Features, 2, Labels, weighted ? Weights : null), l2);

        Assert.Equal(first, coefficients[0], 1e-7);
        Assert.Equal(second, coefficients[1], 1e-7);
        Assert.Equal(intercept, constant, 1e-7);
    }

    [Fact]
    public void A_feature_that_repeats_another_gets_no_coefficient_and_spoils_none()
    {
        float[] repeated =
        [
            .. Enumerable.Range(0, 5).SelectMany(row => new[] { Features[2 * row], 2 * Features[2 * row], Features[(2 * row) + 1], 7 }),
        ];
        var (coefficients, _) = LeastSquares.Solve(Rows(repeated, 4, Labels), 0);

        Assert.Equal([0.55555556, 0, 0.34027778, 0], coefficients.Select(coefficient => Math.Round(coefficient, 8)));
    }

    [Fact]
    public void An_exact_plane_is_found_exactly() =>
        Gen.Select(Gen.Double[-10, 10], Gen.Double[-10, 10], Gen.Double[-10, 10]).Sample((first, second, intercept) =>
        {
            float[] labels =
            [
                .. Enumerable.Range(0, 5).Select(row => (float)((first * Features[2 * row]) + (second * Features[(2 * row) + 1]) + intercept)),
            ];
            var (coefficients, constant) = LeastSquares.Solve(Rows(Features, 2, labels), 0);

            Assert.Equal(first, coefficients[0], 1e-4);
            Assert.Equal(second, coefficients[1], 1e-4);
            Assert.Equal(intercept, constant, 1e-4);
        });

    [Fact]
    public void A_saved_regression_predicts_the_same()
    {
        var folder = Directory.CreateTempSubdirectory("linear").FullName;
        var rows = Rows(Features, 2, Labels);
        var split = new FeatureSplit { Train = rows, Validation = rows, Test = rows, Outputs = new Shape(1), Task = LearningTask.Regression };
        using var model = new LinearRegression().Fit(split, new(), new TrialScope { Seed = 1 });
        model.Save(folder);
        using var loaded = FittedModel.Load(folder);

        Assert.Equal(model.Predict(rows).Scores, loaded.Predict(rows).Scores);
        Directory.Delete(folder, recursive: true);
    }

    private static FeatureMatrix Rows(float[] values, int width, float[] labels, float[]? weights = null) =>
        new() { Values = values, Rows = labels.Length, Width = width, Labels = labels, Weights = weights };
}
