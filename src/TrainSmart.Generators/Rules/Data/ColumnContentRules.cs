using System.Globalization;
using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>A feature with the label's own statistics is the label under another name.</summary>
internal sealed class CopyOfLabel() : Rule("TS3039")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Label is not { } label) yield break;
        foreach (var column in Features.Left(input).Where(column => Twins.Are(column, label)))
            yield return AtValue(
                input,
                "data.csv",
                $"'{column.Name}' has exactly the values of the label '{label.Name}' as far as the lock tells: new rows will not have it; "
                + $"add it to {input.Key("ignore")}");
    }
}

/// <summary>Two columns with the same statistics are likely one column twice.</summary>
internal sealed class CopyOfFeature() : Rule("TS3040")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var features = Features.Left(input);
        for (var index = 1; index < features.Count; index++)
        {
            if (features.Take(index).FirstOrDefault(earlier => Twins.Are(earlier, features[index])) is not { } twin) continue;
            yield return AtValue(
                input,
                "data.csv",
                $"'{features[index].Name}' and '{twin.Name}' look like one column twice; add one of them to {input.Key("ignore")}");
        }
    }
}

/// <summary>What is the same in nearly every row is learned by heart from the few that differ.</summary>
internal sealed class NearlyConstant() : Rule("TS3041")
{
    private const double Share = 0.995;
    private const int ManyRows = 100;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Lock is not { Rows: >= ManyRows } data) yield break;
        foreach (var column in Features.Left(input).Where(column => column.Distinct > 1))
        {
            var (value, count) = column.Type switch
            {
                ColumnType.Category when !column.Categories.IsEmpty =>
                    column.Categories
                        .OrderByDescending(category => category.Count)
                        .Select(category => (category.Name, (double)category.Count))
                        .First(),
                ColumnType.Boolean when column.Mean is { } mean => mean >= 0.5 ? ("true", mean * data.Rows) : ("false", (1 - mean) * data.Rows),
                _ => ("", 0),
            };
            if (count < Share * data.Rows) continue;
            var others = (data.Rows - (long)Math.Round(count)).ToString("N0", CultureInfo.InvariantCulture);
            yield return AtValue(
                input,
                "data.csv",
                $"'{column.Name}' is '{value}' in all but {others} rows, too few to learn from; add it to {input.Key("ignore")}");
        }
    }
}

/// <summary>A column that is made up in nearly every row says nothing of the rows.</summary>
internal sealed class NearlyMissing() : Rule("TS3042")
{
    private const double Share = 0.9;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Lock is not { Rows: > 0 } data) yield break;
        foreach (var column in Features.Left(input, state => state.FilledBy is { Operation.Word: "impute" }))
        {
            var share = (double)column.Missing / data.Rows;
            if (share < Share) continue;
            yield return AtValue(
                input,
                "data.csv",
                $"'{column.Name}' lacks {Percent(share)} of its values, and what is filled in is made up; "
                + $"add it to {input.Key("ignore")}, or keep a {input.Key("missing-indicator")} of it alone");
        }
    }

    private static string Percent(double share) => (Math.Floor(share * 1000) / 10).ToString("0.#", CultureInfo.InvariantCulture) + " %";
}

/// <summary>A row left out for one gap takes its other values with it.</summary>
internal sealed class ManyRowsDropped() : Rule("TS3057")
{
    private const double Share = 0.3;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var told = new HashSet<string>();
        foreach (var meeting in input.Flows.SelectMany(flow => flow.Meetings))
        {
            if (meeting is not { Step.Operation.Word: "drop-missing", Before: { HasGaps: true, Column: var column } }) continue;
            if (column.Missing < Share * input.Lock!.Rows) continue;
            if (!told.Add(meeting.Path)) continue;
            var percent = (100.0 * column.Missing / input.Lock.Rows).ToString("0", CultureInfo.InvariantCulture);
            yield return AtValue(
                input,
                meeting.Path,
                $"'{ColumnNames.Written(input, column)}' is missing in {percent} % of the rows, which are all left out; "
                + $"{input.Key("impute")} it, or take the column out");
        }
    }
}

/// <summary>The number of a postal code is no amount: twice as much means nothing.</summary>
internal sealed class CodeAsAmount() : Rule("TS3061")
{
    private static readonly HashSet<string> Codes =
    [
        "zip", "zipcode", "zip_code", "postcode", "post_code", "postal_code", "area_code", "country_code",
        "icd_code", "sic_code", "naics_code",
    ];

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var codes = Features.Left(input)
            .Where(column => column.Type is ColumnType.Integer && Codes.Contains(Spaces.Names.Snake(column.Name)));
        foreach (var column in codes)
            yield return AtValue(
                input,
                "data.csv",
                $"'{column.Name}' is a code, and is learned from as an amount; put a letter before it in the file, so that it is a category, "
                + $"or add it to {input.Key("ignore")}");
    }
}

/// <summary>Rows in the order of time that are split by chance: the model is judged on days between those that it knows.</summary>
internal sealed class TimeSplitAtRandom() : Rule("TS3008")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var date = input.Lock?.Columns.FirstOrDefault(column => column.Type == ColumnType.Date && column.Distinct * 2 > input.Lock.Rows);
        if (date is null) yield break;
        yield return AtKey(
            input,
            "data.split",
            $"the rows have their time in '{date.Name}' and are split by chance: new rows will be later than all of these, and harder; "
            + "keep the last rows in a file of their own to check it");
    }
}

/// <summary>Rows of one person in two parts of the split: what is recognised is the person.</summary>
internal sealed class GroupSplitAtRandom() : Rule("TS3009")
{
    private static readonly HashSet<string> Groups =
        ["patient", "subject", "person", "user", "customer", "client", "household", "session", "device", "store", "participant"];

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input is not { Lock: { } data, Model.Data: { } declared }) yield break;
        foreach (var column in data.Columns.Where(column => IsGroup(column.Name) && column.Distinct > 8 && column.Distinct * 2 <= data.Rows))
        {
            if (column.Name == declared.Label || column.Type is ColumnType.Number or ColumnType.Boolean or ColumnType.Date) continue;
            var each = ((double)data.Rows / column.Distinct).ToString("0.#", CultureInfo.InvariantCulture);
            yield return AtKey(
                input,
                "data.split",
                $"'{column.Name}' has {each} rows each, and a split by chance puts the same ones on both sides, "
                + "so that scores are too good for new ones; "
                + "keep some of them in a file of their own to check it");
        }
    }

    private static bool IsGroup(string name)
    {
        var snake = Spaces.Names.Snake(name);
        return Groups.Contains(snake) || (snake.EndsWith("_id", StringComparison.Ordinal) && Groups.Contains(snake.Substring(0, snake.Length - 3)));
    }
}

/// <summary>Whether two columns agree in all that the lock knows of them, which chance does not bring about.</summary>
internal static class Twins
{
    private const int ManyValues = 8;

    public static bool Are(ColumnLock one, ColumnLock other)
    {
        if (one.Name == other.Name || one.Type != other.Type || one.Missing != other.Missing || one.Distinct != other.Distinct) return false;
        return one.Type switch
        {
            ColumnType.Category => one.Distinct > 1
                && one.Categories.Equals(other.Categories)
                && one.Categories.Select(category => category.Count).Distinct().Count() > 1,
            ColumnType.Number or ColumnType.Integer => one.Distinct > ManyValues && one.StandardDeviation > 0
                && (one.Minimum, one.Maximum, one.Mean, one.StandardDeviation) == (other.Minimum, other.Maximum, other.Mean, other.StandardDeviation),
            _ => false,
        };
    }
}
