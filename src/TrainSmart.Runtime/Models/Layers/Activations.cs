using TorchSharp;
using static TorchSharp.torch.nn;

namespace TrainSmart.Models;

/// <summary>A layer without weights that treats each number alone.</summary>
public abstract record Activation : Layer
{
    /// <inheritdoc/>
    public sealed override int OutputWidth(int inputWidth) => inputWidth;

    internal sealed override Forward Build(WeightPlan weights, int inputWidth) => (rows, _) => Apply(rows);

    private protected abstract torch.Tensor Apply(torch.Tensor rows);
}

/// <summary>max(x, 0).</summary>
public sealed record Relu : Activation
{
    private protected override torch.Tensor Apply(torch.Tensor rows) => rows.relu();
}

/// <summary>x above zero, <see cref="Slope"/> times x below (Maas et al. 2013).</summary>
public sealed record LeakyRelu : Activation
{
    /// <summary>The slope below zero; at least 0.</summary>
    public double Slope { get; init; } = 0.01;

    private protected override torch.Tensor Apply(torch.Tensor rows) => functional.leaky_relu(rows, Slope);
}

/// <summary>x above zero, exp(x) - 1 below (Clevert et al. 2016).</summary>
public sealed record Elu : Activation
{
    private protected override torch.Tensor Apply(torch.Tensor rows) => functional.elu(rows, alpha: 1);
}

/// <summary>x times the normal distribution function of x (Hendrycks and Gimpel 2016).</summary>
public sealed record Gelu : Activation
{
    private protected override torch.Tensor Apply(torch.Tensor rows) => functional.gelu(rows);
}

/// <summary>x times sigmoid(x) (Elfwing et al. 2018).</summary>
public sealed record Silu : Activation
{
    private protected override torch.Tensor Apply(torch.Tensor rows) => functional.silu(rows);
}

/// <summary>The hyperbolic tangent.</summary>
public sealed record Tanh : Activation
{
    private protected override torch.Tensor Apply(torch.Tensor rows) => rows.tanh();
}

/// <summary>1 / (1 + exp(-x)).</summary>
public sealed record Sigmoid : Activation
{
    private protected override torch.Tensor Apply(torch.Tensor rows) => rows.sigmoid();
}
