namespace TrainSmart.Estimates;

/// <summary>
/// The memory that a training holds at its peak, in bytes: a sum of five terms in single precision. Its error was found by comparing it with the
/// memory of this project's own trainer: see <c>benchmarks/estimates</c>.
/// </summary>
/// <param name="Weights">The parameters, the copy of the best ones, and what is copied while both change.</param>
/// <param name="Gradients">The gradient, and what the backward pass adds to it.</param>
/// <param name="Optimizer">What the optimizer remembers of each parameter.</param>
/// <param name="Activations">What the layers make of one batch and keep for the backward pass.</param>
/// <param name="Rows">The rows of all parts, which lie on the device.</param>
public sealed record MemoryEstimate(double Weights, double Gradients, double Optimizer, double Activations, double Rows)
{
    /// <summary>How far the truth may be from the sum, as a share of it.</summary>
    public const double Error = 0.3;

    private const double BytesPerNumber = 4;

    /// <summary>All terms together.</summary>
    public double Sum => Weights + Gradients + Optimizer + Activations + Rows;

    /// <summary>The sum with its error.</summary>
    public Estimate Total => new(Sum * (1 - Error), Sum, Sum * (1 + Error));

    /// <summary>The name and the bytes of the largest term.</summary>
    public (string Name, double Bytes) Largest =>
        new[]
        {
            ("weights", Weights), ("gradients", Gradients), ("optimizer state", Optimizer), ("activations", Activations), ("rows", Rows),
        }.OrderByDescending(term => term.Item2).First();

    /// <summary>Adds up the memory.</summary>
    /// <param name="network">The network.</param>
    /// <param name="batch">How many rows one backward pass has.</param>
    /// <param name="numbersPerParameter">How many numbers the optimizer keeps a parameter: 2 for AdamW, 1 for SGD.</param>
    /// <param name="rows">How many rows the data has.</param>
    /// <param name="features">How many numbers a row has.</param>
    public static MemoryEstimate Of(NetworkSize network, double batch, double numbersPerParameter, double rows, double features)
    {
        var parameters = network.Parameters * BytesPerNumber;
        // Beside what is kept, the backward pass holds the gradient of a layer's output and of its input.
        var activations = ((network.ActivationsPerRow + (2 * network.WidestLayer)) + features) * batch * BytesPerNumber;
        return new MemoryEstimate(3 * parameters, 2 * parameters, numbersPerParameter * parameters, activations, rows * features * BytesPerNumber);
    }
}
