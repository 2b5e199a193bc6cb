using System.Globalization;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>Steps so small that the weights stay where they were drawn.</summary>
internal sealed class LearningRateTooSmall() : Rule("TS5030")
{
    private const double Least = 1e-6;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var optimizer in Optimizers.Of(input))
        {
            if (optimizer.Scalar("learning-rate") is not { } rate || input.Points.Bounds(rate) is (>= Least, _)) continue;
            if (input.Points.Over(rate).Select(point => point.Number(rate)).Max() is not { } highest || highest >= Least) continue;
            yield return AtValue(
                input,
                Optimizers.Place(optimizer, "learning-rate"),
                FormattableString.Invariant(
                    $"a learning rate of at most {highest} leaves the weights of '{input.Word(optimizer)}' where they began; 1e-4 to 1e-2 is usual"));
        }
    }
}

/// <summary>Weights that shrink to nothing before they learn.</summary>
internal sealed class WeightDecayTooLarge() : Rule("TS5027")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var optimizer in Optimizers.Of(input))
        {
            var usual = optimizer.Operation.Word == "adamw" ? 1.0 : 0.1;
            if (optimizer.Scalar("weight-decay") is not { } decay) continue;
            if (input.Points.Bounds(decay) is var (_, most) && most <= usual) continue;
            if (input.Points.Over(decay).Select(point => point.Number(decay)).Max() is not { } highest || highest <= usual) continue;
            yield return AtValue(
                input,
                Optimizers.Place(optimizer, "weight-decay"),
                string.Format(
                    CultureInfo.InvariantCulture,
                    "a weight decay of {0} shrinks the weights of '{1}' faster than they learn; {2} is the usual maximum",
                    highest,
                    input.Word(optimizer),
                    usual));
        }
    }
}

/// <summary>Momentum adds steps up: the step that counts is the learning rate over one minus the momentum.</summary>
internal sealed class MomentumMultipliesRate() : Rule("TS5028")
{
    private const double Most = 10;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var sgd in Optimizers.Of(input).Where(optimizer => optimizer.Operation.Word == "sgd"))
        {
            if (sgd.Scalar("momentum") is not { } momentum || sgd.Scalar("learning-rate") is not { } rate) continue;
            var points = input.Points.Over(momentum, rate).Where(point => point.Number(momentum) < 1).ToList();
            double? Step(Point point) => point.Number(rate) / (1 - point.Number(momentum));
            if (points.Count == 0 || points.OrderByDescending(Step).First() is var worst && !(Step(worst) > Most * 1.0001)) continue;
            var where = input.At(worst, momentum, rate);
            yield return AtValue(
                input,
                sgd.Slot("momentum"),
                string.Format(
                    CultureInfo.InvariantCulture,
                    "a momentum of {0} makes a learning rate of {1} one of {2:0.#}{3}, which diverges; write a smaller one of the two",
                    worst.Number(momentum),
                    worst.Number(rate),
                    Step(worst),
                    where.Length > 0 ? $" at {where}" : ""));
        }
    }
}

/// <summary>The memory of the squares must be longer than that of the gradients, or single steps explode (Kingma and Ba 2015, section 4).</summary>
internal sealed class ShortMemoryOfSquares() : Rule("TS5029")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        bool SetsBeta(PlacedOperation optimizer) => (optimizer.Scalar("beta1") ?? optimizer.Scalar("beta2")) is not null;
        foreach (var adam in Optimizers.Of(input).Where(optimizer => optimizer.Operation.Word == "adamw" && SetsBeta(optimizer)))
        {
            if (Highest(input, adam.Scalar("beta1"), 0.9) <= Lowest(input, adam.Scalar("beta2"), 0.999)) continue;
            double First(Point point) => adam.Number("beta1", point) ?? 0.9;
            double Second(Point point) => adam.Number("beta2", point) ?? 0.999;
            var broken = input.Points.Over(adam.Scalar("beta1"), adam.Scalar("beta2")).FirstOrDefault(point => First(point) > Second(point));
            if (broken is null) continue;
            yield return AtValue(
                input,
                adam.Scalar("beta2") is null ? adam.Slot("beta1") : adam.Slot("beta2"),
                string.Format(
                    CultureInfo.InvariantCulture,
                    "{0} ({1}) is below {2} ({3}), and steps explode where gradients shrink; write 0.999 for {0}",
                    input.Key("beta2"),
                    Second(broken),
                    input.Key("beta1"),
                    First(broken)));
        }
    }

    private static double? Highest(RuleInput input, Spaces.Expression? expression, double usual) =>
        expression is null ? usual : input.Points.Bounds(expression)?.High;

    private static double? Lowest(RuleInput input, Spaces.Expression? expression, double usual) =>
        expression is null ? usual : input.Points.Bounds(expression)?.Low;
}

/// <summary>A limit on the gradient that every gradient breaks, or none does.</summary>
internal sealed class ClipNormOutOfScale() : Rule("TS5025")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Operations.Training.FirstOrDefault() is not { } training || training.Scalar("clip-norm") is not { } norm) yield break;
        var norms = input.Points.Over(norm).Select(point => point.Number(norm)).ToList();
        var problem = norms.Max() < 0.01 ? "cuts every gradient, so that only its direction counts"
            : norms.Min() > 1000 ? "is above any gradient that still learns, and cuts none"
            : null;
        if (norms.Count == 0 || problem is null) yield break;
        yield return AtValue(
            input,
            training.Slot("clip-norm"),
            FormattableString.Invariant($"a {input.Key("clip-norm")} of {norms[0]} {problem}; 0.5 to 5 is usual"));
    }
}

/// <summary>A larger batch bears a larger learning rate; searched alone, the batch size is judged by a rate that fits one of its values.</summary>
internal sealed class BatchWithoutRate() : Rule("TS5026")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Operations.Training.FirstOrDefault() is not { } training || training.Scalar("batch-size") is not { } batch) yield break;
        var sizes = input.Points.Over(batch).Select(point => point.Number(batch)).ToList();
        if (sizes.Count == 0 || !(sizes.Max() >= 4 * sizes.Min()) || Optimizers.Of(input).FirstOrDefault() is not { } optimizer) yield break;
        if (optimizer.Scalar("learning-rate") is not (null or Expression.Constant)) yield break;
        yield return AtValue(
            input,
            training.Slot("batch-size"),
            FormattableString.Invariant($"batches of {sizes.Min()} to {sizes.Max()} rows are tried ")
            + $"with one {input.Key("learning-rate")}, which fits one of them; search it too");
    }
}

/// <summary>The optimizers of a training.</summary>
internal static class Optimizers
{
    public static IEnumerable<PlacedOperation> Of(RuleInput input) =>
        input.Operations.Training.Where(operation => operation.Kind == WordKind.Optimizer);

    /// <summary>The upper end of the range where a parameter alone fills the slot; otherwise the slot.</summary>
    public static string Place(PlacedOperation optimizer, string slot) =>
        optimizer.Scalar(slot) is Expression.Name name ? $"search.space.{name.Parameter}.high" : optimizer.Slot(slot);
}
