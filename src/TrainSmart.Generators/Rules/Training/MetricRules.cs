using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>An objective must be a metric that is computed.</summary>
internal sealed class UnknownMetric() : Rule("TS5005")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var objective in Objectives.Computed(input))
        {
            var known = Metrics.Of(input.Task);
            var isPart = Metrics.Parts.Contains(objective.Part);
            if (isPart && known.Contains(objective.Metric)) continue;
            var part = isPart ? objective.Part : NearestName.Find(objective.Part, Metrics.Parts) ?? "validation";
            var near = known.Contains(objective.Metric) ? objective.Metric : NearestName.Find(objective.Metric, known);
            var replacement = near is null ? null : $"{part}/{near}";
            var hint = replacement is null ? $"there are {string.Join(", ", known)}" : $"did you mean '{replacement}'?";
            yield return AtValue(
                input,
                objective.Path,
                $"'{objective.Objective.Metric}' is no metric of {Subject(input.Task)}; {hint}") with
            { Replacement = replacement };
        }
    }

    private static string Subject(LearningTask? task) => task switch
    {
        LearningTask.Classification => "a classification",
        LearningTask.Regression => "a regression",
        _ => "an experiment",
    };
}

/// <summary>Maximizing a loss finds the worst model there is.</summary>
internal sealed class DirectionContradictsMetric() : Rule("TS5006")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var objective in Objectives.Computed(input))
        {
            if (!Metrics.Of(input.Task).Contains(objective.Metric) || objective.Objective.Maximize != Metrics.SmallerIsBetter(objective.Metric)) continue;
            var right = objective.Objective.Maximize ? "minimize" : "maximize";
            var better = objective.Objective.Maximize ? "smaller" : "larger";
            var form = input.Say($"{right}: {objective.Objective.Metric}", $"[{Names.Pascal(right)}(\"{objective.Objective.Metric}\")]");
            yield return AtKey(
                input,
                objective.DirectionPath,
                $"{objective.Direction} '{objective.Objective.Metric}' looks for the worst model, "
                + $"because a {better} {objective.Metric} is better; write {form}");
        }
    }
}
