using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>Nesterov's gradient is taken ahead along the momentum; without momentum there is no ahead.</summary>
internal sealed class NesterovWithoutMomentum() : Rule("TS5019")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var sgd in input.Operations.Training.Where(operation => operation is { Kind: WordKind.Optimizer, Operation.Word: "sgd" }))
        {
            if (sgd.Scalar("nesterov") is not { } nesterov) continue;
            var momentum = sgd.Scalar("momentum");
            var broken = input.Points
                .Over(nesterov, momentum)
                .FirstOrDefault(point => point.Holds(nesterov) && (momentum is null || point.Number(momentum) == 0));
            if (broken is null) continue;
            yield return AtValue(
                input,
                sgd.Slot("nesterov"),
                $"{input.Key("nesterov")} does nothing without momentum; write {input.Say("momentum: 0.9", "Momentum = 0.9")} or remove it");
        }
    }
}

/// <summary>An estimator trains itself: epochs, batches and optimizers do not reach it.</summary>
internal sealed class TrainingWithoutNetwork() : Rule("TS5017")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var architectures = input.Architectures.ToList();
        if (input.Model.Training is null || architectures.Count == 0) yield break;
        if (architectures.Any(architecture => architecture.Estimator is null)) yield break;
        yield return AtKey(
            input,
            "train",
            $"'{input.Word(architectures[0].Estimator!)}' trains by itself and reads none of this; remove {input.Say("train", "Train")}");
    }
}

/// <summary>Smoothing spreads a label over classes, and a number has none.</summary>
internal sealed class LabelSmoothingOfNumber() : Rule("TS5020")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Task != LearningTask.Regression || input.Model.Training?["label-smoothing"] is not ArgumentValue.Scalar smoothing) yield break;
        if (smoothing.Expression is Expression.Constant { Value: Literal.Number { Value: 0 } }) yield break;
        yield return AtValue(
            input,
            "train.label-smoothing",
            $"'{input.Model.Data!.Label}' is a number, and {input.Key("label-smoothing")} spreads classes; remove it");
    }
}

/// <summary>A pruner looks at trials after each epoch, and an estimator has none.</summary>
internal sealed class PrunerWithoutEpochs() : Rule("TS5014")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var architectures = input.Architectures.ToList();
        if (input.Model.Search.Pruner is not { } pruner || architectures.Count == 0) yield break;
        if (architectures.Any(architecture => architecture.Estimator is null)) yield break;
        yield return AtValue(
            input,
            "search.pruner",
            $"'{input.Key(pruner.Word)}' stops trials between epochs, and '{input.Word(architectures[0].Estimator!)}' has none; remove the pruner");
    }
}
