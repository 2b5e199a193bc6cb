using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>An estimator made for the other kind of label.</summary>
internal sealed class EstimatorForOtherTask() : Rule("TS4011")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var estimator in Architectures.Of(input.Model).Select(architecture => architecture.Estimator).OfType<PlacedOperation>())
        {
            var problem = (estimator.Operation.Word, input.Task) switch
            {
                ("logistic-regression", LearningTask.Regression) => "is a number, and logistic-regression predicts classes; write linear-regression",
                ("linear-regression", LearningTask.Classification) => "is a class, and linear-regression predicts numbers; write logistic-regression",
                _ => null,
            };
            if (problem is null) continue;
            yield return AtKey(input, estimator.Path, $"'{input.Model.Data!.Label}' {problem}") with { Replacement = problem.Substring(problem.LastIndexOf(' ') + 1) };
        }
    }
}
