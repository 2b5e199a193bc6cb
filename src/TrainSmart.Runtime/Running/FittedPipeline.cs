using System.Text.Json;
using TrainSmart.Data;
using TrainSmart.Models;

namespace TrainSmart.Running;

/// <summary>
/// A fitted preparation and the model that was trained on what it makes: everything that turns rows into predictions. They travel together.
/// </summary>
/// <typeparam name="TRow">A row of the data.</typeparam>
public sealed class FittedPipeline<TRow> : IDisposable
    where TRow : IRow<TRow>
{
    private const string PreparationFile = "preparation.json";

    /// <summary>Joins the two.</summary>
    public FittedPipeline(FittedPreparation<TRow> preparation, FittedModel model) => (Preparation, Model) = (preparation, model);

    /// <summary>What is done to rows before the model sees them.</summary>
    public FittedPreparation<TRow> Preparation { get; }

    /// <summary>What predicts.</summary>
    public FittedModel Model { get; }

    /// <summary>
    /// Predicts rows. Those that the preparation leaves out have no prediction: <see cref="FeatureMatrix.SourceRows"/> tells which are
    /// left.
    /// </summary>
    /// <exception cref="DataException">A row has a gap, a category or a value that the preparation does not know what to do with.</exception>
    public (Predictions Predictions, IReadOnlyList<int> Rows) Predict(Table<TRow> rows)
    {
        var features = Preparation.Transform(rows);
        return (Model.Predict(features), features.SourceRows);
    }

    /// <summary>Writes both into a folder, which is made if it is not there.</summary>
    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        using (var file = File.Create(Path.Combine(folder, PreparationFile)))
        using (var writer = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true }))
        {
            Preparation.Save(writer);
        }

        Model.Save(folder);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="folder">The folder, such as <c>runs/penguins/model</c>.</param>
    /// <exception cref="UserException">The folder holds no model, or one of other rows.</exception>
    public static FittedPipeline<TRow> Load(string folder)
    {
        var file = Path.Combine(folder, PreparationFile);
        if (!File.Exists(file))
        {
            throw new UserException(
                $"there is no model in {folder}",
                "a run writes one; name its folder, such as runs/penguins/model",
                ExitCode.Missing);
        }
        using var saved = Parse(file);
        return new FittedPipeline<TRow>(FittedPreparation<TRow>.Load(saved.RootElement, file), FittedModel.Load(folder));
    }

    /// <summary>Frees what the model holds.</summary>
    public void Dispose() => Model.Dispose();

    private static JsonDocument Parse(string file)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(file));
        }
        catch (JsonException)
        {
            throw new UserException($"{file} is no JSON", "it is written with the model: restore both, or train again", ExitCode.Invalid);
        }
    }
}

/// <summary>Joins a model to the preparation of its rows.</summary>
public static class FittedModelJoining
{
    /// <summary>The pipeline of a preparation and this model.</summary>
    public static FittedPipeline<TRow> With<TRow>(this FittedModel model, FittedPreparation<TRow> preparation)
        where TRow : IRow<TRow> => new(preparation, model);
}
