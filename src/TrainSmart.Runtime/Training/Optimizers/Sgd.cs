using TrainSmart.Models;

namespace TrainSmart.Training;

/// <summary>Stochastic gradient descent, with momentum if wanted (Sutskever et al. 2013).</summary>
public sealed record Sgd : Optimizer
{
    /// <inheritdoc/>
    public override double LearningRate { get; init; } = 0.01;

    /// <inheritdoc/>
    public override double WeightDecay { get; init; }

    /// <summary>How much of the last step is kept, in [0, 1).</summary>
    public double Momentum { get; init; }

    /// <summary>Whether the gradient is taken ahead of the step; with momentum only.</summary>
    public bool Nesterov { get; init; }

    internal override OptimizerState Start(Network network) => new SgdState(this, network);
}
