using System.Globalization;
using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>A pruner whose numbers contradict one another, or the number of epochs.</summary>
internal sealed class PrunerSettingsContradict() : Rule("TS2033")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var pruner = input.Operations.Search.FirstOrDefault(operation => operation.Kind == Vocabulary.WordKind.Pruner);
        if (pruner is null) yield break;
        if (Epochs.Most(input) is { } epochs)
        {
            foreach (var slot in new[] { "minimum-resource", "warmup-steps", "startup-steps" })
            {
                if (pruner.Number(slot, Point.Empty) is { } least && least >= epochs)
                    yield return AtValue(
                        input,
                        pruner.Slot(slot),
                        $"{input.Key(slot)} is {Text(least)} and a trial has {Text(epochs)} epochs: no trial would be stopped; "
                        + $"write less than {Text(epochs)}");
            }
        }

        if (pruner.Operation.Word != "threshold") yield break;
        var (lower, upper) = (pruner.Number("lower", Point.Empty), pruner.Number("upper", Point.Empty));
        if (lower is null && upper is null) yield return AtValue(
            input,
            pruner.Path,
            $"'{input.Word(pruner)}' has neither {input.Key("lower")} nor {input.Key("upper")} and stops nothing; "
            + "write the bound that a trial must keep");
        if (lower > upper) yield return AtValue(
            input,
            pruner.Slot("lower"),
            $"{input.Key("lower")} ({Text(lower.Value)}) is above {input.Key("upper")} ({Text(upper.Value)}): "
            + "every trial would be stopped; swap them");
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Successive halving needs at least two heights at which trials are compared.</summary>
internal sealed class PrunerWithOneRung() : Rule("TS2034")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var pruner = input.Operations.Search.FirstOrDefault(operation => operation.Operation.Word is "hyperband" or "successive-halving" or "asha");
        if (pruner is null || Epochs.Most(input) is not { } epochs) yield break;
        var (least, factor) = (pruner.Number("minimum-resource", Point.Empty) ?? 1, pruner.Number("reduction-factor", Point.Empty) ?? 3);
        if (least >= epochs || least * factor <= epochs) yield break;
        yield return AtValue(
            input,
            pruner.Path,
            string.Format(
                CultureInfo.InvariantCulture,
                "trials are compared after {0} epochs and next after {1}, but training has {2}: "
                + "'{3}' hardly stops any; write a smaller {4} or {5}, or more epochs",
                least, least * factor, epochs, input.Word(pruner), input.Key("reduction-factor"), input.Key("minimum-resource")));
    }
}

/// <summary>A pruner that compares whole curves does so by one number an epoch; the others compare which trials dominate which.</summary>
internal sealed class PrunerWithSeveralObjectives() : Rule("TS2047")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Model.Search.Pruner is not { Word: "wilcoxon" or "learning-curve" } pruner || input.Model.Search.Objectives.Count < 2) yield break;
        yield return AtValue(
            input,
            "search.pruner",
            $"{Name(pruner.Word)} compares curves of one number and {input.Model.Search.Objectives.Count} objectives are given; "
            + $"write {Name("hyperband")} or {Name("median")}, or keep one objective");

        string Name(string word) => $"'{input.Word(Vocabulary.WordKind.Pruner, word)}'";
    }
}

/// <summary>How long trials train.</summary>
internal static class Epochs
{
    /// <summary>The most epochs that any trial has; null if that is not known.</summary>
    public static double? Most(RuleInput input)
    {
        var training = input.Operations.Training.FirstOrDefault();
        if (training?.Scalar("epochs") is not { } epochs) return null;
        return input.Points.Over(epochs).Select(point => point.Number(epochs)).Max();
    }
}
