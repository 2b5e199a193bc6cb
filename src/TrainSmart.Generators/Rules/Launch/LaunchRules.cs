using System.Globalization;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>Data-parallel training hands every process the same number of rows, so the world size must divide the batch at every point.</summary>
internal sealed class BatchNotDivisibleByWorld() : Rule("TS6001")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Operations.Training.FirstOrDefault() is not { } training || training.Scalar("batch-size") is not { } batch) yield break;
        foreach (var target in input.Operations.Launch)
        {
            var world = (target.Number("nodes", Point.Empty) ?? 1) * (target.Number("gpus-per-node", Point.Empty) ?? 0);
            if (world <= 1) continue;
            if (input.Points.Over(batch).FirstOrDefault(point => point.Number(batch) is { } rows && rows % world != 0) is not { } point) continue;
            var size = point.Number(batch)!.Value;
            var (below, above) = (Math.Floor(size / world) * world, Math.Ceiling(size / world) * world);
            yield return AtValue(
                input,
                training.Slot("batch-size"),
                string.Format(
                    CultureInfo.InvariantCulture,
                    "a batch of {0}{1} cannot be shared evenly by the {2} GPUs of '{3}'; write {4}",
                    size,
                    batch is Spaces.Expression.Constant or Spaces.Expression.Name ? "" : $" at {input.At(point, batch)}",
                    world,
                    input.Word(target),
                    below > 0 ? $"{below} or {above}" : above)) with
            { Related = [input.Positions.Key(target.Path)] };
        }
    }
}

/// <summary>More workers than trials that may run at once leave some without work.</summary>
internal sealed class MoreWorkersThanParallelism() : Rule("TS6007")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var parallelism = input.Model.Search.Parallelism;
        foreach (var target in input.Operations.Launch)
        {
            if (!(target.Number("workers", Point.Empty) > parallelism)) continue;
            yield return AtValue(
                input,
                target.Slot("workers"),
                $"{target.Number("workers", Point.Empty)} workers share a search that runs {parallelism} trials at once, so the others wait; "
                + $"raise the parallelism of the search or use {parallelism} workers");
        }
    }
}

/// <summary>A job that ends before the budget is used up loses what the budget promises.</summary>
internal sealed class LaunchShorterThanBudget() : Rule("TS6018")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Model.Budget?.Seconds is not { } budget) yield break;
        foreach (var target in input.Operations.Launch)
        {
            if (target.Number("time", Point.Empty) is not { } limit || limit >= budget) continue;
            yield return AtValue(
                input,
                target.Slot("time"),
                $"'{input.Word(target)}' ends the job after {Durations.Text(limit)}, but the budget allows {Durations.Text(budget)}; "
                + "raise the limit or lower the budget")
                with
            { Related = [input.Positions.Value("budget.time")] };
        }
    }
}

/// <summary>Estimators compute on processor cores; GPUs would idle.</summary>
internal sealed class GpusForEstimator() : Rule("TS6019")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var architectures = input.Architectures.ToList();
        if (architectures.Count == 0 || architectures.Any(architecture => architecture.Estimator is null)) yield break;
        foreach (var target in input.Operations.Launch)
        {
            if (new[] { "gpus-per-node", "gpus" }.FirstOrDefault(slot => target.Number(slot, Point.Empty) > 0) is not { } slot) continue;
            yield return AtValue(
                input,
                target.Slot(slot),
                $"'{input.Word(architectures[0].Estimator!)}' computes on processor cores, and the GPUs would idle; leave {input.Key(slot)} out");
        }
    }
}

/// <summary>A budget of nothing runs nothing.</summary>
internal sealed class BudgetOfNothing() : Rule("TS7015")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Model.Budget is not { } budget) yield break;
        if (budget.Dollars is { } dollars && SettingRules.Cost(dollars) is { } cost) yield return AtValue(input, "budget.cost", cost.Message);
        if (budget.Seconds is { } seconds && SettingRules.Time(seconds, Durations.Text(seconds)) is { } time)
            yield return AtValue(input, "budget.time", time.Message);
    }
}

/// <summary>Durations as people write them.</summary>
internal static class Durations
{
    public static string Text(double seconds) => seconds switch
    {
        >= 86400 when seconds % 86400 == 0 => $"{seconds / 86400}d",
        >= 3600 when seconds % 3600 == 0 => $"{seconds / 3600}h",
        >= 60 when seconds % 60 == 0 => $"{seconds / 60}m",
        _ => seconds.ToString(CultureInfo.InvariantCulture) + "s",
    };
}
