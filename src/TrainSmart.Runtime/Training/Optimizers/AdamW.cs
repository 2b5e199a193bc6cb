using TrainSmart.Models;

namespace TrainSmart.Training;

/// <summary>Adam with decoupled weight decay (Kingma and Ba 2015; Loshchilov and Hutter 2019).</summary>
public sealed record AdamW : Optimizer
{
    /// <inheritdoc/>
    public override double LearningRate { get; init; } = 0.001;

    /// <inheritdoc/>
    public override double WeightDecay { get; init; } = 0.01;

    /// <summary>The memory of the mean of the gradient, in [0, 1).</summary>
    public double Beta1 { get; init; } = 0.9;

    /// <summary>The memory of the mean of the squared gradient, in [0, 1).</summary>
    public double Beta2 { get; init; } = 0.999;

    /// <summary>Keeps the division away from zero; above 0.</summary>
    public double Epsilon { get; init; } = 1e-8;

    internal override OptimizerState Start(Network network) => new AdamWState(this, network);
}
