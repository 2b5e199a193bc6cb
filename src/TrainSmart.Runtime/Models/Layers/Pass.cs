using System.Runtime.InteropServices;
using TrainSmart.Search;
using static TorchSharp.torch;

namespace TrainSmart.Models;

/// <summary>What layers have to know of the pass they are part of.</summary>
internal sealed class Pass
{
    private RandomStream _dropout;

    private Pass(bool isTraining) => IsTraining = isTraining;

    /// <summary>A pass in which nothing is learned.</summary>
    public static Pass Predicting { get; } = new(isTraining: false);

    public bool IsTraining { get; }

    /// <summary>A pass that learns.</summary>
    /// <param name="dropout">The source of dropout's chances: ours and not libtorch's, whose streams trials on several threads would share.</param>
    public static Pass Training(RandomStream dropout) => new(isTraining: true) { _dropout = dropout };

    /// <summary>A tensor of the same shape: zero with a chance of <paramref name="rate"/>, otherwise what brings the mean back to one.</summary>
    public Tensor Mask(Tensor rows, double rate)
    {
        var mask = empty(rows.shape);
        var values = MemoryMarshal.Cast<byte, float>(mask.bytes);
        var scale = (float)(1 / (1 - rate));
        var dropped = (uint)(rate * uint.MaxValue);
        for (var index = 0; index + 1 < values.Length; index += 2)
        {
            var bits = _dropout.NextBits();   // two numbers a draw
            values[index] = (uint)bits < dropped ? 0 : scale;
            values[index + 1] = (uint)(bits >> 32) < dropped ? 0 : scale;
        }

        if (values.Length % 2 == 1) values[^1] = (uint)_dropout.NextBits() < dropped ? 0 : scale;
        return mask.to(rows.device);
    }
}
