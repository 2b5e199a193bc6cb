using TorchSharp;
using TrainSmart.Search;
using TrainSmart.Training;
using static TorchSharp.torch;

namespace TrainSmart.Models;

/// <summary>
/// A network with memory. All its parameters are views into one flat tensor, their gradients into another, and its running statistics into a third,
/// so that an optimizer step, a clipped gradient, a snapshot and a checkpoint are each one operation whatever the number of layers.
/// </summary>
internal sealed class Network : IDisposable
{
    private const int Alignment = 16;   // floats: each weight starts on a cache line, as its own allocation would

    private const int RowsAtOnce = 8192;

    private readonly Forward _forward;
    private readonly WeightPlan _plan = new();

    /// <summary>Builds the layers for rows of a given width; all weights are zero.</summary>
    /// <exception cref="UserException">A layer cannot be as it is declared.</exception>
    public Network(Layers layers, int inputs, Device device)
    {
        _forward = layers.Build(_plan, inputs);
        Device = device;
        Parameters = Allocate(_plan.Parameters);
        Statistics = Allocate(_plan.Statistics);
    }

    public Device Device { get; }

    /// <summary>All that is learned, one weight after the other.</summary>
    public Tensor Parameters { get; }

    /// <summary>The gradient of <see cref="Parameters"/>; none unless <see cref="TrackGradients"/> was called.</summary>
    public Tensor? Gradients { get; private set; }

    /// <summary>All that follows the data without a gradient.</summary>
    public Tensor Statistics { get; }

    /// <summary>Every weight and statistic by name, in the order of the layers.</summary>
    public IEnumerable<Weight> Weights => _plan.Parameters.Concat(_plan.Statistics);

    /// <summary>[rows, inputs] -> [rows, outputs].</summary>
    public Tensor Forward(Tensor rows, Pass pass) => _forward(rows, pass);

    /// <summary>The outputs for rows that nothing is learned from, some thousands at a time so that memory stays small.</summary>
    public Tensor Predict(Tensor rows)
    {
        using var frozen = no_grad();
        if (rows.shape[0] <= RowsAtOnce) return _forward(rows, Pass.Predicting);
        using var scope = NewDisposeScope();
        return cat(rows.split(RowsAtOnce).Select(some => _forward(some, Pass.Predicting)).ToList()).MoveToOuterDisposeScope();
    }

    /// <summary>Gives every weight its first value, in the order of the layers.</summary>
    public void Initialise(RandomStream random)
    {
        foreach (var weight in Weights)
        {
            var values = new float[weight.Count];
            foreach (ref var value in values.AsSpan())
                value = weight.Initial.Centre + (weight.Initial.Spread == 0 ? 0 : weight.Initial.Spread * (float)((2 * random.NextDouble()) - 1));
            Flat.Write(weight.Tensor, values);
        }
    }

    /// <summary>From now on a backward pass adds to <see cref="Gradients"/>.</summary>
    public void TrackGradients()
    {
        Gradients = zeros_like(Parameters);
        foreach (var (weight, offset) in Offsets(_plan.Parameters))
        {
            using var gradient = View(Gradients, weight, offset);
            weight.Tensor.requires_grad_(true);
            weight.Tensor.grad = gradient;
        }
    }

    /// <summary>Gives the memory of the gradients back once nothing is learned any more.</summary>
    public void ForgetGradients()
    {
        foreach (var weight in _plan.Parameters)
        {
            weight.Tensor.grad = null;
            weight.Tensor.requires_grad_(false);
        }

        Gradients?.Dispose();
        Gradients = null;
    }

    public void Dispose()
    {
        foreach (var weight in Weights) weight.Tensor.Dispose();
        Parameters.Dispose();
        Statistics.Dispose();
        Gradients?.Dispose();
    }

    private Tensor Allocate(IReadOnlyList<Weight> weights)
    {
        var memory = zeros(Offsets(weights).Select(item => item.Offset + Padded(item.Weight)).LastOrDefault(), device: Device);
        foreach (var (weight, offset) in Offsets(weights)) weight.Tensor = View(memory, weight, offset);
        return memory;
    }

    private static Tensor View(Tensor memory, Weight weight, long offset)
    {
        using var slice = memory.narrow(0, offset, weight.Count);
        return slice.view(weight.Shape);
    }

    private static IEnumerable<(Weight Weight, long Offset)> Offsets(IEnumerable<Weight> weights)
    {
        var offset = 0L;
        foreach (var weight in weights)
        {
            yield return (weight, offset);
            offset += Padded(weight);
        }
    }

    private static long Padded(Weight weight) => (weight.Count + Alignment - 1) / Alignment * Alignment;
}
