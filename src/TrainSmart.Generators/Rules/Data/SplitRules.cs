using System.Globalization;
using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>Fractions that do not make up the whole.</summary>
internal sealed class FractionsDoNotSumToOne() : Rule("TS3005")
{
    private static readonly string[] Parts = ["data.split.train", "data.split.validation", "data.split.test"];

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Model.Data is not { Split: var split }) yield break;
        var sum = split.Train + split.Validation + split.Test;
        if (Math.Abs(sum - 1) < 1e-6) yield break;
        // A part that YAML leaves out is reported as missing; C# has a default for it.
        if (!input.IsCSharp && Parts.Any(input.IsWritten) && !Parts.All(input.IsWritten)) yield break;
        var written = string.Format(
            CultureInfo.InvariantCulture, "{0} + {1} + {2} = {3}", split.Train, split.Validation, split.Test, Math.Round(sum, 6));
        yield return AtValue(input, "data.split", $"{written}, but the parts must add up to 1{Advice(input, split)}");
    }

    /// <summary>Whether the parts were written as percentages without their sign.</summary>
    public static bool ArePercentages(SplitModel split) =>
        split is { Train: >= 1, Validation: 0 or >= 1, Test: >= 1 } && Math.Abs(split.Train + split.Validation + split.Test - 100) < 1e-6;

    private static string Advice(RuleInput input, SplitModel split)
    {
        if (!ArePercentages(split)) return "";
        double[] parts = [split.Train, split.Validation, split.Test];
        var format = input.IsCSharp ? "0.######" : "0.####'%'";
        var shown = parts.Select(part => (input.IsCSharp ? part / 100 : part).ToString(format, CultureInfo.InvariantCulture));
        return $"; write {string.Join(", ", shown)}";
    }
}

/// <summary>A part without rows, or with more than there are.</summary>
internal sealed class FractionOutsideRange() : Rule("TS3006")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Model.Data is not { Split: var split } || FractionsDoNotSumToOne.ArePercentages(split)) yield break;
        // No validation rows are a choice that TS5013 watches over; no training or test rows are never one.
        (string Part, double Fraction, double Least)[] parts =
            [("train", split.Train, 1e-12), ("validation", split.Validation, 0.0), ("test", split.Test, 1e-12)];
        foreach (var (part, fraction, least) in parts)
        {
            if (fraction >= least && fraction < 1) continue;
            var value = fraction.ToString(CultureInfo.InvariantCulture);
            var problem = fraction >= 1 ? "leaves no rows for the other parts" : fraction == 0 ? $"leaves no {part} rows" : "is no share";
            yield return AtValue(input, $"data.split.{part}", $"{input.Key(part)} of {value} {problem}; write a fraction above 0 and below 1");
        }
    }
}

/// <summary>A batch that never fills.</summary>
internal sealed class BatchLargerThanTraining() : Rule("TS3015")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        // Balancing that adds rows moves the limit to where it cannot be known here.
        if (input is not { Lock: { } data, Model.Data: { } declared } || input.Model.Balance?.Word is "oversample" or "smote") yield break;
        if (input.Operations.Training.FirstOrDefault() is not { } training || training.Scalar("batch-size") is not { } batch) yield break;
        var rows = Math.Ceiling(data.Rows * declared.Split.Train);
        if (input.Points.Bounds(batch) is var (_, largest) && largest <= rows) yield break;
        if (input.Points.Over(batch).FirstOrDefault(point => point.Number(batch) > rows) is not { } broken) yield break;
        yield return AtValue(
            input,
            training.Slot("batch-size"),
            string.Format(
                CultureInfo.InvariantCulture,
                "a batch of {0} rows never fills: there are {1} training rows; write {1} or less",
                broken.Number(batch),
                rows));
    }
}
