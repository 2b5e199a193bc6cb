using TrainSmart.Models;
using TrainSmart.Training.Native;
using static TorchSharp.torch;

namespace TrainSmart.Training;

/// <summary>
/// What an optimizer remembers between steps, and the step itself: one call of a fused kernel of libtorch on the flat parameters.
/// </summary>
internal abstract class OptimizerState : IDisposable
{
    /// <summary>What a checkpoint must hold for the training to go on as if it had never stopped.</summary>
    public abstract IEnumerable<(string Name, Tensor Tensor)> Memory { get; }

    /// <summary>Changes the parameters along their gradient.</summary>
    /// <param name="learningRate">The size of the step, after the schedule.</param>
    public abstract void Step(double learningRate);

    public virtual void Dispose()
    {
        foreach (var (_, tensor) in Memory) tensor.Dispose();
    }
}

internal sealed class AdamWState(AdamW options, Network network) : OptimizerState
{
    private readonly Tensor _mean = zeros_like(network.Parameters);
    private readonly Tensor _meanOfSquares = zeros_like(network.Parameters);
    private readonly Tensor _steps = zeros([], device: network.Device);
    private readonly Tensor _one = ones([], device: network.Device);

    public override IEnumerable<(string Name, Tensor Tensor)> Memory =>
        [("adamw.mean", _mean), ("adamw.mean-of-squares", _meanOfSquares), ("adamw.steps", _steps)];

    public override void Dispose()
    {
        base.Dispose();
        _one.Dispose();
    }

    public override void Step(double learningRate)
    {
        _steps.add_(_one);
        StableAbi.Call(
            "aten::_fused_adamw_\0"u8,
            [
                StableAbi.List(network.Parameters.Handle),
                StableAbi.List(network.Gradients!.Handle),
                StableAbi.List(_mean.Handle),
                StableAbi.List(_meanOfSquares.Handle),
                StableAbi.List(0), // no maximum of squares: no amsgrad
                StableAbi.List(_steps.Handle),
                StableAbi.Number(learningRate),
                StableAbi.Number(options.Beta1),
                StableAbi.Number(options.Beta2),
                StableAbi.Number(options.WeightDecay),
                StableAbi.Number(options.Epsilon),
                StableAbi.Truth(false), // amsgrad
                StableAbi.Truth(false), // maximize
                0,
                0,
            ]);
    }
}

internal sealed class SgdState(Sgd options, Network network) : OptimizerState
{
    private readonly Tensor _velocity = zeros_like(network.Parameters);

    public override IEnumerable<(string Name, Tensor Tensor)> Memory => [("sgd.velocity", _velocity)];

    /// <summary>The velocity starts at zero, so that the first step needs no case of its own: momentum times nothing plus the gradient.</summary>
    public override void Step(double learningRate) => StableAbi.Call(
        "aten::_fused_sgd_\0"u8,
        [
            StableAbi.List(network.Parameters.Handle),
            StableAbi.List(network.Gradients!.Handle),
            StableAbi.List(options.Momentum > 0 ? _velocity.Handle : 0),
            StableAbi.Number(options.WeightDecay),
            StableAbi.Number(options.Momentum),
            StableAbi.Number(learningRate),
            StableAbi.Number(0), // dampening
            StableAbi.Truth(options.Nesterov && options.Momentum > 0),
            StableAbi.Truth(false), // maximize
            StableAbi.Truth(false), // first step
            0,
            0,
        ]);
}
