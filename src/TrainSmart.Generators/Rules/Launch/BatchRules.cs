using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A batch that is computed in parts, which are not equally large at some point of the space.</summary>
internal sealed class AccumulateDoesNotDivide() : Rule("TS6025")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Operations.Training.FirstOrDefault() is not { } training) yield break;
        if (training.Scalar("accumulate") is not { } accumulate || training.Scalar("batch-size") is not { } batch) yield break;
        var broken = input.Points.Over(batch, accumulate)
            .FirstOrDefault(point => point.Number(batch) is { } size && point.Number(accumulate) is >= 1 and { } count && size % count != 0);
        if (broken is null) yield break;
        var (rows, parts) = (broken.Number(batch)!.Value, broken.Number(accumulate)!.Value);
        var (below, above) = (Math.Floor(rows / parts) * parts, Math.Ceiling(rows / parts) * parts);
        var where = input.At(broken, batch, accumulate);
        var isPlain = batch is Expression.Constant && accumulate is Expression.Constant;
        yield return AtValue(
            input,
            training.Slot("accumulate"),
            $"a batch of {rows} rows has no {parts} equal parts{(isPlain || where.Length == 0 ? "" : $" at {where}")}; "
            + $"take a {input.Key("batch-size")} of {(below > 0 ? $"{below} or {above}" : above)}") with
        { Related = [input.Positions.Value(training.Slot("batch-size"))] };
    }
}

/// <summary>The rows that are left for the last batch of an epoch are fewer than the GPUs that share it.</summary>
internal sealed class LastBatchSmallerThanWorld() : Rule("TS6014")
{
    private static readonly HashSet<string> ChangingTheRows = ["drop-missing", "drop-duplicates"];

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        // Where steps or balancing change how many rows there are, the last batch is not known.
        if (input.Lock is null || input.Model.Data is null || input.Model.Balance?.Word is not (null or "class-weights")) yield break;
        if ((input.Model.OwnCode & Model.OwnCode.PrepareIsOpaque) != 0) yield break;
        if (input.Model.Prepare.Any(step => ChangingTheRows.Contains(step.Word))) yield break;
        if (input.Operations.Training.FirstOrDefault() is not { } training || training.Scalar("batch-size") is not { } batch) yield break;
        var rows = SizedNetworks.TrainingRows(input);
        foreach (var target in input.Operations.Launch)
        {
            var world = (target.Number("nodes", Point.Empty) ?? 1) * (target.Number("gpus-per-node", Point.Empty) ?? 0);
            if (world <= 1) continue;
            bool IsShort(Point point) => point.Number(batch) is >= 1 and { } size && rows > size && rows % size > 0 && rows % size < world;
            if (input.Points.Over(batch).FirstOrDefault(IsShort) is not { } broken) continue;
            var size = broken.Number(batch)!.Value;
            yield return AtValue(
                input,
                training.Slot("batch-size"),
                $"{rows} training rows in batches of {size} leave {rows % size} for the last one, "
                + $"fewer than the {world} GPUs of '{input.Word(target)}', some of which get none; take another {input.Key("batch-size")}") with
            { Related = [input.Positions.Key(target.Path)] };
        }
    }
}
