using System.Globalization;
using TrainSmart.Data;

namespace TrainSmart.Running;

/// <summary>
/// Predicts rows with the model of a finished run. Generated predictors derive from it and say how a prediction is read off the model's outputs.
/// </summary>
/// <typeparam name="TRow">A row of the data.</typeparam>
/// <typeparam name="TPrediction">What is predicted for a row.</typeparam>
/// <param name="pipeline">The preparation and the model; the predictor owns it.</param>
public abstract class RowPredictor<TRow, TPrediction>(FittedPipeline<TRow> pipeline) : IDisposable
    where TRow : IRow<TRow>
{
    /// <summary>Predicts one row.</summary>
    /// <exception cref="DataException">The row lacks a value without which the preparation leaves rows out.</exception>
    public TPrediction Predict(in TRow row) => Predict(new ReadOnlySpan<TRow>(in row))[0];

    /// <summary>Predicts rows; the predictions are in their order.</summary>
    /// <exception cref="DataException">A row lacks a value without which the preparation leaves rows out.</exception>
    public IReadOnlyList<TPrediction> Predict(ReadOnlySpan<TRow> rows)
    {
        var (predictions, predicted) = pipeline.Predict(Table<TRow>.FromRows(rows));
        if (predicted.Count < rows.Length)
            throw new DataException($"{rows.Length - predicted.Count} of {rows.Length} rows lack a value that the preparation needs.");

        var results = new TPrediction[rows.Length];
        for (var row = 0; row < results.Length; row++) results[row] = Read(predictions.Row(row));
        return results;
    }

    /// <summary>Lets go of the model.</summary>
    public void Dispose()
    {
        pipeline.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The model of a finished run.</summary>
    /// <param name="runFolder">The folder of the run, such as <c>runs/penguins</c>.</param>
    /// <param name="label">The column that is predicted.</param>
    /// <exception cref="UserException">There is no model, or one that learned other rows or another column.</exception>
    protected static FittedPipeline<TRow> LoadPipeline(string runFolder, Column<TRow> label) => PredictorModel.Load(runFolder, label);

    /// <summary>A predicted class and how sure the model is of each: <c>Adelie (probabilities 0.972, 0.021, 0.007)</c>.</summary>
    protected static string Describe<TLabel>(TLabel label, IReadOnlyList<double> probabilities)
    {
        var each = probabilities.Select(probability => probability.ToString("0.000", CultureInfo.InvariantCulture));
        return string.Create(CultureInfo.InvariantCulture, $"{label} (probabilities {string.Join(", ", each)})");
    }

    /// <summary>A predicted number in six significant digits.</summary>
    protected static string Describe(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>The index of the largest of the probabilities; the first of equal ones.</summary>
    protected static int MostProbable(ReadOnlySpan<float> probabilities)
    {
        var best = 0;
        for (var index = 1; index < probabilities.Length; index++)
            if (probabilities[index] > probabilities[best]) best = index;

        return best;
    }

    /// <summary>The prediction for one row.</summary>
    /// <param name="outputs">What the model gives for it: a probability for each class, or one number for a regression.</param>
    protected abstract TPrediction Read(ReadOnlySpan<float> outputs);

    /// <summary>The name of a class, in the order of the probabilities, for labels whose classes the data alone knows.</summary>
    protected string NameOf(int classIndex) => pipeline.Preparation.ClassNames[classIndex];
}
