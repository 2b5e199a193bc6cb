using System.Globalization;
using TrainSmart.Spaces;

namespace TrainSmart.Running;

/// <summary>What can be wrong with an objective while trials run.</summary>
internal static class Objectives
{
    /// <summary>The value of a metric; none if it is not among them.</summary>
    public static double? ValueOf(string metric, IEnumerable<KeyValuePair<string, double>> metrics)
    {
        foreach (var (name, value) in metrics)
            if (name == metric) return value;

        return null;
    }

    /// <summary>A trial reported one value where a pruner compares several objectives.</summary>
    public static UserException OneOfSeveral(int trial, int epoch, double value, IReadOnlyList<Objective> objectives)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        var each = objectives.Select((objective, index) => $"[\"{objective.Metric}\"] = {(index == 0 ? text : "...")}");
        return new UserException(
            $"trial {trial} reported one value, {text}, after epoch {epoch}, but the search has {objectives.Count} objectives "
            + $"({string.Join(", ", objectives)}), and its pruner compares all of them",
            $"report each by its name: trial.Report({epoch}, new Dictionary<string, double> {{ {string.Join(", ", each)} }})",
            ExitCode.Invalid);
    }

    /// <summary>The metric that the search looks for is not among those that a trial gave.</summary>
    public static UserException NeverReported(string metric, IEnumerable<string> reported)
    {
        var names = reported.Distinct().ToList();
        var nearest = NearestName.Find(metric, names);
        return new UserException(
            $"metric '{metric}' was never reported; the trial gave {(names.Count == 0 ? "none" : string.Join(", ", names))}",
            nearest is null ? "name one of them as the objective" : $"did you mean '{nearest}'?",
            ExitCode.Invalid);
    }
}
