using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Emit;

/// <summary>Writes the predictor: typed rows in, typed predictions out.</summary>
internal static class PredictorPart
{
    private static readonly string[] Namespaces = ["System", "System.Collections.Generic", "System.Globalization", Runtime.Running];

    /// <param name="row">The columns.</param>
    /// <param name="task">What is learned, where the declaration says so.</param>
    /// <param name="owner">What stands before the types of a row where documentation names them.</param>
    /// <param name="hiding">What stands before members that a base class has too.</param>
    public static SourcePart Write(RowShape row, LearningTask? task, string owner, string hiding = "") =>
        new(Namespaces, writer =>
        {
            writer.Summary($"Predicts {Documentation.Code(row.Label.Column.Name)} with the model of a finished run.");
            writer.Block(
                $"public sealed {hiding}class Predictor : RowPredictor<Row, Predictor.Prediction>",
                () => WriteMembers(writer, row, row.IsClassification(task), owner));
        });

    private static void WriteMembers(SourceWriter writer, RowShape row, bool isClassification, string owner)
    {
        writer.Block("private Predictor(FittedPipeline<Row> pipeline)\n    : base(pipeline)", () => { });
        writer.Gap().Summary($"Loads the model of a finished run, such as {Documentation.Code("runs/name")}.");
        writer.Lines($"public static Predictor Load(string runFolder) => new(LoadPipeline(runFolder, Columns.{row.Label.Name}));");
        writer.Gap().Lines("/// <inheritdoc/>");
        if (isClassification) WriteClassification(writer, row.Label, owner);
        else WriteRegression(writer, row.Label);
    }

    private static void WriteClassification(SourceWriter writer, ColumnShape label, string owner)
    {
        writer.Lines($"protected override Prediction Read(ReadOnlySpan<float> probabilities) => new({LabelOf(label)}, [.. probabilities]);");
        writer.Gap().Summary($"What a row is, and how sure the model is.");
        writer.Lines("/// <param name=\"Label\">The most probable class.</param>");
        writer.Lines($"/// <param name=\"Probabilities\">The probability of each class{Order(label, owner)}; they sum to one.</param>");
        WritePrediction(writer, $"({label.Type} Label, IReadOnlyList<double> Probabilities)", "Describe(Label, Probabilities)");
    }

    private static void WriteRegression(SourceWriter writer, ColumnShape label)
    {
        writer.Lines("protected override Prediction Read(ReadOnlySpan<float> outputs) => new(outputs[0]);");
        writer.Gap().Summary("What a row's value is likely to be.");
        writer.Lines($"/// <param name=\"Value\">The predicted {Documentation.Code(label.Column.Name)}.</param>");
        WritePrediction(writer, "(double Value)", "Describe(Value)");
    }

    // What a record says of itself names the type of a list, and writes numbers as the machine's language does.
    private static void WritePrediction(SourceWriter writer, string values, string text) =>
        writer.Block($"public readonly record struct Prediction{values}", () =>
            writer.Lines("/// <inheritdoc/>").Lines($"public override string ToString() => {text};"));

    // Classes of a category are the lock's, in its order; those of a number are known to the fitted pipeline only.
    private static string LabelOf(ColumnShape label) => label.Column.Type switch
    {
        ColumnType.Category => $"({label.Type})(MostProbable(probabilities) + 1)",
        ColumnType.Boolean => "MostProbable(probabilities) == 1",
        _ when label.Type == "string" => "NameOf(MostProbable(probabilities))",
        _ => $"{label.Type}.Parse(NameOf(MostProbable(probabilities)), CultureInfo.InvariantCulture)",
    };

    private static string Order(ColumnShape label, string owner) => label.Column.Type switch
    {
        ColumnType.Category => $", in the order of <see cref=\"{owner}{label.Type}\"/> without its first member",
        ColumnType.Boolean => ": false, then true",
        _ => ", in ascending order",
    };
}
