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
        foreach (var meeting in input.Flows.SelectMany(flow => flow.Meetings).Where(meeting => meeting.Before.Form == ColumnForm.Raw))
        {
            if (Problem(input, meeting) is not { } problem) continue;
            yield return AtValue(input, meeting.Path, $"'{ColumnNames.Written(input, meeting.Before.Column)}' is {Kind(meeting.Before.Column)}, {problem}");
        }

        if (input is { Model.Data: { Split.Stratify: true } declared, Task: LearningTask.Regression })
            yield return AtKey(input, "data.split.stratify", $"'{declared.Label}' is a number and has no classes to stratify by; remove stratify");
    }

    private static string? Problem(RuleInput input, Meeting meeting)
    {
        var (word, column) = (meeting.Step.Operation.Word, meeting.Before.Column);
        var step = input.Word(meeting.Step);
        if (ForNumbers.Contains(word) && !column.IsNumeric) return $"and '{step}' needs numbers; {(meeting.IsNamed ? "take it out" : $"write {input.Say("numeric", "Columns.Numeric")}")}";
        if (ForCategories.Contains(word) && column.Type != ColumnType.Category)
            return $"and '{step}' needs categories; {(meeting.IsNamed ? "take it out" : $"write {input.Say("categorical", "Columns.Categorical")}")}";
        if (word != "impute" || column.IsNumeric || meeting.Step.Operation["with"] is not ArgumentValue.Keyword { Word: var statistic } || statistic == "most-frequent") return null;
        var frequent = input.Say("most-frequent", "With.MostFrequent");
        return statistic == "zero" ? $"and 0 is none of its values; use {frequent}" : $"and has no {statistic}; use {frequent}";
    }

    public static string Kind(ColumnLock column) => column.Type switch
    {
        ColumnType.Number => "a number",
        ColumnType.Integer => "an integer",
        ColumnType.Boolean => "a truth value",
        ColumnType.Category => $"a category ({ColumnNames.List(column.Categories.Select(category => category.Name).Take(3))}{(column.Categories.Count > 3 ? ", ..." : "")})",
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
        foreach (var state in input.Flows.SelectMany(flow => flow.Left).Where(state => state.Form == ColumnForm.Raw && !state.Column.IsNumeric))
        {
            var name = ColumnNames.Written(input, state.Column);
            var remedy = state.Column.Type == ColumnType.Category ? $"add {input.Say($"one-hot: {name}", $".OneHot(Columns.{name})")} or ignore it" : $"add it to {input.Key("ignore")}";
            yield return AtKey(input, "prepare", $"'{name}' is {StepDoesNotFitType.Kind(state.Column)}, and a model takes numbers only; {remedy}");
        }
    }
}

/// <summary>A missing value is no number; something must fill it or leave the row out.</summary>
internal sealed class MissingValuesLeft() : Rule("TS3018")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var state in input.Flows.SelectMany(flow => flow.Left).Where(state => state.HasGaps && state.Column.IsNumeric))
        {
            var name = ColumnNames.Written(input, state.Column);
            var share = state.Column.Missing.ToString("N0", CultureInfo.InvariantCulture);
            var remedy = input.Say($"impute: {{ columns: {name}, with: median }} or drop-missing: {name}", $".Impute(Columns.{name}, With.Median) or .DropMissing(Columns.{name})");
            yield return AtKey(input, "prepare", $"'{name}' has {share} missing {(state.Column.Missing == 1 ? "value" : "values")} and no step handles them; add {remedy}");
        }
    }
}

/// <summary>A logarithm that does not exist.</summary>
internal sealed class LogarithmOfNegative() : Rule("TS3028")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var meeting in input.Flows.SelectMany(flow => flow.Meetings).Where(meeting => meeting.Step.Operation.Word == "log" && meeting.Before.Form == ColumnForm.Raw))
        {
            if (meeting.Before.IsScaled || !(meeting.Before.Column.Minimum <= -1)) continue;
            var least = meeting.Before.Column.Minimum!.Value.ToString(CultureInfo.InvariantCulture);
            yield return AtValue(input, meeting.Path, $"'{ColumnNames.Written(input, meeting.Before.Column)}' goes down to {least}, and log(1 + x) needs x above -1; use {input.Key("yeo-johnson")}");
        }
    }
}

/// <summary>More features than the rows can tell apart.</summary>
internal sealed class OneHotOfManyCategories() : Rule("TS3019")
{
    private const int RowsPerCategory = 20;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var meeting in input.Flows.SelectMany(flow => flow.Meetings).Where(meeting => meeting.Step.Operation.Word == "one-hot"))
        {
            var column = meeting.Before.Column;
            if (column.Categories.Count <= 16 || column.Categories.Count * RowsPerCategory <= input.Lock!.Rows) continue;
            yield return AtValue(input, meeting.Path, $"'{ColumnNames.Written(input, column)}' becomes {column.Categories.Count} features for {input.Lock.Rows} rows; use {input.Key("target-encode")}");
        }
    }
}

/// <summary>A step for gaps on a column without gaps.</summary>
internal sealed class NothingMissing() : Rule("TS3032")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var meeting in input.Flows.SelectMany(flow => flow.Meetings).Where(meeting => meeting is { IsNamed: true, Before: { Form: ColumnForm.Raw, Column.Missing: 0 } }))
        {
            if (meeting.Step.Operation.Word is not ("impute" or "drop-missing" or "missing-indicator")) continue;
            yield return AtValue(input, meeting.Path, $"'{ColumnNames.Written(input, meeting.Before.Column)}' has no missing values, so '{input.Word(meeting.Step)}' changes nothing; take it out");
        }
    }
}
