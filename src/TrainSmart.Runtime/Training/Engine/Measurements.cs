using TrainSmart.Data;
using TrainSmart.Models;
using static TorchSharp.torch;

namespace TrainSmart.Training;

/// <summary>What is measured after an epoch: both losses.</summary>
internal sealed class Measurements(FeatureSplit features, Loss loss, Network network) : IDisposable
{
    private readonly Part? _validation = features.Validation.Rows > 0 ? Part.Of(features.Validation, loss, network.Device) : null;

    public EpochSummary After(int epoch, double trainLoss, double learningRate)
    {
        using var scope = NewDisposeScope();
        var metrics = new Dictionary<string, double>(StringComparer.Ordinal) { ["train/loss"] = trainLoss };
        double? validationLoss = null;
        if (_validation is not null)
        {
            var outputs = network.Predict(_validation.Features);
            validationLoss = loss.Mean(outputs, _validation.Targets, _validation.Weights).item<float>() * loss.Unit;
            metrics["validation/loss"] = validationLoss.Value;
        }

        return new EpochSummary(epoch, learningRate, trainLoss, validationLoss, metrics);
    }

    public void Dispose()
    {
        _validation?.Dispose();
    }
}
