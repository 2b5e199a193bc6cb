using System.Globalization;
using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>A number that only counts rows tells a model nothing about new ones.</summary>
internal sealed class IdentifierAsFeature() : Rule("TS3010")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var column in Features.Left(input).Where(column => column.Distinct == input.Lock!.Rows && column.Missing == 0))
        {
            if (column.Type != ColumnType.Integer || !(Counts(column) || IsNamedSo(column.Name))) continue;
            yield return AtValue(
                input,
                "data.csv",
                $"'{column.Name}' is different in every row, like a row number, and teaches nothing about new rows; add it to {input.Key("ignore")}");
        }
    }

    private static bool Counts(ColumnLock column) => column.Minimum is 0 or 1 && column.Maximum - column.Minimum + 1 == column.Distinct;

    private static bool IsNamedSo(string name) =>
        name.Equals("id", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("_id", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("Id", StringComparison.Ordinal);
}

/// <summary>A column named after the label is likely made from it.</summary>
internal sealed class FeatureNamedAfterLabel() : Rule("TS3011")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Model.Data is not { } declared) yield break;
        foreach (var column in Features.Left(input))
        {
            var rest = column.Name.StartsWith(declared.Label + "_", StringComparison.Ordinal) ? column.Name.Substring(declared.Label.Length + 1) : "";
            if (rest is not ("encoded" or "code" or "id" or "label" or "index" or "class" or "target" or "log" or "num" or "onehot")) continue;
            yield return AtValue(
                input,
                "data.csv",
                $"'{column.Name}' looks made from the label '{declared.Label}', which new rows do not have; add it to {input.Key("ignore")}");
        }
    }
}

/// <summary>What never differs explains no difference.</summary>
internal sealed class ConstantColumn() : Rule("TS3025")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var constant = Features.Left(input, state => state.Column.Distinct <= 1);
        if (constant.Count == 0) yield break;
        yield return AtValue(
            input,
            "data.csv",
            $"{ColumnNames.Quoted(input, constant)} {(constant.Count == 1 ? "has" : "have")} the same value in every row "
            + $"and {(constant.Count == 1 ? "explains" : "explain")} nothing; add to {input.Key("ignore")}");
    }
}

/// <summary>A model without features predicts the same for every row.</summary>
internal sealed class NoFeatureLeft() : Rule("TS3038")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Flows.Count == 0 || input.Flows.All(flow => flow.Left.Any())) yield break;
        yield return AtKey(input, input.FeatureColumns.Any() ? "prepare" : "data.ignore", "no column is left as a feature; keep at least one");
    }
}

/// <summary>A file with two columns of one name cannot say which is meant.</summary>
internal sealed class DuplicateHeader() : Rule("TS3012")
{
    public override IEnumerable<Finding> Check(RuleInput input) =>
        (input.Lock?.Columns ?? []).GroupBy(column => column.Name).Where(same => same.Count() > 1)
            .Select(same => AtValue(
                input,
                "data.csv",
                $"the header of {input.Lock!.Csv} has '{same.Key}' {same.Count()} times; rename a column in the file"));
}

/// <summary>The columns that reach the model; none where a misspelt name may mean any.</summary>
internal static class Features
{
    public static IReadOnlyList<ColumnLock> Left(RuleInput input, Func<ColumnState, bool>? which = null) => input.ColumnsAreUnclear
        ? []
        : [.. input.Flows.SelectMany(flow => flow.Left).Where(state => which?.Invoke(state) != false).Select(state => state.Column).Distinct()];
}
