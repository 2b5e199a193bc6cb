using System.Globalization;
using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>Of a stack of saturating activations hardly any gradient comes through.</summary>
/// <remarks>The derivative of a sigmoid is at most a quarter, so that four of them leave a 256th (Glorot and Bengio 2010).</remarks>
internal sealed class SaturatingStack() : Rule("TS4029")
{
    private static readonly Dictionary<string, int> Most = new() { ["sigmoid"] = 3, ["tanh"] = 8 };

    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var network in input.Architectures.Where(architecture => architecture.Layers is not null))
        {
            if (network.Operations.Any(layer => Layers.IsNorm(layer) || layer.Operation.Word == "residual")) continue;
            foreach (var (word, most) in Most.Select(pair => (pair.Key, pair.Value)))
            {
                var first = network.Operations.FirstOrDefault(layer => layer.Operation.Word == word);
                if (first is null || Depth(input, network, word) is not { } deepest || deepest.Count <= most) continue;
                var where = input.At(deepest.Point, [.. network.Shaping]);
                yield return AtKey(
                    input,
                    first.Path,
                    $"{deepest.Count} layers of '{input.Word(first)}' one after the other{(where.Length > 0 ? $" at {where}" : "")} "
                    + "let hardly any gradient through; "
                    + $"write {input.Key("relu")} or {input.Key("gelu")}, or put a norm between them");
            }
        }
    }

    private static (double Count, Point Point)? Depth(RuleInput input, PlacedArchitecture network, string word)
    {
        var depths = input.Points.Over([.. network.Shaping]).Select(point => (Count(network.Layers!.Value, word, point), point)).ToList();
        return depths.Count == 0 ? null : depths.OrderByDescending(depth => depth.Item1).First();
    }

    private static double Count(IEnumerable<Operation> layers, string word, Point point) => layers
        .Where(layer => point.Holds(layer.When))
        .Sum(layer => layer.Word == word ? 1 : Count(layer.Body, word, point) * Times(layer, point));

    private static double Times(Operation layer, Point point) =>
        layer["times"] is ArgumentValue.Scalar times ? point.Number(times.Expression) ?? 1 : 1;
}

/// <summary>What is squeezed through one number cannot tell many classes apart.</summary>
internal sealed class Bottleneck() : Rule("TS4030")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Task != LearningTask.Classification || input.Outputs is not (> 3 and var classes)) yield break;
        foreach (var network in input.Architectures.Where(architecture => architecture.Layers is not null))
        {
            var linear = network.Operations.Where(layer => layer.Operation.Word == "linear").ToList();
            foreach (var layer in linear.Take(linear.Count - 1).Where(layer => layer.Scalar("width") is not null))
            {
                var width = layer.Scalar("width")!;
                var narrow = input.Points
                    .Over([width, .. layer.Guards])
                    .FirstOrDefault(point => layer.IsThere(point) && point.Number(width) * 4 < classes);
                if (narrow is null) continue;
                var where = input.At(narrow, width);
                yield return AtValue(
                    input,
                    layer.Slot("width"),
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "{0} outputs{1} are too narrow to tell {2} classes apart; write {2} or more",
                        narrow.Number(width),
                        where.Length > 0 ? $" at {where}" : "",
                        classes));
            }
        }
    }
}

/// <summary>Layers without weights around a shortcut have nothing to learn.</summary>
internal sealed class ResidualOfNothing() : Rule("TS4031")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input) =>
        from residual in input.Operations.Architecture
        where residual.Operation.Word == "residual"
        where !Operations.Layers(residual.Operation.Body, residual.Slot("layers"), []).Any(layer => layer.Operation.Word == "linear")
        select AtKey(
            input,
            residual.Path,
            $"no {input.Key("linear")} layer stands inside, so the residual has nothing to learn; put one inside or remove it");
}

/// <summary>Repeating once is not repeating.</summary>
internal sealed class RepeatOfNothing() : Rule("TS4032")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var repeat in input.Operations.Architecture.Where(layer => layer.Operation.Word == "repeat"))
        {
            if (repeat.Scalar("times") is not Expression.Constant { Value: Literal.Number { Value: 0 or 1 } times }) continue;
            yield return AtValue(
                input,
                repeat.Slot("times"),
                times.Value == 0
                    ? "the layers inside are there 0 times; write 1 or more, or remove them"
                    : $"'{input.Word(repeat)}' {times} times repeats nothing; write the layers without it");
        }
    }
}

/// <summary>Dropout of nothing does nothing.</summary>
internal sealed class DropoutOfNothing() : Rule("TS4033")
{
    public override IEnumerable<Finding> Check(RuleInput input) =>
        from dropout in input.Operations.Architecture
        where dropout is { Operation.Word: "dropout" } && dropout.Scalar("rate") is Expression.Constant { Value: Literal.Number { Value: 0 } }
        select AtValue(input, dropout.Slot("rate"), "a dropout of 0 does nothing; remove it or write a rate above 0");
}

/// <summary>Dropout of nearly everything leaves no signal.</summary>
internal sealed class DropoutOfNearlyAll() : Rule("TS4034")
{
    private const double Usual = 0.8;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var dropout in input.Operations.Architecture.Where(layer => layer.Operation.Word == "dropout" && layer.Scalar("rate") is not null))
        {
            var rate = dropout.Scalar("rate")!;
            if (input.Points.Bounds(rate) is (_, <= Usual)) continue;
            var highest = input.Points.Over([rate, .. dropout.Guards]).Where(dropout.IsThere).Select(point => point.Number(rate)).Max();
            if (!(highest > Usual) || highest >= 1) continue;
            var place = rate is Expression.Name name ? $"search.space.{name.Parameter}.high" : dropout.Slot("rate");
            var (text, usual) = (highest.Value.ToString(CultureInfo.InvariantCulture), Usual.ToString(CultureInfo.InvariantCulture));
            yield return AtValue(input, place, $"a dropout of {text} leaves next to nothing of the signal; {usual} is the usual maximum");
        }
    }
}

/// <summary>With a slope of one below zero the activation is a straight line.</summary>
internal sealed class SlopeOfOne() : Rule("TS4037")
{
    public override IEnumerable<Finding> Check(RuleInput input) =>
        from leaky in input.Operations.Architecture
        where leaky is { Operation.Word: "leaky-relu" } && leaky.Scalar("slope") is Expression.Constant { Value: Literal.Number { Value: 1 } }
        select AtValue(input, leaky.Slot("slope"), $"with a slope of 1 '{input.Word(leaky)}' is a straight line and no activation; write 0.01");
}
