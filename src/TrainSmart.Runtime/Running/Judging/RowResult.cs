using TrainSmart.Data;
using TrainSmart.Metrics;
using TrainSmart.Models;
using TrainSmart.Running.Records;

namespace TrainSmart.Running.Judging;

/// <summary>A fitted pipeline with the rows that it is compared and judged on. What it is not asked it does not compute.</summary>
internal sealed class RowResult<TRow>(FittedPipeline<TRow> pipeline, FeatureSplit features, Experiment experiment) : TrialResult
    where TRow : IRow<TRow>
{
    private IReadOnlyList<KeyValuePair<string, double>>? _metrics;

    public override IReadOnlyList<KeyValuePair<string, double>> Metrics =>
        _metrics ??= [.. Of("train", features.Train), .. Of("validation", features.Validation)];

    public override bool IsPaused => pipeline.Model.Curve.Ending == TrainingEnding.Paused;

    public override RunRecord Judge(RunRecord run, ulong seed)
    {
        var judged = run with
        {
            Experiment = run.Experiment with { Data = RowFacts.Of(experiment.Data!, features) },
            LearningCurve = [.. pipeline.Model.Curve.Epochs.Select(epoch => Of(epoch, run.Experiment.Objectives[0].Metric))],
            KeptEpoch = pipeline.Model.Curve is { Epochs.Count: > 0 } curve ? curve.BestEpoch : null,
            Metrics = [.. Metrics.Select(metric => new MetricFacts(metric.Key, metric.Value))],
        };
        return features.Test.Rows == 0 ? judged : OnTest(judged, seed);
    }

    public override bool Save(string folder)
    {
        pipeline.Save(folder);
        return true;
    }

    public override void Dispose() => pipeline.Dispose();

    private RunRecord OnTest(RunRecord run, ulong seed)
    {
        var predictions = pipeline.Model.Predict(features.Test);
        return run with
        {
            Metrics = [.. run.Metrics, .. RowFacts.WithIntervals(predictions, features.Test, features.Task, seed)],
            Classification = features.Task == LearningTask.Classification ? RowFacts.Classified(predictions, features.Test) : null,
            Regression = features.Task == LearningTask.Regression ? RowFacts.Regressed(predictions, features.Test) : null,
            Baseline = Baseline.Of(features, run.Experiment.Objectives[0].Metric),
        };
    }

    private IEnumerable<KeyValuePair<string, double>> Of(string part, FeatureMatrix rows) =>
        rows.Rows == 0 ? [] : MetricSet.Evaluate(pipeline.Model.Predict(rows), rows, features.Task).Of(part);

    private static EpochFacts Of(EpochSummary epoch, string objective) =>
        new(epoch.Epoch, epoch.TrainLoss, epoch.ValidationLoss ?? double.NaN, epoch.Metrics.TryGetValue(objective, out var value) ? value : null);
}
