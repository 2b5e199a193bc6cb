using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Emit;

/// <summary>Writes the road from the data to a fitted model.</summary>
internal static class PipelinePart
{
    private const string LoadHead = "public static Split<Row> Load(DataFolder folder) => ";
    private const string FitHead = "public static FittedPipeline<Row> Fit(Split<Row> data, Parameters parameters, TrialScope trial)";

    private static readonly string[] Namespaces = [Runtime.Data, Runtime.Running];

    public static SourcePart Write(ExperimentShape experiment, RowShape row) =>
        new(Namespaces, writer =>
        {
            writer.Summary("From the data to a fitted model.");
            writer.Block($"public static {experiment.Hiding}class Pipeline", () =>
            {
                writer.Summary(SharedPipelinePart.ReadSummary);
                if (experiment.Shared is null) WriteLoad(writer, experiment, row);
                else writer.Statement(Code.List("ReadSplit(", ["folder", Options(experiment), Seed(experiment)], ")").After(LoadHead));
                writer.Gap().Summary(SharedPipelinePart.FitSummary);
                if (experiment.Shared is null) WriteFit(writer, experiment, row);
                else writer.Lines(FitHead + " =>").Indented(() => writer.Lines($"new {experiment.ClassName}(parameters).FitPipeline(data, trial);"));
            });
        });

    private static void WriteLoad(SourceWriter writer, ExperimentShape experiment, RowShape row) => writer
        .Lines(LoadHead + "Table<Row>")
        .Indented(() => writer
            .Lines(".ReadCsv(folder)")
            .Statement(Code.List(".Split(", [$"Columns.{row.Label.Name}", Options(experiment), Seed(experiment)], ")")));

    private static Code Seed(ExperimentShape experiment) => $"seed: {Literals.Integer(experiment.Model.Seed)}";

    private static Code Options(ExperimentShape experiment)
    {
        var data = experiment.Model.Data ?? throw new InvalidOperationException("The experiment has no data");
        List<Code> options =
        [
            $"Train = {Literals.Number(data.Split.Train)}",
            $"Validation = {Literals.Number(data.Split.Validation)}",
            $"Test = {Literals.Number(data.Split.Test)}",
            $"Stratify = {Literals.Truth(data.Split.Stratify)}",
        ];
        if (data.Task is { } task) options.Add($"Task = LearningTask.{task}");
        return Code.Initializer("new SplitOptions", options);
    }

    private static void WriteFit(SourceWriter writer, ExperimentShape experiment, RowShape row)
    {
        var model = experiment.Model;
        var operations = new OperationCode(experiment, new Scope(experiment.Parameters, "parameters"));
        var balance = model.Balance is null ? "" : $".Balance({operations.Balance(model.Balance).Flat}, trial.Random(\"balance\"))";
        var readsFeatures = !experiment.Has(OwnCode.Model) && model.Architecture is { } architecture && ArchitectureCode.ReadsFeatures(architecture);
        var shapes = readsFeatures ? "features.Outputs, features.Features" : "features.Outputs";

        writer.Block(FitHead, () => writer
            .Lines($"var experiment = new {experiment.ClassName}(parameters);")
            .Lines($"var preparation = experiment.Prepare(Preparation<Row>.Start(Columns.All)).Fit(data.Train, Columns.{row.Label.Name});")
            .Lines($"var features = preparation.Transform(data){balance};")
            .Lines($"return experiment.Model({shapes}).Fit(features, experiment.Train(), trial).With(preparation);"));
    }
}
