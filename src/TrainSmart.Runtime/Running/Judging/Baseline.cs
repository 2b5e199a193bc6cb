using System.Globalization;
using TrainSmart.Data;
using TrainSmart.Metrics;
using TrainSmart.Models;
using TrainSmart.Running.Records;

namespace TrainSmart.Running.Judging;

/// <summary>
/// What a predictor that sees no features reaches: how often each class is, or the mean. A model that is no better has learned nothing.
/// </summary>
internal static class Baseline
{
    /// <summary>The baseline by the objective's metric on the test rows; none if that is no metric of rows.</summary>
    public static BaselineFacts? Of(FeatureSplit features, string objective)
    {
        var name = objective[(objective.LastIndexOf('/') + 1)..];
        var answer = features.Task == LearningTask.Classification ? Shares(features.Train) : [features.Train.Labels.Average()];
        var same = new Predictions([.. Enumerable.Repeat(answer, features.Test.Rows).SelectMany(scores => scores)], answer.Length);
        if (!MetricSet.Evaluate(same, features.Test, features.Task).TryGet(name, out var value)) return null;
        return new BaselineFacts($"always {Said(features, answer)}", $"test/{name}", value);
    }

    private static float[] Shares(FeatureMatrix rows) =>
        [.. rows.ClassNames.Select((_, index) => (float)rows.Labels.Count(label => label == index) / rows.Rows)];

    private static string Said(FeatureSplit features, float[] answer) => features.Task == LearningTask.Classification
        ? features.Train.ClassNames[Array.IndexOf(answer, answer.Max())]
        : answer[0].ToString("0.####", CultureInfo.InvariantCulture);
}
