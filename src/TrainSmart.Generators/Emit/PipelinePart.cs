using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Emit;

/// <summary>Writes the road from the data to a fitted model.</summary>
internal static class PipelinePart
{
    private static readonly string[] Namespaces = [Runtime.Data, Runtime.Running];

    public static SourcePart Write(ExperimentShape experiment, RowShape row) =>
        new(Namespaces, writer =>
        {
            writer.Summary("From the data to a fitted model.");
            writer.Block($"public static {experiment.Hiding}class Pipeline", () =>
            {
                WriteLoad(writer, experiment, row);
                WriteFit(writer, experiment, row);
            });
        });

    private static void WriteLoad(SourceWriter writer, ExperimentShape experiment, RowShape row)
    {
        writer.Summary("Reads the data and splits it: the same for every trial, done once a run.");
        writer.Lines("public static Split<Row> Load(DataFolder folder) => Table<Row>").Indented(() =>
        {
            var arguments = new List<Code> { $"Columns.{row.Label.Name}", Options(experiment), $"seed: {Literals.Integer(experiment.Model.Seed)}" };
            writer.Lines(".ReadCsv(folder)").Statement(Code.List(".Split(", arguments, ")"));
        });
    }

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

        writer.Gap().Summary("Fits the preparation on the training rows, trains, and hands back what can evaluate and predict.");
        writer.Block("public static FittedPipeline<Row> Fit(Split<Row> data, Parameters parameters, TrialScope trial)", () => writer
            .Lines($"var experiment = new {experiment.ClassName}(parameters);")
            .Lines($"var preparation = experiment.Prepare(Preparation<Row>.Start(Columns.All)).Fit(data.Train, Columns.{row.Label.Name});")
            .Lines($"var features = preparation.Transform(data){balance};")
            .Lines($"return experiment.Model({shapes}).Fit(features, experiment.Train(), trial).With(preparation);"));
    }
}
