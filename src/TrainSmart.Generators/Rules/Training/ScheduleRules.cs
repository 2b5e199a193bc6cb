using System.Globalization;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;

namespace TrainSmart.Generators.Rules;

/// <summary>A warm-up as long as the training never reaches the learning rate.</summary>
internal sealed class WarmupTooLong() : Rule("TS5002")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var operations = input.Operations.Training;
        if (operations.FirstOrDefault(operation => operation.Kind == WordKind.Schedule) is not { } schedule) yield break;
        var (warmup, epochs) = (schedule.Scalar("warmup-epochs"), operations[0].Scalar("epochs"));
        if (warmup is null || epochs is null) yield break;
        if (input.Points.Bounds(warmup) is var (_, longest) && input.Points.Bounds(epochs) is var (fewest, _) && longest < fewest) yield break;
        foreach (var point in input.Points.Over(warmup, epochs))
        {
            if (!(point.Number(warmup) >= point.Number(epochs)) || point.Number(warmup) == 0) continue;
            var where = input.At(point, warmup, epochs);
            yield return AtValue(
                input,
                schedule.Slot("warmup-epochs"),
                string.Format(
                    CultureInfo.InvariantCulture,
                    "a warm-up of {0} epochs never ends in {1} epochs{2}; write fewer {3}",
                    point.Number(warmup),
                    point.Number(epochs),
                    where.Length > 0 ? $" at {where}" : "",
                    input.Key("warmup-epochs")));
            yield break;
        }
    }
}

/// <summary>Early stopping that waits longer than the training lasts cannot stop it.</summary>
internal sealed class PatienceTooLong() : Rule("TS5004")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var operations = input.Operations.Training;
        if (operations.FirstOrDefault(operation => operation.Kind == WordKind.EarlyStopping) is not { } stopping) yield break;
        if (stopping.Scalar("epochs") is not { } patience || operations[0].Scalar("epochs") is not { } epochs) yield break;
        var points = input.Points.Over(patience, epochs).ToList();
        if (points.Count == 0 || !points.All(point => point.Number(patience) >= point.Number(epochs))) yield break;
        yield return AtValue(
            input,
            stopping.Slot("epochs"),
            string.Format(
                CultureInfo.InvariantCulture,
                "a patience of {0} never runs out in {1} epochs; write less, or remove early stopping",
                points[0].Number(patience),
                points[0].Number(epochs)));
    }
}

/// <summary>What looks at validation rows needs some.</summary>
internal sealed class NothingToValidateOn() : Rule("TS5013")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Model.Data is not { Split.Validation: 0 }) yield break;
        if (input.Model.Training?["early-stopping"] is not null)
            yield return AtKey(
                input,
                "train.early-stopping",
                "early stopping watches the validation rows and the split has none; give validation a fraction above 0");
        foreach (var objective in Objectives.Computed(input).Where(objective => objective.Part == "validation"))
            yield return AtValue(
                input,
                objective.Path,
                $"'{objective.Objective.Metric}' needs validation rows and the split has none; give validation a fraction above 0");
    }
}
