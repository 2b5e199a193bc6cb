using TrainSmart.Data;
using TrainSmart.Metrics;
using TrainSmart.Models;

namespace TrainSmart.Runtime.Tests.Metrics;

/// <summary>Expected values are those of scikit-learn 1.2 for the same labels and scores.</summary>
public sealed class MetricTests
{
    private static readonly float[] Positive = [.1f, .4f, .35f, .8f, .9f, .4f, .05f, .4f, .2f, .3f];
    private static readonly FeatureMatrix Two = Labelled(["no", "yes"], 0, 0, 1, 0, 1, 0, 0, 1, 0, 0);
    private static readonly Predictions OfTwo = new([.. Positive.SelectMany(score => new[] { 1 - score, score })], 2);

    private static readonly FeatureMatrix Three = Labelled(["a", "b", "c"], 0, 0, 0, 1, 1, 2, 2, 2, 2, 1);
    private static readonly Predictions OfThree = new(
        [
            .7f, .2f, .1f, .4f, .5f, .1f, .6f, .1f, .3f, .2f, .6f, .2f, .5f, .3f, .2f,
            .1f, .1f, .8f, .3f, .3f, .4f, .2f, .5f, .3f, 0, 0, 1, .1f, .9f, 0,
        ],
        3);

    private static readonly FeatureMatrix Values = Labelled([], 3, -0.5f, 2, 7, 4.25f, 0.1f);
    private static readonly Predictions OfValues = new([2.5f, 0, 2, 8, 5, -0.4f], 1);

    [Theory]
    [InlineData("loss", 0.5439034887214576)]
    [InlineData("log-loss", 0.5439034887214576)]
    [InlineData("accuracy", 0.7)]
    [InlineData("macro-f1", 0.6)]
    [InlineData("weighted-f1", 0.68)]
    [InlineData("roc-auc", 0.7619047619047619)]
    [InlineData("pr-auc", 0.6333333333333333)]
    [InlineData("balanced-accuracy", 0.5952380952380952)]
    [InlineData("mcc", 0.2182178902359924)]
    public void Two_classes_are_judged_as_scikit_learn_does(string name, double expected) =>
        Assert.Equal(expected, MetricSet.Evaluate(OfTwo, Two, LearningTask.Classification)[name], 1e-6);

    [Theory]
    [InlineData("loss", 0.594735754158797)]
    [InlineData("accuracy", 0.7)]
    [InlineData("macro-f1", 0.6984126984126985)]
    [InlineData("weighted-f1", 0.7142857142857142)]
    [InlineData("macro-precision", 0.7222222222222222)]
    [InlineData("macro-recall", 0.6944444444444443)]
    [InlineData("roc-auc", 0.9375)]
    [InlineData("pr-auc", 0.9)]
    [InlineData("balanced-accuracy", 0.6944444444444443)]
    [InlineData("mcc", 0.5606060606060606)]
    public void Three_classes_are_judged_as_scikit_learn_does(string name, double expected) =>
        Assert.Equal(expected, MetricSet.Evaluate(OfThree, Three, LearningTask.Classification)[name], 1e-6);

    [Theory]
    [InlineData("loss", 0.3854166666666667)]
    [InlineData("mse", 0.3854166666666667)]
    [InlineData("rmse", 0.6208193510729725)]
    [InlineData("mae", 0.5416666666666666)]
    [InlineData("r2", 0.9398602156363439)]
    [InlineData("mape", 1.0809990662931839)]
    [InlineData("median-ae", 0.5)]
    public void Numbers_are_judged_as_scikit_learn_does(string name, double expected) =>
        Assert.Equal(expected, MetricSet.Evaluate(OfValues, Values, LearningTask.Regression)[name], 1e-6);

    [Fact]
    public void The_confusion_matrix_counts_true_classes_by_predicted_ones()
    {
        var matrix = ConfusionMatrix.Of(OfThree, Three);

        int[] counts = [.. from actual in Enumerable.Range(0, 3) from predicted in Enumerable.Range(0, 3) select matrix[actual, predicted]];
        Assert.Equal([2, 1, 0, 1, 2, 0, 0, 1, 3], counts);
        Assert.Equal((3, 4, 10), (matrix.Actual(0), matrix.Predicted(1), matrix.Rows));
    }

