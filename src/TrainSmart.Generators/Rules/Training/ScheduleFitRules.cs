using System.Globalization;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A schedule learns most while it comes down; a patience of an epoch or two does not let it.</summary>
internal sealed class StopsBeforeScheduleEnds() : Rule("TS5024")
{
    private const double Share = 0.05;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var operations = input.Operations.Training;
        var schedule = operations.FirstOrDefault(operation => operation is { Kind: WordKind.Schedule, Operation.Word: "one-cycle" or "cosine" });
        var stopping = operations.FirstOrDefault(operation => operation.Kind == WordKind.EarlyStopping);
        if (schedule is null || stopping?.Scalar("epochs") is not { } patience || operations[0].Scalar("epochs") is not { } epochs) yield break;
        var points = input.Points.Over(patience, epochs).ToList();
        if (points.Count == 0 || !points.All(point => point.Number(patience) < Share * point.Number(epochs))) yield break;
        yield return AtValue(
            input,
            stopping.Slot("epochs"),
            string.Format(
                CultureInfo.InvariantCulture,
                "a patience of {0} of {1} epochs ends most trainings before '{2}' comes down; write {3} or so",
                points[0].Number(patience),
                points[0].Number(epochs),
                input.Word(schedule),
                Math.Ceiling(0.15 * points[0].Number(epochs)!.Value)))
            with
        { Related = [input.Positions.Key(schedule.Path)] };
    }
}

/// <summary>A cycle that rises to its end never settles.</summary>
internal sealed class CycleOnlyRises() : Rule("TS5021")
{
    private const double Most = 0.7;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var cycle = input.Operations.Training.FirstOrDefault(operation => operation is { Kind: WordKind.Schedule, Operation.Word: "one-cycle" });
        if (cycle?.Scalar("warmup-fraction") is not { } share) yield break;
        if (input.Points.Over(share).Select(point => point.Number(share)).Max() is not { } most || most <= Most) yield break;
        yield return AtValue(
            input,
            cycle.Slot("warmup-fraction"),
            FormattableString.Invariant($"the learning rate rises for {most} of the steps and has hardly any left to come down; 0.3 is usual"));
    }
}

/// <summary>A cosine that ends where it began is a straight line.</summary>
internal sealed class CosineThatStays() : Rule("TS5032")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var cosine = input.Operations.Training.FirstOrDefault(operation => operation is { Kind: WordKind.Schedule, Operation.Word: "cosine" });
        if (cosine?.Scalar("final-fraction") is not Expression.Constant { Value: Literal.Number { Value: 1 } }) yield break;
        yield return AtValue(
            input,
            cosine.Slot("final-fraction"),
            $"a {input.Key("final-fraction")} of 1 ends where it began; write 0, or {input.Key("constant")}");
    }
}

/// <summary>So few steps that the weights hardly leave where they were drawn. An estimate: rows that steps leave out are not counted.</summary>
internal sealed class FewSteps() : Rule("TS5031")
{
    private const double Few = 20;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input is not { Lock.Rows: > 0, Model.Data: { } declared } || input.Operations.Training.FirstOrDefault() is not { } training) yield break;
        if (training.Scalar("epochs") is not { } epochs || training.Scalar("batch-size") is not { } batch) yield break;
        var rows = Math.Ceiling(input.Lock.Rows * declared.Split.Train);
        if (input.Points.Bounds(epochs) is (>= Few, _) && input.Points.Bounds(batch) is (>= 1, var largest) && largest <= rows) yield break;
        double? Steps(Point point) => point.Number(epochs) * Math.Max(1, Math.Ceiling(rows / point.Number(batch) ?? 1));
        var points = input.Points
            .Over(epochs, batch)
            .Where(point => point.Number(batch) >= 1 && point.Number(batch) <= rows && point.Number(epochs) >= 1)
            .ToList();
        if (points.Count == 0 || points.OrderByDescending(Steps).First() is var best && Steps(best) >= Few) yield break;
        yield return AtValue(
            input,
            training.Slot("epochs"),
            string.Format(
                CultureInfo.InvariantCulture,
                "{0} epochs of {1} training rows in batches of {2} are {3} steps, too few to learn; write more {4} or a smaller {5}",
                best.Number(epochs),
                rows,
                best.Number(batch),
                Steps(best),
                input.Key("epochs"),
                input.Key("batch-size")));
    }
}

/// <summary>Labels smoothed so far that little of them is left.</summary>
internal sealed class SmoothingTooStrong() : Rule("TS5033")
{
    private const double Most = 0.4;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Operations.Training.FirstOrDefault()?.Scalar("label-smoothing") is not { } smoothing) yield break;
        if (input.Points.Bounds(smoothing) is (_, <= Most)) yield break;
        if (input.Points.Over(smoothing).Select(point => point.Number(smoothing)).Max() is not (> Most and var most)) yield break;
        yield return AtValue(
            input,
            smoothing is Expression.Name name ? $"search.space.{name.Parameter}.high" : "train.label-smoothing",
            FormattableString.Invariant(
                $"a {input.Key("label-smoothing")} of {most} spreads so much of each label that little is left to learn; 0.1 is usual"));
    }
}
