using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>Scores go to the loss as they are; an activation after them cuts off what the loss needs.</summary>
internal sealed class ActivationAfterLastLayer() : Rule("TS4009")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var network in input.Architectures.Where(architecture => architecture.Layers is not null))
        {
            var last = Layers.InOrder(network).LastOrDefault(layer => layer.Operation.Word != "dropout");
            if (last is null || !Layers.IsActivation(last)) continue;
            var problem = input.Task == LearningTask.Regression
                ? "limits the numbers that can be predicted"
                : "distorts the scores, which the loss turns into probabilities itself";
            yield return AtKey(input, last.Path, $"'{input.Word(last)}' after the last linear layer {problem}; remove it");
        }
    }
}

/// <summary>Dropout after the last layer sets predictions to zero at random.</summary>
internal sealed class DropoutAfterLastLayer() : Rule("TS4020")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input) =>
        input.Architectures
            .Select(network => Layers.InOrder(network).LastOrDefault())
            .Where(last => last is { Operation.Word: "dropout" })
            .Select(last => AtKey(
                input,
                last!.Path,
                "dropout after the last layer sets scores to zero at random while training; move it before the last linear layer"));
}

/// <summary>Two linear maps in a row are one linear map.</summary>
internal sealed class LinearAfterLinear() : Rule("TS4021")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var network in input.Architectures.Where(architecture => architecture.Layers is not null))
        {
            var told = new HashSet<string>();
            PlacedOperation? earlier = null;
            foreach (var layer in Layers.Unrolled(network.Layers!.Value, network.Path))
            {
                if (earlier is not null && !Layers.ReadsOnly(layer, earlier)) earlier = null;
                if (Layers.IsActivation(layer) || layer.Operation.Word == "layer-norm") earlier = null;
                if (layer.Operation.Word != "linear") continue;
                if (earlier is not null && told.Add(layer.Path))
                    yield return AtKey(
                        input,
                        layer.Path,
                        $"two linear layers without an activation between them can do no more than one; put {input.Key("relu")} between them") with
                    { Related = [input.Positions.Key(earlier.Path)] };
                earlier = layer;
            }
        }
    }
}

/// <summary>Walks over layers as the data passes them.</summary>
internal static class Layers
{
    private static readonly HashSet<string> Activations = ["relu", "leaky-relu", "elu", "gelu", "silu", "tanh", "sigmoid"];

    public static bool IsActivation(PlacedOperation layer) => Activations.Contains(layer.Operation.Word);

    public static bool IsNorm(PlacedOperation layer) => layer.Operation.Word is "batch-norm" or "layer-norm";

    /// <summary>
    /// Whether nothing but the earlier layer's output can reach the later one: no shortcut of a residual begins or ends between them.
    /// </summary>
    public static bool ReadsOnly(PlacedOperation later, PlacedOperation earlier) =>
        ResidualOf(later) is var residual
        && residual == ResidualOf(earlier)
        && (residual.Length == 0 || !later.Path.StartsWith(residual + ".layers[0]", StringComparison.Ordinal));

    private static string ResidualOf(PlacedOperation layer)
    {
        var end = layer.Path.LastIndexOf(".residual.", StringComparison.Ordinal);
        return end > 0 ? layer.Path.Substring(0, end + ".residual".Length) : "";
    }

    /// <summary>The layers without bodies, each once.</summary>
    public static IEnumerable<PlacedOperation> InOrder(PlacedArchitecture network) =>
        network.Layers is null ? [] : network.Operations.Where(layer => layer.Word?.HasBody != true);

    /// <summary>
    /// The layers without bodies; those inside a repeat twice, so that its end meets its beginning. The second time the repeats inside it do not
    /// begin anew, so that the list stays short however deeply they nest.
    /// </summary>
    public static IEnumerable<PlacedOperation> Unrolled(IEnumerable<Operation> layers, string path, bool repeats = true) =>
        layers.SelectMany((layer, index) =>
        {
            var placed = Operations.Place(layer, Vocabulary.WordKind.Layer, $"{Positions.Item(path, index)}.{layer.Word}", []);
            if (placed.Word?.HasBody != true) return [placed];
            var inside = Unrolled(layer.Body, placed.Slot("layers"), repeats);
            return repeats && MayRepeat(placed) ? inside.Concat(Unrolled(layer.Body, placed.Slot("layers"), repeats: false)) : inside;
        });

    private static bool MayRepeat(PlacedOperation layer) => layer.Operation.Word == "repeat" && !(layer.Number("times", Point.Empty) <= 1);
}
