using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Emit;

/// <summary>Writes the predictor: typed rows in, typed predictions out.</summary>
internal static class PredictorFile
{
    private static readonly string[] Namespaces = ["System", "System.Collections.Generic", "System.Globalization", "System.IO", Runtime.Data, Runtime.Running];

    private const string RowsWithout = "/// <exception cref=\"DataException\">A row lacks a value without which the preparation leaves rows out.</exception>";

    public static SourceFile Write(ExperimentShape experiment, RowShape row) =>
        SourceFile.OfClass("Predictor", experiment.Model.Identity, Namespaces, writer =>
        {
            writer.Summary($"Predicts {Documentation.Code(row.Label.Column.Name)} with the model of a finished run.");
            writer.Block($"public sealed {experiment.Hiding}class Predictor : IDisposable", () => WriteMembers(writer, experiment, row));
        });

    private static void WriteMembers(SourceWriter writer, ExperimentShape experiment, RowShape row)
    {
        writer.Lines("private readonly FittedPipeline<Row> _pipeline;").Gap();
        writer.Lines("private Predictor(FittedPipeline<Row> pipeline) => _pipeline = pipeline;");
        writer.Gap().Summary($"Loads the model of a finished run, such as {Documentation.Code("runs/" + experiment.Model.Name)}.");
        writer.Lines("public static Predictor Load(string runFolder) => new(FittedPipeline<Row>.Load(Path.Combine(runFolder, \"model\")));");
        writer.Gap().Summary("Predicts one row.").Lines(RowsWithout).Lines("public Prediction Predict(in Row row) => Predict(new ReadOnlySpan<Row>(in row))[0];");
        writer.Gap().Summary("Predicts rows; the predictions are in their order.").Lines(RowsWithout);
        writer.Block("public IReadOnlyList<Prediction> Predict(ReadOnlySpan<Row> rows)", () => writer
            .Lines("var (predictions, predicted) = _pipeline.Predict(Table<Row>.FromRows(rows));")
            .Lines("if (predicted.Count < rows.Length) throw new DataException($\"{rows.Length - predicted.Count} of {rows.Length} rows lack a value that the preparation needs.\");")
            .Gap()
            .Lines("var results = new Prediction[rows.Length];")
            .Lines($"for (var row = 0; row < results.Length; row++) results[row] = {Result(experiment)};")
            .Lines("return results;"));
        writer.Gap().Summary("Lets go of the model.").Lines("public void Dispose() => _pipeline.Dispose();").Gap();
        if (experiment.IsClassification) WriteClassification(writer, row.Label, experiment.RowOwner);
        else WriteRegression(writer, row.Label);
    }

    private static string Result(ExperimentShape experiment) => experiment.IsClassification ? "Choose(predictions.Row(row))" : "new(predictions.Row(row)[0])";

    private static void WriteClassification(SourceWriter writer, ColumnShape label, string owner)
    {
        writer.Block($"private {(ReadsNames(label) ? "" : "static ")}Prediction Choose(ReadOnlySpan<float> probabilities)", () => writer
            .Lines("var best = 0;")
            .Lines("for (var index = 1; index < probabilities.Length; index++)")
            .Indented(() => writer.Lines("if (probabilities[index] > probabilities[best]) best = index;"))
            .Lines($"return new({LabelOf(label)}, [.. probabilities]);"));
        writer.Gap().Summary($"What a row is, and how sure the model is.");
        writer.Lines("/// <param name=\"Label\">The most probable class.</param>");
        writer.Lines($"/// <param name=\"Probabilities\">The probability of each class{Order(label, owner)}; they sum to one.</param>");
        writer.Lines($"public readonly record struct Prediction({label.Type} Label, IReadOnlyList<double> Probabilities);");
    }

    private static void WriteRegression(SourceWriter writer, ColumnShape label)
    {
        writer.Summary("What a row's value is likely to be.");
        writer.Lines($"/// <param name=\"Value\">The predicted {Documentation.Code(label.Column.Name)}.</param>");
        writer.Lines("public readonly record struct Prediction(double Value);");
    }

    // Classes of a category are the lock's, in its order; those of a number are known to the fitted pipeline only.
    private static bool ReadsNames(ColumnShape label) => label.Column.Type is not (ColumnType.Category or ColumnType.Boolean);

    private static string LabelOf(ColumnShape label) => label.Column.Type switch
    {
        ColumnType.Category => $"({label.Type})(best + 1)",
        ColumnType.Boolean => "best == 1",
        _ when label.Type == "string" => "_pipeline.Preparation.ClassNames[best]",
        _ => $"{label.Type}.Parse(_pipeline.Preparation.ClassNames[best], CultureInfo.InvariantCulture)",
    };

    private static string Order(ColumnShape label, string owner) => label.Column.Type switch
    {
        ColumnType.Category => $", in the order of <see cref=\"{owner}{label.Type}\"/> without its first member",
        ColumnType.Boolean => ": false, then true",
        _ => ", in ascending order",
    };
}
