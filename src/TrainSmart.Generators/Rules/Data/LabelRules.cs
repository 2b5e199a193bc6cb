using System.Globalization;
using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>A label of a type that nothing can be learned to say.</summary>
internal sealed class LabelCannotBeLearned() : Rule("TS3034")
{
    private const int MostClasses = 64;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input is not { Label: { } label, Model.Data: { } declared }) yield break;
        var distinct = label.Distinct.ToString("N0", CultureInfo.InvariantCulture);
        if (label.Type is ColumnType.Text)
            yield return AtValue(
                input,
                "data.label",
                $"'{label.Name}' is {StepDoesNotFitType.Kind(label)}, which is neither a class nor a number; choose another label");
        else if (declared.Task == LearningTask.Classification && label is { Type: ColumnType.Number or ColumnType.Integer, Distinct: > MostClasses })
            yield return AtValue(
                input,
                "data.task",
                $"'{label.Name}' has {distinct} different numbers, too many to be classes; write {input.Key("regression")}") with
            { Replacement = input.IsCSharp ? "LearningTask.Regression" : "regression" };
        else if (declared.Task == LearningTask.Regression && label.Type is ColumnType.Category)
            yield return AtValue(
                input,
                "data.task",
                $"'{label.Name}' is {StepDoesNotFitType.Kind(label)} and no number; write {input.Key("classification")}") with
            { Replacement = input.IsCSharp ? "LearningTask.Classification" : "classification" };
    }
}

/// <summary>Few whole numbers may be classes or amounts; only the user knows.</summary>
internal sealed class TaskUnclear() : Rule("TS3033")
{
    private const int FewValues = 20;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input is not { Label: { Type: ColumnType.Integer, Distinct: <= FewValues } label, Model.Data.Task: null }) yield break;
        var form = input.Say("task: classification or task: regression", "Task = LearningTask.Classification or Task = LearningTask.Regression");
        yield return AtValue(
            input,
            "data.label",
            $"'{label.Name}' has {label.Distinct} whole numbers, which may be classes or amounts, and is taken as an amount; write {form}");
    }
}

/// <summary>A label that never differs needs no model.</summary>
internal sealed class LabelIsConstant() : Rule("TS3031")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Label is not { Distinct: <= 1 } label) yield break;
        yield return AtValue(input, "data.label", $"'{label.Name}' has one single value, so there is nothing to learn; choose another label");
    }
}

/// <summary>A row without a label can neither teach nor judge.</summary>
internal sealed class LabelHasGaps() : Rule("TS3023")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Label is not { Missing: > 0 } label || (input.Model.OwnCode & OwnCode.PrepareIsOpaque) != 0) yield break;
        var isDropped = input.Operations.Prepare.Any(step =>
            step is { Operation: { Word: "drop-missing", When: null } }
            && step.Operation["columns"] is ArgumentValue.Columns { Selection: var selection }
            && selection.Group == ColumnGroup.None && selection.Names.Any(name => input.Column(name) == label));
        if (isDropped) yield break;
        var rows = label.Missing == 1 ? "1 row" : $"{label.Missing.ToString("N0", CultureInfo.InvariantCulture)} rows";
        var name = ColumnNames.Written(input, label);
        yield return AtValue(
            input,
            "data.label",
            $"'{label.Name}' has no value in {rows}; "
            + $"begin the preparation with {input.Say($"drop-missing: {name}", $".DropMissing(Columns.{name})")}");
    }
}

/// <summary>Balancing evens out classes, and a number has none.</summary>
internal sealed class BalanceOfNumber() : Rule("TS3030")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Model.Balance is not { } balance || input.Task != LearningTask.Regression) yield break;
        yield return AtValue(
            input,
            "balance",
            $"'{input.Model.Data!.Label}' is a number and has no classes for '{input.Key(balance.Word)}' to even out; remove it");
    }
}

/// <summary>SMOTE draws lines to neighbours of the same class, and there must be enough of them.</summary>
internal sealed class SmoteNeighbours() : Rule("TS3026")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input is not { Label: { Type: ColumnType.Category, Categories.Count: > 0 } label, Model.Data: { } declared }) yield break;
        if (input.Model.Balance?.Word != "smote") yield break;
        var smallest = label.Categories.OrderBy(category => category.Count).First();
        var rows = declared.Split.Stratify ? Parts.Of(smallest.Count, declared.Split)[0] : (long)Math.Ceiling(smallest.Count * declared.Split.Train);
        foreach (var smote in input.Operations.Balance)
        {
            var neighbours = smote.Scalar("neighbours");
            var most = neighbours is null ? 5 : input.Points.Over(neighbours).Select(point => point.Number(neighbours)).Max();
            if (!(most >= rows)) continue;
            var fewer = Math.Max(1, rows - 1).ToString(CultureInfo.InvariantCulture);
            yield return AtValue(
                input,
                smote.Slot("neighbours"),
                $"{most} neighbours, but '{smallest.Name}' has only about {rows} training rows; write {fewer}, or {input.Key("oversample")}");
        }
    }
}

/// <summary>Every part of a stratified split needs a row of every class.</summary>
internal sealed class StratumTooSmall() : Rule("TS3027")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input is not { Label: { Type: ColumnType.Category } label, Model.Data: { Split: { Stratify: true } split } }) yield break;
        double[] shares = [split.Train, split.Validation, split.Test];
        foreach (var category in label.Categories)
        {
            var rows = Parts.Of(category.Count, split);
            if (!shares.Where((share, part) => share > 0 && rows[part] == 0).Any()) continue;
            yield return AtKey(
                input,
                "data.split.stratify",
                $"'{category.Name}' has {category.Count} {(category.Count == 1 ? "row" : "rows")}, too few for every part to get one; "
                + $"collect more rows, leave the class out of the file, or remove {input.Key("stratify")}");
        }
    }
}

/// <summary>How many rows each part of a split gets.</summary>
internal static class Parts
{
    /// <summary>Divides rows by the largest remainders (Hamilton's method), as the split at run time does.</summary>
    public static long[] Of(long rows, SplitModel split)
    {
        var exact = new[] { split.Train, split.Validation, split.Test }.Select(share => Math.Round(Possible(share) * rows, 9)).ToList();
        var parts = exact.Select(share => (long)Math.Floor(share)).ToArray();
        var byRemainder = Enumerable.Range(0, parts.Length).OrderByDescending(part => exact[part] - parts[part]).ToList();
        var rest = (int)Math.Max(0, rows - parts.Sum());
        foreach (var part in byRemainder.Take(rest)) parts[part]++;
        return parts;
    }

    // A share that is none is another rule's to refuse.
    private static double Possible(double share) => share > 0 ? Math.Min(share, 1) : 0;
}
