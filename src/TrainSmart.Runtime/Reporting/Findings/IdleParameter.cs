using TrainSmart.Running.Records;

namespace TrainSmart.Reporting.Findings;

/// <summary>Parameters that explain next to nothing of the objective.</summary>
internal static class IdleParameter
{
    private const double NextToNothing = 0.01;

    public static Finding? Look(RunRecord run)
    {
        var idle = run.Importance
            .Where(entry => entry.Mean + entry.StandardDeviation < NextToNothing && !Decides(run, entry.Name))
            .Select(entry => entry.Name)
            .ToList();
        var differ = run.Trials.Where(trial => trial.Values.Count > 0).Select(trial => trial.Objective()).Differ();
        if (idle.Count == 0 || run.Importance.Count < 2 || !differ) return null;
        return new Finding(
            FindingWeight.Hint,
            idle.Count == 1 ? "A parameter without effect" : "Parameters without effect",
            $"{string.Join(", ", idle)} explain{(idle.Count == 1 ? "s" : "")} less than 1 % of the differences between trials.",
            "Fix it at its best value: the same trials then search the rest more closely.");
    }

    /// <summary>What decides whether other parameters exist shows its effect in theirs.</summary>
    private static bool Decides(RunRecord run, string name) =>
        run.Parameters.Any(parameter => parameter.When is { } condition && condition.Split([' ', '(', ')']).Contains(name));
}
