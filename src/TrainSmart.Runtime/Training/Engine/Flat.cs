using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace TrainSmart.Training;

/// <summary>Moves the numbers of whole tensors between libtorch's memory and arrays.</summary>
internal static class Flat
{
    /// <summary>
    /// A tensor with these numbers in memory that libtorch has allocated. A tensor made straight from an array lies wherever the array does, and
    /// matrix products round differently with the alignment of what they read: the same seed would not give the same bits.
    /// </summary>
    public static Tensor Create(float[] values, ReadOnlySpan<long> shape, Device device)
    {
        var memory = empty(shape);
        values.AsSpan().CopyTo(MemoryMarshal.Cast<byte, float>(memory.bytes));
        if (device.type == DeviceType.CPU) return memory;
        using (memory) return memory.to(device);
    }

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
        target.copy_(Create(values, target.shape, CPU));
    }
}
