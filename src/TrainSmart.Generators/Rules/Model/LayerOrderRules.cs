using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>A rule about two layers that follow one another, also from the end of a repeat to its beginning.</summary>
internal abstract class LayerOrder(string id) : Rule(id)
{
    public override bool NeedsWhole => true;

    /// <summary>What is wrong with a layer that directly follows another; null if nothing is.</summary>
    protected abstract string? Problem(RuleInput input, PlacedOperation earlier, PlacedOperation layer);

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var network in input.Architectures.Where(architecture => architecture.Layers is not null))
        {
            var told = new HashSet<string>();
            PlacedOperation? earlier = null;
            foreach (var layer in Layers.Unrolled(network.Layers!.Value, network.Path))
            {
                // A layer with a condition may not be there, and then others meet.
                if (earlier is { Operation.When: null }
                    && layer.Operation.When is null
                    && Layers.ReadsOnly(layer, earlier)
                    && Problem(input, earlier, layer) is { } problem
                    && told.Add(layer.Path))
                {
                    yield return AtKey(input, layer.Path, problem) with { Related = [input.Positions.Key(earlier.Path)] };
                }

                earlier = layer;
            }
        }
    }
}

/// <summary>An activation of an activation.</summary>
internal sealed class ActivationTwice() : LayerOrder("TS4026")
{
    protected override string? Problem(RuleInput input, PlacedOperation earlier, PlacedOperation layer) =>
        Layers.IsActivation(earlier) && Layers.IsActivation(layer)
            ? $"'{input.Word(layer)}' directly follows '{input.Word(earlier)}'; "
                + $"keep one of the two, or put a {input.Key("linear")} layer between them"
            : null;
}

/// <summary>What is normalised once is normal.</summary>
internal sealed class NormalizedTwice() : LayerOrder("TS4027")
{
    protected override string? Problem(RuleInput input, PlacedOperation earlier, PlacedOperation layer) =>
        Layers.IsNorm(earlier) && Layers.IsNorm(layer)
            ? $"'{input.Word(layer)}' directly follows '{input.Word(earlier)}'; keep one of the two"
            : null;
}

/// <summary>Dropout changes the variance while training and not afterwards, and batch-norm divides by it (Li et al. 2019).</summary>
internal sealed class DropoutBeforeBatchNorm() : LayerOrder("TS4028")
{
    protected override string? Problem(RuleInput input, PlacedOperation earlier, PlacedOperation layer) =>
        earlier.Operation.Word == "dropout" && layer.Operation.Word == "batch-norm"
            ? $"'{input.Word(layer)}' learns the variance of what dropout left over, which is another one when predicting; put dropout after it"
            : null;
}

/// <summary>Two dropouts are one with a higher rate.</summary>
internal sealed class DropoutTwice() : LayerOrder("TS4035")
{
    protected override string? Problem(RuleInput input, PlacedOperation earlier, PlacedOperation layer) =>
        earlier.Operation.Word == "dropout" && layer.Operation.Word == "dropout"
            ? "dropout directly follows dropout; write one with the rate that is meant"
            : null;
}

/// <summary>An activation before the first linear layer cuts into the features themselves.</summary>
internal sealed class ActivationOfFeatures() : Rule("TS4036")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var network in input.Architectures.Where(architecture => architecture.Layers is not null))
        {
            var layers = Layers.InOrder(network).ToList();
            var first = layers.FirstOrDefault(layer => layer.Operation.Word != "dropout" && !Layers.IsNorm(layer));
            if (first is null || !Layers.IsActivation(first) || layers.All(layer => layer.Operation.Word != "linear")) continue;
            yield return AtKey(
                input,
                first.Path,
                $"'{input.Word(first)}' comes before any {input.Key("linear")} layer and cuts into the features themselves; "
                + $"put a {input.Key("linear")} layer before it");
        }
    }
}

/// <summary>Scores that are normalised over the classes or the batch can no longer be as sure as they should.</summary>
internal sealed class NormAfterLastLayer() : Rule("TS4038")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var network in input.Architectures.Where(architecture => architecture.Layers is not null))
        {
            var layers = Layers.InOrder(network).ToList();
            if (layers.LastOrDefault() is not { } last || !Layers.IsNorm(last) || layers.All(layer => layer.Operation.Word != "linear")) continue;
            var what = input.Task == LearningTask.Regression ? "the predicted number" : "the scores";
            yield return AtKey(
                input,
                last.Path,
                $"'{input.Word(last)}' after the last layer normalises {what}; move it before the last {input.Key("linear")} layer");
        }
    }
}
