using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>An estimator made for the other kind of label.</summary>
internal sealed class EstimatorForOtherTask() : Rule("TS4011")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var estimator in input.Architectures.Select(architecture => architecture.Estimator).OfType<PlacedOperation>())
        {
            var isLinear = estimator.Operation.Word == "linear-regression";
            var (label, other) = (input.Model.Data?.Label, input.Key(isLinear ? "logistic-regression" : "linear-regression"));
            var problem = (estimator.Operation.Word, input.Task) switch
            {
                ("logistic-regression", LearningTask.Regression) =>
                    $"'{label}' is a number, and {input.Word(estimator)} predicts classes; write {other}",
                ("linear-regression", LearningTask.Classification) =>
                    $"'{label}' is a class, and {input.Word(estimator)} predicts numbers; write {other}",
                _ => null,
            };
            if (problem is not null) yield return AtKey(input, estimator.Path, problem) with { Replacement = input.IsCSharp ? null : other };
        }
    }
}
