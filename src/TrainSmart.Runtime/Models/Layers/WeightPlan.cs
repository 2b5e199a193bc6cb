using TorchSharp;

namespace TrainSmart.Models;

/// <summary>
/// The weights of a network in the order of its layers, before there is memory for them. Layers add to it while they are built.
/// </summary>
internal sealed class WeightPlan
{
    private readonly string _place;

    public WeightPlan()
        : this("", [], [])
    {
    }

    private WeightPlan(string place, List<Weight> parameters, List<Weight> statistics) =>
        (_place, Parameters, Statistics) = (place, parameters, statistics);

    /// <summary>What is learned by gradients.</summary>
    public List<Weight> Parameters { get; }

    /// <summary>What follows the data while training and has no gradient: batch norm's running mean and variance.</summary>
    public List<Weight> Statistics { get; }

    /// <summary>The same plan for a layer inside; <paramref name="part"/> joins the names of its weights, as in <c>1.0.weight</c>.</summary>
    public WeightPlan At(int part) => new(FormattableString.Invariant($"{_place}{part}."), Parameters, Statistics);

    /// <summary>Adds a weight that is learned.</summary>
    public Weight Parameter(string name, Initial initial, params long[] shape) => Add(Parameters, name, initial, shape);

    /// <summary>Adds a vector that follows the data.</summary>
    public Weight Statistic(string name, Initial initial, long width) => Add(Statistics, name, initial, [width]);

    /// <summary>What is said of a layer that cannot be.</summary>
    public UserException Refuse(Layer layer, string problem, string help) =>
        new($"Layer {_place.TrimEnd('.')} ({layer.Word}): {problem}.", help, ExitCode.Invalid);

    private Weight Add(List<Weight> list, string name, Initial initial, long[] shape)
    {
        var weight = new Weight(_place + name, initial, shape);
        list.Add(weight);
        return weight;
    }
}

/// <summary>A weight of a network: its name, its shape, and, once the network has memory, its tensor.</summary>
internal sealed class Weight(string name, Initial initial, long[] shape)
{
    public string Name => name;

    public Initial Initial => initial;

    public long[] Shape => shape;

    public int Count { get; } = checked((int)shape.Aggregate(1L, (product, size) => product * size));

    /// <summary>A view into the network's flat memory.</summary>
    public torch.Tensor Tensor { get; set; } = null!;
}

/// <summary>The values a weight starts with: uniform in [centre - spread, centre + spread).</summary>
internal readonly record struct Initial(float Centre, float Spread = 0);
