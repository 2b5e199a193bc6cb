using System.Text.Json;
using TrainSmart.Data;

namespace TrainSmart.Models;

/// <summary>A trained model: it predicts, and it can be saved and loaded. Predicting is safe from several threads at once.</summary>
public abstract class FittedModel : IDisposable
{
    /// <summary>What reads each kind of model; a new kind is one entry.</summary>
    private static readonly Dictionary<string, Func<string, JsonElement, FittedModel>> Readers = new()
    {
        ["layers"] = FittedNetwork.Load,
        [FittedEstimator.Kind] = FittedEstimator.Load,
        [FittedLinearRegression.Kind] = FittedLinearRegression.Load,
    };

    /// <summary>How the training went.</summary>
    public LearningCurve Curve { get; init; } = LearningCurve.Empty;

    /// <summary>Reads a model that <see cref="Save"/> wrote. Its <see cref="Curve"/> is empty.</summary>
    /// <exception cref="UserException">There is no model in the folder, or it was changed.</exception>
    public static FittedModel Load(string folder) => ModelFile.Read(folder, Readers);

    /// <summary>Predicts every row.</summary>
    /// <exception cref="ArgumentException">The rows are not as wide as those the model was trained on.</exception>
    public abstract Predictions Predict(FeatureMatrix rows);

    /// <summary>Writes the model into a folder, which is made if it is not there: <c>model.json</c> and the weights or trees beside it.</summary>
    public abstract void Save(string folder);

    /// <summary>Frees what the model holds outside of managed memory.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the model holds outside of managed memory.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
