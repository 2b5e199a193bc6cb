using TrainSmart.Data;
using TrainSmart.Metrics;
using TrainSmart.Models;
using TrainSmart.Running.Records;

namespace TrainSmart.Running.Judging;

/// <summary>Writes down what rows are and what a model says of them.</summary>
internal static class RowFacts
{
    /// <summary>The data as models saw it.</summary>
    public static DataFacts Of(DataDeclaration data, FeatureSplit features) => new()
    {
        File = data.File,
        Label = data.Label,
        Task = features.Task.ToString().ToLowerInvariant(),
        TrainRows = features.Train.Rows,
        ValidationRows = features.Validation.Rows,
        TestRows = features.Test.Rows,
        Features = features.Train.FeatureNames,
        Classes = features.Train.ClassNames,
        ClassRows = [.. features.Train.ClassNames.Select((_, index) => features.Train.Labels.Count(label => label == index))],
    };

    /// <summary>Every metric of the test rows with its 95 % confidence interval.</summary>
    public static IEnumerable<MetricFacts> WithIntervals(Predictions predictions, FeatureMatrix rows, LearningTask task, ulong seed)
    {
        var intervals = ConfidenceInterval.Of(predictions, rows, task, seed);
        foreach (var (name, value) in MetricSet.Evaluate(predictions, rows, task))
        {
            yield return intervals.TryGetValue(name, out var interval)
                ? new MetricFacts($"test/{name}", value, interval.Low, interval.High)
                : new MetricFacts($"test/{name}", value);
        }
    }

    /// <summary>The predicted classes of rows.</summary>
    public static ClassificationFacts Classified(Predictions predictions, FeatureMatrix rows)
    {
        var confusion = ConfusionMatrix.Of(predictions, rows);
        var classes = Enumerable.Range(0, confusion.Classes).ToList();
        return new ClassificationFacts
        {
            Classes = rows.ClassNames,
            Confusion = [.. classes.Select(actual => (IReadOnlyList<int>)[.. classes.Select(predicted => confusion[actual, predicted])])],
            Actual = [.. rows.Labels.Select(label => (int)label)],
            Probabilities = [.. Enumerable.Range(0, predictions.Rows).Select(row => (IReadOnlyList<float>)predictions.Row(row).ToArray())],
        };
    }

    /// <summary>The predicted values of rows.</summary>
    public static RegressionFacts Regressed(Predictions predictions, FeatureMatrix rows) =>
        new() { Actual = rows.Labels, Predicted = predictions.Scores };
}
