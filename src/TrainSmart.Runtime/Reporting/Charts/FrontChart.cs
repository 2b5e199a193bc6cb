using TrainSmart.Running.Records;

namespace TrainSmart.Reporting.Charts;

/// <summary>Two objectives against one another: the trials that no other one beats in every objective stand out.</summary>
internal static class FrontChart
{
    public static Markup Draw(RunRecord run, int x, int y, double width)
    {
        var (objectives, front) = (run.Experiment.Objectives, run.Front.ToHashSet());
        var shown = run.TrialsThatAre("completed").Where(trial => double.IsFinite(trial.Values[x]) && double.IsFinite(trial.Values[y])).ToList();
        var chart = new Chart(
            width,
            300,
            $"{objectives[y].Metric} against {objectives[x].Metric} of {shown.Count} trials, {front.Count} of them on the front",
            MetricAxis.Of(objectives[x].Metric, shown.Select(trial => trial.Values[x]), Name(objectives[x])),
            MetricAxis.Of(objectives[y].Metric, shown.Select(trial => trial.Values[y]), Name(objectives[y])));

        // Those of the front last, so that they lie on top.
        foreach (var trial in shown.OrderBy(trial => front.Contains(trial.Number)))
            chart.Dot(front.Contains(trial.Number) ? "dot front" : "dot", trial.Values[x], trial.Values[y], Tip(trial));
        return chart.Legend(("front", "front"), ("dot", "other trials")).ToMarkup();

        string Tip(TrialFacts trial)
        {
            var values = objectives.Select((objective, index) => $"{objective.Metric} = {Numbers.Metric(trial.Values[index])}");
            var point = trial.Parameters.Select(parameter => $"{parameter.Key} = {Numbers.Text(parameter.Value)}");
            return string.Join('\n', [$"trial {trial.Number}", .. values, .. point]);
        }
    }

    private static string Name(ObjectiveFacts objective) => $"{objective.Metric} ({(objective.Maximize ? "more" : "less")} is better)";
}
