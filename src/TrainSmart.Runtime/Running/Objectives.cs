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
