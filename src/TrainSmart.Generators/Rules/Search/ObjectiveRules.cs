namespace TrainSmart.Generators.Rules;

/// <summary>A metric cannot be wanted larger and smaller at once.</summary>
internal sealed class ObjectiveContradictsItself() : Rule("TS2035")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var earlier = new List<PlacedObjective>();
        foreach (var objective in Objectives.All(input))
        {
            if (earlier.FirstOrDefault(other => other.Objective.Metric == objective.Objective.Metric) is { } same)
            {
                var problem = same.Objective.Maximize == objective.Objective.Maximize ? "stands twice" : "is to be maximized and minimized";
                yield return AtValue(
                    input,
                    objective.Path,
                    $"'{objective.Objective.Metric}' {problem}; keep one") with
                { Related = [input.Positions.Value(same.Path)] };
            }

            earlier.Add(objective);
        }
    }
}
