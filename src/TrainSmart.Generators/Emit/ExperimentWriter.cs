using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Emit;

/// <summary>The code of an experiment without errors.</summary>
/// <param name="File">What is its own.</param>
/// <param name="Shared">What it shares with others, to be written once for all of them; none if it has rows of its own.</param>
internal sealed record WrittenExperiment(SourceFile File, SharedRows? Shared);

/// <summary>Writes the code of an experiment.</summary>
internal static class ExperimentWriter
{
    /// <summary>The file of an experiment without errors. What it shares with others is only named.</summary>
    /// <param name="model">What was declared.</param>
    /// <param name="dataLock">What is known of its data; needed where it learns from data.</param>
    /// <param name="user">What its class declares; <see cref="UserClass.None"/> for YAML.</param>
    /// <param name="origins">Which declaration says which part.</param>
    public static WrittenExperiment Write(ExperimentModel model, DataLock? dataLock, UserClass user, EquatableArray<Origin> origins = default)
    {
        var experiment = new ExperimentShape(model, dataLock, user) { Origins = origins };
        var parts = new List<SourcePart> { ParametersPart.Write(experiment), SpacePart.Write(experiment) };
        if (!experiment.IsObjective)
        {
            if (dataLock is null || experiment.Row is not { } row)
                throw new InvalidOperationException($"The lock of '{model.Data?.Csv}' is missing or has no column '{model.Data?.Label}'");
            if (!experiment.SharesRows && experiment.Shared is null) parts.Add(RowPart.Write(row, dataLock, experiment.Hiding));
            parts.Add(PipelinePart.Write(experiment, row));
            if (experiment.Shared is null) parts.Add(PredictorPart.Write(row, model.Data!.Task, experiment.RowOwner, experiment.Hiding));
        }

        if (!model.Launch.IsEmpty) parts.Add(LaunchersPart.Write(experiment));
        return new WrittenExperiment(ExperimentFile.Write(experiment, parts), experiment.Shared);
    }

    /// <summary>What an experiment with errors leaves to compile against.</summary>
    /// <param name="model">What was understood of it.</param>
    /// <param name="dataLock">What is known of its data.</param>
    /// <param name="user">What its class declares.</param>
    /// <param name="baseCanRun">Whether it derives from an experiment without errors.</param>
    public static EquatableArray<SourceFile> WriteStub(ExperimentModel model, DataLock? dataLock, UserClass user, bool baseCanRun = false) =>
        [.. StubFile.Write(model, dataLock, user, baseCanRun)];
}
