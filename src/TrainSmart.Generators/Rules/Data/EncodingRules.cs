using System.Globalization;
using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A number for each category gives them an order and distances, which a linear map and a network take at their word.</summary>
internal sealed class OrderOfCodes() : Rule("TS3050")
{
    private static readonly HashSet<string> Ordered = ["random-forest", "lightgbm", "fast-tree"];

    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var readsAmounts = input.Architectures.FirstOrDefault(model => model.Estimator is null || !Ordered.Contains(model.Estimator.Operation.Word));
        if (readsAmounts is null) yield break;
        var told = new HashSet<string>();
        foreach (var meeting in input.Flows.SelectMany(flow => flow.Meetings))
        {
            if (meeting is not
                {
                    Step.Operation.Word: "ordinal-encode",
                    Before: { DroppedBy: null, EncodedBy: null, Column: { Distinct: > 2 } column }
                }) continue;
            // Names that begin with a number were numbered by somebody who meant an order.
            var isNumbered = column.Categories.IsEmpty || column.Categories.All(category => char.IsDigit(category.Name.FirstOrDefault()));
            if (isNumbered || !told.Add(meeting.Path)) continue;
            var reader = readsAmounts.Estimator is { } estimator ? $"'{input.Word(estimator)}'" : "a network";
            var order = string.Join(" < ", column.Categories.Take(3).Select(category => category.Name))
                + (column.Categories.Count > 3 ? " < ..." : "");
            yield return AtValue(
                input,
                meeting.Path,
                $"{reader} takes the codes of '{ColumnNames.Written(input, column)}' for amounts, {order}; "
                + $"write {input.Key("one-hot")} or {input.Key("target-encode")}");
        }
    }
}

/// <summary>A category of one or two rows has no mean of its own.</summary>
internal sealed class FewRowsToTargetEncode() : Rule("TS3051")
{
    private const int Few = 3;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var told = new HashSet<string>();
        foreach (var meeting in input.Flows.SelectMany(flow => flow.Meetings))
        {
            if (meeting is not
                {
                    Step.Operation.Word: "target-encode",
                    Before: { DroppedBy: null, EncodedBy: null, Column: { Distinct: > 1 } column }
                }) continue;
            var rows = input.Lock!.Rows * input.Model.Data!.Split.Train / column.Distinct;
            if (rows >= Few || !told.Add(meeting.Path)) continue;
            yield return AtValue(
                input,
                meeting.Path,
                $"'{ColumnNames.Written(input, column)}' has {column.Distinct.ToString("N0", CultureInfo.InvariantCulture)} values with "
                + $"{rows.ToString("0.#", CultureInfo.InvariantCulture)} training rows each, so that each becomes the overall mean; "
                + $"add it to {input.Key("ignore")}");
        }
    }
}

/// <summary>Between two categories there is no row, but SMOTE draws one.</summary>
internal sealed class SmoteOfCategories() : Rule("TS3056")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Operations.Balance.FirstOrDefault(balance => balance.Operation.Word == "smote") is not { } smote) yield break;
        var encoded = Features.Left(input, state => state is { EncodedBy.Operation.Word: "one-hot" or "ordinal-encode", Column.Distinct: > 1 });
        if (encoded.Count == 0) yield break;
        yield return AtKey(
            input,
            smote.Path,
            $"'{input.Word(smote)}' draws rows between two rows, "
            + $"and between the categories of {ColumnNames.Quoted(input, encoded)} there is nothing; "
            + $"write {input.Key("oversample")} or {input.Key("class-weights")}");
    }
}

/// <summary>Numbers of a thousand beside numbers of one: the gradient follows the thousand.</summary>
internal sealed class UnscaledFeatures() : Rule("TS4043")
{
    private const double Large = 100;

    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var networks = input.Architectures.Where(model => model.Layers is { } layers && !BeginsWithNorm(layers)).ToList();
        if (networks.Count == 0) yield break;
        var large = Features.Left(
            input,
            state => state is { IsScaled: false, EncodedBy: null, Column: { Minimum: not null } column } && Size(column) > Large);
        if (large.Count == 0) yield break;
        var largest = large.OrderByDescending(Size).First();
        yield return AtKey(
            input,
            "prepare",
            $"{ColumnNames.Quoted(input, large)} {(large.Count == 1 ? "reaches the network as it is" : "reach the network as they are")}, "
            + $"with values up to {Size(largest).ToString("0.###", CultureInfo.InvariantCulture)}, and training hardly moves; "
            + $"add {input.Say("standardize: numeric", ".Standardize(Columns.Numeric)")}");
    }

    private static double Size(ColumnLock column) => Math.Max(Math.Abs(column.Minimum ?? 0), Math.Abs(column.Maximum ?? 0));

    private static bool BeginsWithNorm(EquatableArray<Operation> layers) => layers.Count > 0 && layers[0].Word is "batch-norm" or "layer-norm";
}
