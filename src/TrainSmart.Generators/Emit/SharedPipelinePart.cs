namespace TrainSmart.Generators.Emit;

/// <summary>
/// Writes the road from the data to a fitted model as far as it is the same for all experiments over the same data: the C# compiler works the members
/// of a generic type out anew wherever they are named, so that they are named here and nowhere else.
/// </summary>
internal static class SharedPipelinePart
{
    /// <summary>What reading the data does.</summary>
    public const string ReadSummary = "Reads the data and splits it: the same for every trial, done once a run.";

    /// <summary>What fitting does.</summary>
    public const string FitSummary = "Fits the preparation on the training rows, trains, and hands back what can evaluate and predict.";

    private static readonly string[] Namespaces = [Runtime.Data, Runtime.Models, Runtime.Running];

    public static SourcePart Write(RowShape row) =>
        new(Namespaces, writer =>
        {
            writer.Summary(ExperimentFile.PrepareSummary).Lines("public abstract Preparation<Row> Prepare(Preparation<Row> rows);");
            writer.Gap();
            ExperimentFile.DocumentModel(writer, readsFeatures: true);
            writer.Lines("public abstract ModelSpecification Model(Shape classes, Shape features);");
            writer.Gap().Summary(ExperimentFile.TrainSummary).Lines("public abstract Training Train();");
            writer.Gap().Summary("Balances the classes of the training rows; as they are, unless the experiment says otherwise.");
            writer.Lines("protected virtual FeatureSplit Balanced(FeatureSplit features, TrialScope trial) => features;");
            writer.Gap().Summary(ReadSummary).Lines("protected static Split<Row> ReadSplit(DataFolder folder, SplitOptions options, ulong seed) =>");
            writer.Indented(() => writer.Lines($"Table<Row>.ReadCsv(folder).Split(Columns.{row.Label.Name}, options, seed);"));
            writer.Gap().Summary(FitSummary).Block("protected FittedPipeline<Row> FitPipeline(Split<Row> data, TrialScope trial)", () => writer
                .Lines($"var preparation = Prepare(Preparation<Row>.Start(Columns.All)).Fit(data.Train, Columns.{row.Label.Name});")
                .Lines("var features = Balanced(preparation.Transform(data), trial);")
                .Lines("return Model(features.Outputs, features.Features).Fit(features, Train(), trial).With(preparation);"));
        });
}
