using TrainSmart.Running.Records;

namespace TrainSmart.Reporting;

/// <summary>What the sections and findings of a report ask of a run again and again.</summary>
internal static class RunQuestions
{
    /// <summary>The best trial; none if no trial was completed.</summary>
    public static TrialFacts? BestTrial(this RunRecord run) => run.Trials.FirstOrDefault(trial => trial.Number == run.Best);

    public static IEnumerable<TrialFacts> TrialsThatAre(this RunRecord run, string state) => run.Trials.Where(trial => trial.State == state);

    /// <summary>A metric of the best trial by its path, such as <c>test/accuracy</c>.</summary>
    public static MetricFacts? Metric(this RunRecord run, string path) => run.Metrics.FirstOrDefault(metric => metric.Name == path);

    /// <summary>The name of a metric without its part: <c>accuracy</c> of <c>test/accuracy</c>.</summary>
    public static string NameOf(string metricPath) => metricPath[(metricPath.IndexOf('/') + 1)..];

    /// <summary>The value of the first objective; not a number where the trial has none.</summary>
    public static double Objective(this TrialFacts trial) => trial.Values is [var value, ..] ? value : double.NaN;

    /// <summary>What the trial reported last; not a number where it reported nothing.</summary>
    public static double LastReport(this TrialFacts trial) => trial.Steps is [.., var last] ? last.Value : double.NaN;

    /// <summary>The last epoch that the trial reported; needs a report.</summary>
    public static int Epochs(this TrialFacts trial) => trial.Steps.Max(step => step.Step);

    /// <summary>How long the trial took; none if it did not begin or end.</summary>
    public static double? Seconds(this TrialFacts trial) =>
        trial is { Started: { } started, Finished: { } finished } ? (finished - started).TotalSeconds : null;

    /// <summary>Whether there are at least two different values.</summary>
    public static bool Differ(this IEnumerable<double> values) => values.Distinct().Skip(1).Any();
}
