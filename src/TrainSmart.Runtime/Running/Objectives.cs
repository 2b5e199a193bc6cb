namespace TrainSmart.Running;

/// <summary>What can be wrong with an objective while trials run.</summary>
internal static class Objectives
{
    /// <summary>The metric that the search looks for is not among those that a trial gave.</summary>
    public static UserException NeverReported(string metric, IEnumerable<string> reported)
    {
        var names = reported.Distinct().ToList();
        var nearest = names.Find(name => string.Equals(name, metric, StringComparison.OrdinalIgnoreCase));
        return new UserException(
            $"metric '{metric}' was never reported; the trial gave {(names.Count == 0 ? "none" : string.Join(", ", names))}",
            nearest is null ? "name one of them as the objective" : $"did you mean '{nearest}'?",
            ExitCode.Invalid);
    }
}
