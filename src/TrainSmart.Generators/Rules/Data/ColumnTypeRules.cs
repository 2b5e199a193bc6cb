using System.Globalization;
using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>A step that cannot work on what is in the column.</summary>
internal sealed class StepDoesNotFitType() : Rule("TS3004")
{
    private static readonly HashSet<string> ForNumbers = ["clip-outliers", "standardize", "min-max", "robust-scale", "log", "yeo-johnson"];
    private static readonly HashSet<string> ForCategories = ["one-hot", "ordinal-encode", "target-encode"];

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var told = new HashSet<string>();
        foreach (var meeting in input.Flows.SelectMany(flow => flow.Meetings).Where(meeting => meeting.Before.DroppedBy is null))
        {
            // Of a group one column is enough to say what is wrong with it.
            if (Problem(input, meeting) is not { } problem || !told.Add(meeting.Path)) continue;
            var kind = meeting.Before.EncodedBy is { } encoder ? $"numbers after '{input.Word(encoder)}'" : Kind(meeting.Before.Column);
            yield return AtValue(input, meeting.Path, $"'{ColumnNames.Written(input, meeting.Before.Column)}' is {kind}, {problem}");
        }

        if (input is { Model.Data: { Split.Stratify: true } declared, Task: LearningTask.Regression })
            yield return AtKey(input, "data.split.stratify", $"'{declared.Label}' is a number and has no classes to stratify by; remove stratify");
    }

    private static string? Problem(RuleInput input, Meeting meeting)
    {
        var word = meeting.Step.Operation.Word;
        var step = input.Word(meeting.Step);
        if (ForNumbers.Contains(word) && !meeting.Before.IsNumber) return $"and '{step}' needs numbers; {Instead("numeric")}";
        if (ForCategories.Contains(word) && meeting.Before.IsNumber)
            return $"and '{step}' needs categories; {Instead("categorical")}";
        if (word != "impute" || meeting.Before.IsNumber) return null;
        if (meeting.Step.Operation["with"] is not ArgumentValue.Keyword { Word: var statistic } || statistic == "most-frequent") return null;
        var frequent = input.Say("most-frequent", "With.MostFrequent");
        return statistic == "zero" ? $"and 0 is none of its values; use {frequent}" : $"and has no {statistic}; use {frequent}";

        string Instead(string group) => meeting.IsNamed ? "take it out" : $"write {input.Say(group, "Columns." + input.Key(group))}";
    }

    public static string Kind(ColumnLock column) => column.Type switch
    {
        ColumnType.Number => "a number",
        ColumnType.Integer => "an integer",
        ColumnType.Boolean => "a truth value",
        ColumnType.Category =>
            $"a category ({ColumnNames.List(column.Categories.Select(category => category.Name).Take(3))}"
            + $"{(column.Categories.Count > 3 ? ", ..." : "")})",
        ColumnType.Text => $"text ({column.Distinct.ToString("N0", CultureInfo.InvariantCulture)} values)",
        _ => "a date",
    };
}

/// <summary>A model is given numbers; what is no number must be encoded or left out.</summary>
internal sealed class NotEncoded() : Rule("TS3036")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var texts = Features.Left(input, state => !state.IsNumber);
        if (texts.Count == 0) yield break;
        List<string> names = [.. texts.Select(column => ColumnNames.Written(input, column))];
        var example = names.Count == 1
            ? input.Say($"one-hot: {names[0]}", $".OneHot(Columns.{names[0]})")
            : input.Say($"one-hot: [{string.Join(", ", names)}]", $".OneHot([{string.Join(", ", names.Select(name => $"Columns.{name}"))}])");
        yield return AtKey(
            input,
            "prepare",
            $"{ColumnNames.Quoted(input, texts)} {(texts.Count == 1 ? "holds" : "hold")} texts, and a model takes numbers only; "
            + $"add {example}, or ignore what is no feature");
    }
}

/// <summary>A missing value is no number; something must fill it or leave the row out.</summary>
internal sealed class MissingValuesLeft() : Rule("TS3018")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var gaps = Features.Left(input, state => state is { HasGaps: true, IsNumber: true });
        if (gaps.Count == 0) yield break;
        var (first, isNumber) = (ColumnNames.Written(input, gaps[0]), gaps[0].IsNumeric);
        var statistic = isNumber ? "median" : "most-frequent";
        var remedy = input.Say(
            $"impute: {{ columns: {first}, with: {statistic} }} or drop-missing: {first}",
            $".Impute(Columns.{first}, With.{input.Key(statistic)}) or .DropMissing(Columns.{first})");
        var place = gaps.All(column => column.IsNumeric == isNumber) ? AddedStep.Place(input) : null;
        var lacks = gaps.Count == 1 ? $"lacks {Rows(gaps[0].Missing)}" : "lack values";
        yield return AtKey(input, "prepare", $"{ColumnNames.Quoted(input, gaps)} {lacks}, and no step handles that; add {remedy}") with
        {
            Replacement = place is null ? null : AddedStep.Text(
                place,
                input.Positions.Value("prepare"),
                $"impute: {{ columns: [{string.Join(", ", gaps.Select(column => column.Name))}], with: {statistic} }}"),
            Replaced = place,
        };
    }

    private static string Rows(long missing) =>
        missing == 1 ? "a value in 1 row" : $"values in {missing.ToString("N0", CultureInfo.InvariantCulture)} rows";
}

/// <summary>A logarithm that does not exist.</summary>
internal sealed class LogarithmOfNegative() : Rule("TS3028")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var meeting in input.Flows.SelectMany(flow => flow.Meetings).Where(meeting => meeting.Step.Operation.Word == "log"))
        {
            if (meeting.Before.IsScaled || meeting.Before.EncodedBy is not null || !(meeting.Before.Column.Minimum <= -1)) continue;
            var least = meeting.Before.Column.Minimum!.Value.ToString(CultureInfo.InvariantCulture);
            yield return AtValue(
                input,
                meeting.Path,
                $"'{ColumnNames.Written(input, meeting.Before.Column)}' goes down to {least}, and log(1 + x) needs x above -1; "
                + $"use {input.Key("yeo-johnson")}");
        }
    }
}

/// <summary>More features than the rows can tell apart.</summary>
internal sealed class OneHotOfManyCategories() : Rule("TS3019")
{
    private const int FewCategories = 16;
    private const int RowsPerCategory = 20;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var meeting in input.Flows.SelectMany(flow => flow.Meetings).Where(meeting => meeting.Step.Operation.Word == "one-hot"))
        {
            var column = meeting.Before.Column;
            if (column.Distinct <= FewCategories || column.Distinct * RowsPerCategory <= input.Lock!.Rows) continue;
            yield return AtValue(
                input,
                meeting.Path,
                $"'{ColumnNames.Written(input, column)}' becomes {column.Distinct} features for {input.Lock.Rows} rows; "
                + $"use {input.Key("target-encode")}");
        }
    }
}

/// <summary>A step for gaps on a column without gaps.</summary>
internal sealed class NothingMissing() : Rule("TS3032")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var meeting in input.Flows.SelectMany(flow => flow.Meetings))
        {
            if (meeting is not { IsNamed: true, Before: { DroppedBy: null, Column.Missing: 0 } }) continue;
            if (meeting.Step.Operation.Word is not ("impute" or "drop-missing" or "missing-indicator")) continue;
            yield return AtValue(
                input,
                meeting.Path,
                $"'{ColumnNames.Written(input, meeting.Before.Column)}' has no missing values, so '{input.Word(meeting.Step)}' changes nothing; "
                + "take it out");
        }
    }
}
