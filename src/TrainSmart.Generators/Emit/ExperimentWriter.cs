using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Emit;

/// <summary>Writes the code of an experiment.</summary>
internal static class ExperimentWriter
{
    /// <summary>The file of an experiment without errors.</summary>
    /// <param name="model">What was declared.</param>
    /// <param name="dataLock">What is known of its data; needed where it learns from data.</param>
    /// <param name="user">What its class declares; <see cref="UserClass.None"/> for YAML.</param>
    /// <param name="origins">Which declaration says which part.</param>
    public static EquatableArray<SourceFile> Write(ExperimentModel model, DataLock? dataLock, UserClass user, EquatableArray<Origin> origins = default)
    {
        var experiment = new ExperimentShape(model, dataLock, user) { Origins = origins };
        var parts = new List<SourcePart> { ParametersFile.Write(experiment), SpaceFile.Write(experiment) };
        if (!experiment.IsObjective)
        {
            if (dataLock is null || experiment.Row is not { } row) throw new InvalidOperationException($"The lock of '{model.Data?.Csv}' is missing or has no column '{model.Data?.Label}'");
            if (!experiment.SharesRows) parts.Add(RowFile.Write(experiment, row, dataLock));
            parts.Add(PipelineFile.Write(experiment, row));
            parts.Add(PredictorFile.Write(experiment, row));
        }

        if (!model.Launch.IsEmpty) parts.Add(LaunchersFile.Write(experiment));
        return EquatableArray.Of(ExperimentFile.Write(experiment, parts));
    }

    /// <summary>What an experiment with errors leaves to compile against.</summary>
    /// <param name="model">What was understood of it.</param>
    /// <param name="dataLock">What is known of its data.</param>
    /// <param name="user">What its class declares.</param>
    /// <param name="baseCanRun">Whether it derives from an experiment without errors.</param>
    public static EquatableArray<SourceFile> WriteStub(ExperimentModel model, DataLock? dataLock, UserClass user, bool baseCanRun = false) =>
        [.. StubFile.Write(model, dataLock, user, baseCanRun)];
}
