namespace TrainSmart.Generators.Rules;

/// <summary>A search needs something to get better at, and one direction for it.</summary>
internal sealed class ObjectiveMissingOrContradicting() : Rule("TS2035")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var objectives = input.Model.Search.Objectives;
        if (objectives.IsEmpty && input.Model.Data is not null && input.Model.Architecture is not null)
        {
            yield return AtKey(input, "search", $"nothing says what a good trial is; write {Example(input)}");
            yield break;
        }

        for (var index = 1; index < objectives.Count; index++)
        {
            var earlier = objectives.Take(index).FirstOrDefault(objective => objective.Metric == objectives[index].Metric);
            if (earlier is null) continue;
            var problem = earlier.Maximize == objectives[index].Maximize ? "stands twice" : "is to be maximized and minimized";
            yield return AtValue(input, $"search.objectives[{index}]", $"'{objectives[index].Metric}' {problem}; keep one");
        }
    }

    private static string Example(RuleInput input) => (input.IsCSharp, input.Task) switch
    {
        (true, Model.LearningTask.Regression) => "[Minimize(\"validation/rmse\")]",
        (true, _) => "[Maximize(\"validation/macro-f1\")]",
        (false, Model.LearningTask.Regression) => "minimize: validation/rmse",
        _ => "maximize: validation/macro-f1",
    };
}
