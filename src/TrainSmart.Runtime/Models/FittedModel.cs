using TrainSmart.Data;

namespace TrainSmart.Models;

/// <summary>A trained model: it predicts, and it can be saved and loaded. Predicting is safe from several threads at once.</summary>
public abstract class FittedModel : IDisposable
{
    /// <summary>How the training went.</summary>
    public LearningCurve Curve { get; init; } = LearningCurve.Empty;

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
