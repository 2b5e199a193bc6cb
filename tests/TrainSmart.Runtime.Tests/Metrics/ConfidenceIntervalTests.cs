using TrainSmart.Data;
using TrainSmart.Metrics;
using TrainSmart.Models;
using TrainSmart.Search;

namespace TrainSmart.Runtime.Tests.Metrics;

public sealed class ConfidenceIntervalTests
{
    /// <summary>Expected values are those of SciPy's binomtest(...).proportion_ci(method="wilson").</summary>
    [Theory]
    [InlineData(0.5, 10, 0.236593, 0.763407)]
    [InlineData(1.0, 10, 0.722467, 1.0)]
    [InlineData(0.0, 20, 0.0, 0.161125)]
    public void Wilsons_interval_of_a_share_stays_within_0_and_1(double share, int count, double low, double high)
    {
        var interval = ConfidenceInterval.Wilson(share, count);

        Assert.Equal(low, interval.Low, 1e-5);
        Assert.Equal(high, interval.High, 1e-5);
    }

    [Fact]
    public void Every_metric_has_an_interval_around_it_that_repeats_with_the_seed()
    {
        var (predictions, rows) = Guesses(200);
        var metrics = MetricSet.Evaluate(predictions, rows, LearningTask.Classification);
        var intervals = ConfidenceInterval.Of(predictions, rows, LearningTask.Classification, seed: 3);

        Assert.Equal(metrics.Select(metric => metric.Key).Order(), intervals.Keys.Order());
        Assert.All(metrics, metric => Assert.InRange(metric.Value, intervals[metric.Key].Low, intervals[metric.Key].High));
        Assert.Equal(intervals, ConfidenceInterval.Of(predictions, rows, LearningTask.Classification, seed: 3));
    }

    [Fact]
    public void More_rows_give_a_narrower_interval()
    {
        double Width(int count)
        {
            var (predictions, rows) = Guesses(count);
            var interval = ConfidenceInterval.Of(predictions, rows, LearningTask.Classification, seed: 3)["roc-auc"];
            return interval.High - interval.Low;
        }

        Assert.True(Width(800) < 0.7 * Width(100));
    }

    [Fact]
    public void The_bootstrap_of_a_mean_is_as_wide_as_theory_says()
    {
        // The squared error of predictions off by standard normal numbers has mean 1 and deviation √2.
        var random = new RandomStream(1, "errors");
        var scores = new float[400];
        for (var row = 0; row < scores.Length; row++) scores[row] = (float)random.NextGaussian();

        var interval = ConfidenceInterval.Of(
            new Predictions(scores, 1), MetricTests.Labelled([], new float[400]), LearningTask.Regression, seed: 1)["mse"];

        Assert.InRange(interval.High - interval.Low, 0.8 * 3.92 * Math.Sqrt(2.0 / 400), 1.2 * 3.92 * Math.Sqrt(2.0 / 400));
    }

    [Fact]
    public void A_perfect_score_on_few_rows_still_has_an_interval()
    {
        float[] labels = [.. Enumerable.Range(0, 50).Select(row => (float)(row % 2))];
        float[] scores = [.. labels.SelectMany(label => new[] { 1 - label, label })];

        var interval = ConfidenceInterval.Of(
            new Predictions(scores, 2), MetricTests.Labelled(["no", "yes"], labels), LearningTask.Classification, seed: 1)["macro-f1"];

        Assert.Equal(1, interval.High);
        Assert.Equal(0.929, interval.Low, 0.001); // Wilson (1927) for 50 of 50
    }

    private static (Predictions, FeatureMatrix) Guesses(int count)
    {
        var random = new RandomStream(5, "guesses");
        var labels = new float[count];
        var scores = new float[2 * count];
        for (var row = 0; row < count; row++)
        {
            labels[row] = random.Next(2);
            scores[(2 * row) + 1] = (float)Math.Clamp((0.3 * labels[row]) + (0.7 * random.NextDouble()), 0, 1);
            scores[2 * row] = 1 - scores[(2 * row) + 1];
        }

        return (new Predictions(scores, 2), MetricTests.Labelled(["no", "yes"], labels));
    }
}
