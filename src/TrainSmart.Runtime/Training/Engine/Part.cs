using TrainSmart.Data;
using static TorchSharp.torch;

namespace TrainSmart.Training;

/// <summary>A part of the data as tensors on the device: what goes in, what should come out, and how much each row counts.</summary>
/// <param name="Features">[rows, width].</param>
/// <param name="Targets">[rows].</param>
/// <param name="Weights">[rows]; none if all rows count the same.</param>
internal sealed record Part(Tensor Features, Tensor Targets, Tensor? Weights) : IDisposable
{
    public static Part Of(FeatureMatrix rows, Loss loss, Device device)
    {
        using var targets = loss.Targets(rows);
        return new Part(
            Flat.Create(rows.Values, [rows.Rows, rows.Width], device),
            targets.to(device, copy: true),
            rows.Weights is { } weights ? Flat.Create(weights, [rows.Rows], device) : null);
    }

    public void Dispose()
    {
        Features.Dispose();
        Targets.Dispose();
        Weights?.Dispose();
    }
}
