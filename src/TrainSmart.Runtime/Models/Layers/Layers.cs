using System.Collections;
using System.Runtime.CompilerServices;
using TrainSmart.Data;
using TrainSmart.Running;
using TrainSmart.Spaces;
using TrainSmart.Training;

namespace TrainSmart.Models;

/// <summary>
/// The layers of a network, first to last. Written as a collection: <c>Layers layers = [new Linear(64), new Relu(), new Linear(classes)];</c>
/// </summary>
[CollectionBuilder(typeof(Layers), nameof(Create))]
public sealed record Layers : ModelSpecification, IReadOnlyList<Layer>
{
    private readonly EquatableArray<Layer> _layers;

    /// <summary>A network of these layers.</summary>
    public Layers(IEnumerable<Layer> layers) => _layers = new EquatableArray<Layer>(layers);

    /// <inheritdoc/>
    public int Count => _layers.Count;

    /// <inheritdoc/>
    public Layer this[int index] => _layers[index];

    /// <summary>A network of these layers.</summary>
    public static Layers Create(ReadOnlySpan<Layer> layers) => new(layers.ToArray());

    /// <summary>How many numbers the last layer gives for a row that enters the first one with <paramref name="inputWidth"/> numbers.</summary>
    public int OutputWidth(int inputWidth) => _layers.Aggregate(inputWidth, (width, layer) => layer.OutputWidth(width));

    /// <inheritdoc/>
    public override FittedModel Fit(FeatureSplit features, Training training, TrialScope trial) => new Trainer(this, features, training, trial).Fit();

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", _layers)}]";

    /// <inheritdoc/>
    public IEnumerator<Layer> GetEnumerator() => ((IEnumerable<Layer>)_layers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal Forward Build(WeightPlan weights, int inputWidth)
    {
        var steps = new Forward[Count];
        var width = inputWidth;
        for (var index = 0; index < Count; index++)
        {
            steps[index] = _layers[index].Build(weights.At(index), width);
            width = _layers[index].OutputWidth(width);
        }

        return InTurn(steps);
    }

    /// <summary>One after the other.</summary>
    internal static Forward InTurn(Forward[] steps) => (rows, pass) =>
    {
        foreach (var step in steps) rows = step(rows, pass);
        return rows;
    };
}
