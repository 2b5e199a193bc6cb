using TorchSharp;
using TrainSmart.Spaces;

namespace TrainSmart.Models;

/// <summary>
/// One layer of a network, as it is declared: immutable, without weights, equal to any other that says the same. Its shape is a pure function, so
/// that a whole network is checked before anything is allocated.
/// </summary>
public abstract record Layer
{
    /// <summary>How many numbers the layer gives for a row that enters it with <paramref name="inputWidth"/> numbers.</summary>
    public abstract int OutputWidth(int inputWidth);

    /// <summary>The layer's word in an experiment's YAML, such as <c>leaky-relu</c>.</summary>
    internal string Word => Names.Kebab(GetType().Name);

    /// <summary>Declares the layer's weights and says how it computes with them.</summary>
    /// <exception cref="UserException">The layer cannot be as it is declared.</exception>
    internal abstract Forward Build(WeightPlan weights, int inputWidth);
}

/// <summary>What a layer does to rows, <c>[rows, inputs] -> [rows, outputs]</c>.</summary>
internal delegate torch.Tensor Forward(torch.Tensor rows, Pass pass);
