using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>A rule about what a step finds a column to be after the steps before it.</summary>
/// <remarks>Of a group of columns one is enough to say what is wrong with it.</remarks>
internal abstract class StepOrder(string id) : Rule(id)
{
    /// <summary>What is wrong where a step meets a column, and the earlier step that makes it so; null if nothing is.</summary>
    protected abstract (string Problem, PlacedOperation? Earlier)? Problem(RuleInput input, Meeting meeting);

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var told = new HashSet<string>();
        foreach (var meeting in input.Flows.SelectMany(flow => flow.Meetings).Where(meeting => meeting.Before.DroppedBy is null))
        {
            if (Problem(input, meeting) is not var (problem, earlier) || !told.Add(meeting.Path)) continue;
            yield return AtValue(input, meeting.Path, $"'{ColumnNames.Written(input, meeting.Before.Column)}' {problem}") with
            { Related = earlier is null ? [] : [input.Positions.Key(earlier.Path)] };
        }
    }
}

/// <summary>After the first filling there is nothing left to fill.</summary>
internal sealed class FilledTwice() : StepOrder("TS3043")
{
    protected override (string, PlacedOperation?)? Problem(RuleInput input, Meeting meeting) =>
        meeting is
        {
            IsNamed: true,
            Step.Operation.Word: "impute" or "drop-missing",
            Before: { Column.Missing: > 0, HasGaps: false, FilledBy: { } earlier }
        }
            ? ($"has no gaps any more after '{input.Word(earlier)}'; take it out of one of the two", earlier)
            : null;
}

/// <summary>The second scaling undoes the first.</summary>
internal sealed class ScaledTwice() : StepOrder("TS3044")
{
    protected override (string, PlacedOperation?)? Problem(RuleInput input, Meeting meeting) =>
        Scalers.Words.Contains(meeting.Step.Operation.Word) && meeting.Before.ScaledBy is { } earlier
            ? ($"is already scaled by '{input.Word(earlier)}', which '{input.Word(meeting.Step)}' undoes; keep one of the two", earlier)
            : null;
}

/// <summary>One bend of the range is meant; two compound.</summary>
internal sealed class BentTwice() : StepOrder("TS3045")
{
    protected override (string, PlacedOperation?)? Problem(RuleInput input, Meeting meeting) =>
        meeting is { Step.Operation.Word: "log" or "yeo-johnson", Before.BentBy: { } earlier }
            ? ($"went through '{input.Word(earlier)}' already; keep that or '{input.Word(meeting.Step)}'", earlier)
            : null;
}

/// <summary>Around a mean of zero lie numbers below zero, and a logarithm of those is not what was meant.</summary>
internal sealed class LogarithmAfterScaling() : StepOrder("TS3046")
{
    protected override (string, PlacedOperation?)? Problem(RuleInput input, Meeting meeting) =>
        meeting is { Step.Operation.Word: "log", Before.ScaledBy: { Operation.Word: "standardize" or "robust-scale" } earlier }
            ? ($"has numbers below zero after '{input.Word(earlier)}'; move '{input.Word(meeting.Step)}' before it", earlier)
            : null;
}

/// <summary>Outliers decide the mean, the deviation and the ends that a scaling goes by; clipping comes too late.</summary>
internal sealed class ClippedAfterScaling() : StepOrder("TS3047")
{
    protected override (string, PlacedOperation?)? Problem(RuleInput input, Meeting meeting) =>
        meeting is { Step.Operation.Word: "clip-outliers", Before.ScaledBy: { Operation.Word: "standardize" or "min-max" } earlier }
            ? ($"was scaled by '{input.Word(earlier)}' with its outliers; move '{input.Word(meeting.Step)}' before it", earlier)
            : null;
}

/// <summary>Once the gaps are filled nothing indicates them.</summary>
internal sealed class IndicatorAfterFilling() : StepOrder("TS3058")
{
    protected override (string, PlacedOperation?)? Problem(RuleInput input, Meeting meeting) =>
        meeting is { Step.Operation.Word: "missing-indicator", Before: { Column.Missing: > 0, HasGaps: false, FilledBy: { } earlier } }
            ? ($"has no gaps any more after '{input.Word(earlier)}', so the feature is always 0; "
                + $"move '{input.Word(meeting.Step)}' before it", earlier)
            : null;
}

/// <summary>A gap filled with a number that the column never has becomes an outlier.</summary>
internal sealed class ZeroOutsideColumn() : StepOrder("TS3060")
{
    protected override (string, PlacedOperation?)? Problem(RuleInput input, Meeting meeting)
    {
        if (meeting.Step.Operation["with"] is not ArgumentValue.Keyword { Word: "zero" }) return null;
        if (meeting.Before is not { HasGaps: true, IsScaled: false, EncodedBy: null }) return null;
        var column = meeting.Before.Column;
        if (!(column.Minimum > 0) && !(column.Maximum < 0)) return null;
        var median = input.Say("median", "With.Median");
        var message = FormattableString.Invariant(
            $"goes from {column.Minimum} to {column.Maximum}, and a gap filled with 0 becomes an outlier; write {median}");
        return (message, null);
    }
}

/// <summary>A step whose group has no column does nothing.</summary>
internal sealed class StepWithoutColumns() : Rule("TS3048")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Flows.Count == 0) yield break;
        foreach (var step in input.Operations.Prepare)
        {
            if (step.Operation["columns"] is not ArgumentValue.Columns { Selection: { Group: not ColumnGroup.None } selection }) continue;
            if (input.Flows.SelectMany(flow => flow.Meetings).Any(meeting => meeting.Step.Path == step.Path)) continue;
            var kind = selection.Group switch { ColumnGroup.Numeric => "numeric ", ColumnGroup.Categorical => "categorical ", _ => "" };
            yield return AtValue(input, step.Slot("columns"), $"there is no {kind}column left here, so '{input.Word(step)}' does nothing; remove it");
        }
    }
}

/// <summary>Trees split by order, which no scaling changes.</summary>
internal sealed class ScalingForTrees() : Rule("TS3049")
{
    private static readonly HashSet<string> Trees = ["random-forest", "lightgbm", "fast-tree"];

    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var models = input.Architectures.ToList();
        if (models.Count == 0 || !models.All(model => model.Estimator is { Operation.Word: var word } && Trees.Contains(word))) yield break;
        foreach (var step in input.Operations.Prepare.Where(step => Scalers.Words.Contains(step.Operation.Word)))
        {
            yield return AtKey(
                input,
                step.Path,
                $"'{input.Word(models[0].Estimator!)}' splits columns by their order, which '{input.Word(step)}' does not change; remove it");
        }
    }
}

/// <summary>The steps that bring columns to a common scale.</summary>
internal static class Scalers
{
    public static readonly HashSet<string> Words = ["standardize", "min-max", "robust-scale"];
}
