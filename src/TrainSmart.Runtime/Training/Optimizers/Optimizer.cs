using TrainSmart.Models;

namespace TrainSmart.Training;

/// <summary>
/// What changes the weights. An optimizer sees all weights of a network as one flat vector, so that a step is one operation however many layers
/// there are.
/// </summary>
public abstract record Optimizer
{
    /// <summary>The size of a step, before the schedule; above 0.</summary>
    public abstract double LearningRate { get; init; }

    /// <summary>How fast weights shrink towards zero; at least 0.</summary>
    public abstract double WeightDecay { get; init; }

    /// <summary>The state with which a training begins.</summary>
    internal abstract OptimizerState Start(Network network);
}
