using TrainSmart.Data;
using TrainSmart.Metrics;
using TrainSmart.Models;
using static TorchSharp.torch;

namespace TrainSmart.Training;

/// <summary>What is measured after an epoch: both losses, and the objectives that are something else. Other metrics can wait for the end.</summary>
/// <param name="features">The parts to measure on.</param>
/// <param name="loss">The loss, without smoothing: what is measured is the distance to the true labels.</param>
/// <param name="network">The network that learns.</param>
/// <param name="objectives">The paths of what the search looks for, such as <c>validation/macro-f1</c>.</param>
internal sealed class Measurements(FeatureSplit features, Loss loss, Network network, IReadOnlyList<string> objectives) : IDisposable
{
    private const string OfTraining = "train/";
    private const string OfValidation = "validation/";

    private readonly Part? _validation = features.Validation.Rows > 0 ? Part.Of(features.Validation, loss, network.Device) : null;

    public EpochSummary After(int epoch, double trainLoss, double learningRate, Tensor trainFeatures)
    {
        using var scope = NewDisposeScope();
        var metrics = new Dictionary<string, double>(StringComparer.Ordinal) { ["train/loss"] = trainLoss };
        double? validationLoss = null;
        if (_validation is not null)
        {
            var outputs = network.Predict(_validation.Features);
            validationLoss = loss.Mean(outputs, _validation.Targets, _validation.Weights).item<float>() * loss.Unit;
            metrics["validation/loss"] = validationLoss.Value;
            foreach (var objective in WantedOf(OfValidation, metrics)) AddObjective(metrics, objective, OfValidation, outputs, features.Validation);
        }

        if (WantedOf(OfTraining, metrics) is { Count: > 0 } wanted)
        {
            var outputs = network.Predict(trainFeatures);
            foreach (var objective in wanted) AddObjective(metrics, objective, OfTraining, outputs, features.Train);
        }

        return new EpochSummary(epoch, learningRate, trainLoss, validationLoss, metrics);
    }

    public void Dispose() => _validation?.Dispose();

    private List<string> WantedOf(string part, Dictionary<string, double> metrics) =>
        [.. objectives.Where(objective => objective.StartsWith(part, StringComparison.Ordinal) && !metrics.ContainsKey(objective))];

    /// <summary>A metric that is not defined for these rows stays out; the trial's report says so in words.</summary>
    private void AddObjective(Dictionary<string, double> metrics, string objective, string part, Tensor outputs, FeatureMatrix rows)
    {
        var metric = MetricNames.Of(features.Task).FirstOrDefault(metric => metric.Name == objective[part.Length..]);
        if (metric?.Compute(JudgedRows.Of(loss.Predictions(outputs), rows)) is { } value && double.IsFinite(value)) metrics[objective] = value;
    }
}
