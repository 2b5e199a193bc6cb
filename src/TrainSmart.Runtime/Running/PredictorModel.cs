using TrainSmart.Data;
using TrainSmart.Running.Folders;
using TrainSmart.Running.Records;
using TrainSmart.Spaces;

namespace TrainSmart.Running;

/// <summary>Loads the model of a run for a predictor, and says of a run of another experiment that it is one.</summary>
internal static class PredictorModel
{
    public static FittedPipeline<TRow> Load<TRow>(string runFolder, Column<TRow> label)
        where TRow : IRow<TRow>
    {
        try
        {
            var pipeline = FittedPipeline<TRow>.Load(Path.Combine(runFolder, "model"));
            if (pipeline.Preparation.Label == label) return pipeline;
            var learned = pipeline.Preparation.Label;
            pipeline.Dispose();
            throw new DataException(
                $"{runFolder} learned `{learned}`, and this predictor is of `{label}`.",
                "Name a run of the predictor's experiment.");
        }
        catch (DataException)
        {
            if (ExperimentOf(runFolder) is { Data: { } data } other && (data.File, data.Label) != (TRow.Schema.File, label.Name))
                throw OfAnother(runFolder, other.Name, data, $"`{label}` of {TRow.Schema.File}");
            throw;
        }
    }

    private static UserException OfAnother(string runFolder, string experiment, DataFacts data, string asked) => new(
        $"{runFolder} is a run of '{experiment}', which predicts `{data.Label}` of {data.File}; the predictor that loads it is of {asked}",
        $"load it with {Names.Pascal(experiment)}.Predictor, or name a run of this predictor's experiment",
        ExitCode.Invalid);

    private static ExperimentFacts? ExperimentOf(string runFolder)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(runFolder));
        return new RunFolder(Path.GetDirectoryName(folder) ?? folder, Path.GetFileName(folder)).ReadResult()?.Experiment;
    }
}
