using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TrainSmart.Training;

/// <summary>Moves the numbers of whole tensors between libtorch's memory and arrays.</summary>
internal static class Flat
{
    /// <summary>A copy of all numbers, row after row.</summary>
    public static float[] Read(Tensor tensor)
    {
        using var scope = NewDisposeScope();
        return MemoryMarshal.Cast<byte, float>(tensor.detach().cpu().contiguous().bytes).ToArray();
    }

    /// <summary>Overwrites all numbers; there are as many in both.</summary>
    public static void Write(Tensor target, float[] values)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        target.copy_(tensor(values, target.shape));
    }
}
