using System.Text.Json;
using TorchSharp;
using TrainSmart.Data;
using TrainSmart.Training;
using TrainSmart.Training.Native;

namespace TrainSmart.Models;

/// <summary>A trained network.</summary>
internal sealed class FittedNetwork(Layers layers, int inputs, Network network, Loss loss) : FittedModel
{
    private const string WeightsFile = "weights.safetensors";

    public override Predictions Predict(FeatureMatrix rows)
    {
        if (rows.Width != inputs)
        {
            throw new ArgumentException(
                $"The model was trained on {inputs} features a row, and these rows have {rows.Width}.",
                nameof(rows));
        }
        if (rows.Rows == 0) return new Predictions([], layers.OutputWidth(inputs));
        using var scope = torch.NewDisposeScope();
        return loss.Predictions(network.Predict(Flat.Create(rows.Values, [rows.Rows, rows.Width], network.Device)));
    }

    public override void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        var tensors = network.Weights.ToDictionary(weight => weight.Name, weight => new NamedTensor(weight.Shape, Flat.Read(weight.Tensor)));
        var metadata = new Dictionary<string, string> { ["format"] = "pt" };
        SafeTensorsWriter.Write(Path.Combine(folder, WeightsFile), new SafeTensorsFile(metadata, tensors));
        ModelFile.Write(folder, "layers", json =>
        {
            json.WriteNumber("inputs", inputs);
            json.WritePropertyName("layers");
            LayersJson.Write(json, layers);
            if (loss is not SquaredError error) return;
            json.WriteNumber("label-mean", error.LabelMean);
            json.WriteNumber("label-scale", error.LabelScale);
        });
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    internal static FittedNetwork Load(string folder, JsonElement model)
    {
        var layers = LayersJson.Read(model.GetProperty("layers"));
        var inputs = model.GetProperty("inputs").GetInt32();
        Loss loss = model.TryGetProperty("label-mean", out var mean)
            ? new SquaredError(mean.GetDouble(), model.GetProperty("label-scale").GetDouble())
            : new CrossEntropy();
        var path = Path.Combine(folder, WeightsFile);
        var tensors = SafeTensorsReader.Read(path).Tensors;
        var network = new Network(layers, inputs, NativeBackend.Load().Device);
        foreach (var weight in network.Weights)
        {
            if (!tensors.TryGetValue(weight.Name, out var tensor) || !tensor.Shape.SequenceEqual(weight.Shape))
            {
                throw new UserException(
                    $"{path} does not belong to {ModelFile.Name} beside it: {weight.Name} is missing or has another shape.",
                    "Save the model again.",
                    ExitCode.Invalid);
            }
            Flat.Write(weight.Tensor, tensor.Values);
        }

        return new FittedNetwork(layers, inputs, network, loss);
    }

    protected override void Dispose(bool disposing) => network.Dispose();
}
