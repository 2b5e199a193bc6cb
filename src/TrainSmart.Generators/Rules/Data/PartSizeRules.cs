using System.Globalization;
using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>A score of a handful of rows moves by a tenth with each of them.</summary>
internal sealed class FewRowsToJudge() : Rule("TS3052")
{
    private const int Few = 30;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input is not { Lock: { Rows: > 0 } data, Model.Data.Split: var split }) yield break;
        var judged = new HashSet<string>(Objectives.Computed(input).Select(objective => objective.Part));
        foreach (var (part, share) in new[] { ("validation", split.Validation), ("test", split.Test) })
        {
            var rows = Math.Round(share * data.Rows);
            if (rows is 0 or >= Few || share is <= 0 or >= 1 || (part == "validation" && !judged.Contains(part))) continue;
            var step = (100 / rows).ToString("0", CultureInfo.InvariantCulture);
            var use = part == "validation" ? "trials are chosen by" : "the winner is judged by";
            yield return AtValue(
                input,
                $"data.split.{part}",
                $"{use} {rows} rows, each of which moves an accuracy by {step} %; give {part} {Share(data.Rows)} or more");
        }
    }

    private static string Share(long rows) => Math.Min(0.4, Math.Ceiling(100.0 * Few / rows) / 100).ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>A class that a part gets by chance alone may be missing there.</summary>
internal sealed class ClassMayBeMissing() : Rule("TS3053")
{
    // With three rows expected a part has none of the class in one of twenty splits.
    private const double Expected = 3;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input is not
            {
                Label: { Type: ColumnType.Category } label,
                Task: LearningTask.Classification,
                Model.Data.Split: { Stratify: false } split
            }) yield break;
        if (label.Categories.Count < 2 || label.Categories.OrderBy(category => category.Count).First() is not { } rarest) yield break;
        var (name, least) = new[] { ("training", split.Train), ("validation", split.Validation), ("test", split.Test) }.Where(part => part.Item2 > 0)
            .OrderBy(part => part.Item2).FirstOrDefault();
        if (name is null || rarest.Count * least >= Expected) yield break;
        yield return AtKey(
            input,
            "data.split",
            $"'{rarest.Name}' has {rarest.Count} rows, of which chance may give the {name} part none; "
            + $"write {input.Say("stratify: true", "Stratify = true")}");
    }
}

/// <summary>More rows to judge by than to learn from is seldom meant.</summary>
internal sealed class TrainingPartSmall() : Rule("TS3059")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Model.Data is not { Split: { Train: > 0 } split } || Math.Abs(split.Train + split.Validation + split.Test - 1) > 1e-6) yield break;
        var (part, share) = split.Validation > split.Test ? ("validation", split.Validation) : ("test", split.Test);
        if (share <= split.Train || share >= 1) yield break;
        yield return AtValue(
            input,
            "data.split.train",
            FormattableString.Invariant(
                $"{split.Train} of the rows are learned from and {share} are for {part}; give {input.Key("train")} the largest part"));
    }
}

/// <summary>Cutting every class down to the smallest one can leave next to nothing.</summary>
internal sealed class UndersamplingLeavesLittle() : Rule("TS3054")
{
    private const double Share = 0.2;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Model.Balance?.Word != "undersample" || input.Label is not { Type: ColumnType.Category, Categories.Count: > 1 } label) yield break;
        var all = label.Categories.Sum(category => category.Count);
        var kept = label.Categories.Count * label.Categories.Min(category => category.Count);
        if (kept >= Share * all) yield break;
        var percent = (100.0 * (all - kept) / all).ToString("0", CultureInfo.InvariantCulture);
        yield return AtValue(
            input,
            "balance",
            $"cutting the classes down to the smallest leaves out {percent} % of the training rows; "
            + $"write {input.Key("class-weights")}, which keeps them");
    }
}

/// <summary>Where classes are alike there is nothing to balance.</summary>
internal sealed class BalancedAlready() : Rule("TS3055")
{
    private const double Alike = 1.1;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Model.Balance is not { } balance || input.Label is not { Type: ColumnType.Category, Categories.Count: > 1 } label) yield break;
        var (least, most) = (label.Categories.Min(category => category.Count), label.Categories.Max(category => category.Count));
        if (most > Alike * least) yield break;
        yield return AtValue(
            input,
            "balance",
            $"the classes of '{label.Name}' have {least} to {most} rows, so '{input.Key(balance.Word)}' changes next to nothing; remove it");
    }
}