    [Fact]
    public void The_roc_curve_has_a_point_for_every_different_score()
    {
        var curve = RocCurve.Of(OfTwo, Two, positive: 1);

        double[] falseRates = [0, 0, 1 / 7.0, 3 / 7.0, 3 / 7.0, 4 / 7.0, 5 / 7.0, 6 / 7.0, 1];
        double[] trueRates = [0, 1 / 3.0, 1 / 3.0, 2 / 3.0, 1, 1, 1, 1, 1];
        Assert.Equal(falseRates, curve.Points.Select(point => point.FalsePositiveRate));
        Assert.Equal(trueRates, curve.Points.Select(point => point.TruePositiveRate));
        Assert.Equal(0.7619047619047619, curve.Area, 1e-12);
    }

    [Fact]
    public void The_precision_recall_curve_has_a_point_for_every_different_score()
    {
        var curve = PrecisionRecallCurve.Of(OfTwo, Two, positive: 1);

        double[] precisions = [1, 0.5, 0.4, 0.5, 3 / 7.0, 0.375, 3 / 9.0, 0.3];
        double[] recalls = [1 / 3.0, 1 / 3.0, 2 / 3.0, 1, 1, 1, 1, 1];
        Assert.Equal(precisions, curve.Points.Select(point => point.Precision));
        Assert.Equal(recalls, curve.Points.Select(point => point.Recall));
        Assert.Equal(0.6333333333333333, curve.AveragePrecision, 1e-12);
    }

    [Fact]
    public void A_metric_that_is_not_defined_for_the_rows_is_absent_and_says_so()
    {
        var metrics = MetricSet.Evaluate(new Predictions([.2f, .8f, .4f, .6f], 2), Labelled(["no", "yes"], 1, 1), LearningTask.Classification);

        Assert.False(metrics.TryGet("roc-auc", out _));
        Assert.Contains("`roc-auc` is not defined for these rows", Assert.Throws<UserException>(() => metrics["roc-auc"]).Message);
        Assert.Equal(1, metrics["accuracy"]);
    }

    [Fact]
    public void A_misspelt_metric_is_answered_with_the_nearest_one() =>
        Assert.Contains(
            "did you mean 'macro-f1'",
            Assert.Throws<UserException>(() => MetricSet.Evaluate(OfTwo, Two, LearningTask.Classification)["macro-f2"]).Message);

    [Fact]
    public void Metrics_come_in_a_fixed_order_and_with_the_name_of_their_part() =>
        Assert.Equal(
            ["validation/loss", "validation/rmse", "validation/mse", "validation/mae", "validation/r2", "validation/mape", "validation/median-ae"],
            MetricSet.Evaluate(OfValues, Values, LearningTask.Regression).Of("validation").Select(metric => metric.Key));

    [Theory]
    [InlineData("validation/macro-f1", true)]
    [InlineData("roc-auc", true)]
    [InlineData("test/loss", false)]
    [InlineData("rmse", false)]
    [InlineData("r2", true)]
    public void Each_metric_knows_whether_more_is_better(string path, bool expected) => Assert.Equal(expected, MetricNames.HigherIsBetter(path));

    [Fact]
    public void Predictions_that_are_not_finite_are_refused() =>
        Assert.Contains(
            "diverged",
            Assert.Throws<UserException>(
                () => MetricSet.Evaluate(new Predictions([float.NaN, 1], 2), Labelled(["no", "yes"], 1), LearningTask.Classification)).Message);

    [Fact]
    public void No_rows_cannot_be_judged() =>
        Assert.Throws<UserException>(() => MetricSet.Evaluate(new Predictions([], 1), Labelled([]), LearningTask.Regression));

    [Fact]
    public void Residuals_are_label_minus_prediction()
    {
        var residuals = Residuals.Of(new Predictions([1, 2, 3], 1), Labelled([], 2, 2, 1));

        Assert.Equal([1, 0, -2], residuals.Values);
        Assert.Equal(-1 / 3.0, residuals.Mean, 1e-12);
        Assert.Equal(0, residuals.Quartiles[1]);
    }

    internal static FeatureMatrix Labelled(string[] classes, params float[] labels) => new()
    {
        Values = new float[labels.Length],
        Rows = labels.Length,
        Width = 1,
        Labels = labels,
        ClassNames = classes,
    };
}
