using System.Globalization;
using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>Where one class is most of the rows, accuracy is high for who always answers it.</summary>
internal sealed class AccuracyOfImbalanced() : Rule("TS5022")
{
    private const double Share = 0.8;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input is not { Task: LearningTask.Classification, Label: { Type: ColumnType.Category, Categories.Count: > 1 } label }) yield break;
        var largest = label.Categories.OrderByDescending(category => category.Count).First();
        var all = label.Categories.Sum(category => category.Count);
        if (largest.Count < Share * all) yield break;
        foreach (var objective in Objectives.Computed(input).Where(objective => objective.Metric == "accuracy"))
        {
            var right = $"{objective.Part}/balanced-accuracy";
            var score = ((double)largest.Count / all).ToString("0.00", CultureInfo.InvariantCulture);
            yield return AtValue(
                input,
                objective.Path,
                $"who always answers '{largest.Name}' has an accuracy of {score}; write {right}") with
            { Replacement = right };
        }
    }
}

/// <summary>A share of a label that is zero has no bounds.</summary>
internal sealed class PercentageOfZero() : Rule("TS5023")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Label is not { Minimum: <= 0, Maximum: >= 0 } label || input.Task == LearningTask.Classification) yield break;
        foreach (var objective in Objectives.Computed(input).Where(objective => objective.Metric == "mape"))
        {
            var right = $"{objective.Part}/mae";
            yield return AtValue(
                input,
                objective.Path,
                FormattableString.Invariant($"'{label.Name}' goes from {label.Minimum} to {label.Maximum}, ")
                + $"and a share of a label near zero decides it all; write {right}") with
            { Replacement = right };
        }
    }
}

/// <summary>Squares of a label over orders of magnitude are decided by its few largest rows.</summary>
internal sealed class SquaresOfSkewed() : Rule("TS5034")
{
    private const double Deviations = 20;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Task != LearningTask.Regression) yield break;
        if (input.Label is not { Minimum: >= 0, Maximum: { } most, Mean: { } mean, StandardDeviation: > 0 and var deviation } label) yield break;
        if (deviation < 2 * mean || most - mean < Deviations * deviation) yield break;
        foreach (var objective in Objectives.Computed(input).Where(objective => objective.Metric is "rmse" or "mse" or "r2"))
        {
            yield return AtValue(
                input,
                objective.Path,
                string.Format(
                    CultureInfo.InvariantCulture,
                    "'{0}' has a mean of {1:0.###} and reaches {2:0.###}, so a few rows decide its squares; "
                    + "minimize {3}/mae or {3}/median-ae, or predict its logarithm",
                    label.Name,
                    mean,
                    most,
                    objective.Part));
        }
    }
}
