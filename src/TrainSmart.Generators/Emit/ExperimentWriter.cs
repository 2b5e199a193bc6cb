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
    public static EquatableArray<SourceFile> Write(ExperimentModel model, DataLock? dataLock, UserClass user)
    {
        var experiment = new ExperimentShape(model, dataLock, user);
        var parts = new List<SourcePart> { ParametersFile.Write(experiment), SpaceFile.Write(experiment) };
        if (!experiment.IsObjective)
        {
            if (dataLock is null || experiment.Row is not { } row) throw new InvalidOperationException($"The lock of '{model.Data?.Csv}' is missing or has no column '{model.Data?.Label}'");
            parts.Add(RowFile.Write(experiment, row, dataLock));
            parts.Add(PipelineFile.Write(experiment, row));
            parts.Add(PredictorFile.Write(experiment, row));
        }

        if (!model.Launch.IsEmpty) parts.Add(LaunchersFile.Write(experiment));
        return EquatableArray.Of(ExperimentFile.Write(experiment, parts));
    }

    /// <summary>What an experiment with errors leaves to compile against.</summary>
    public static EquatableArray<SourceFile> WriteStub(ExperimentModel model, DataLock? dataLock, UserClass user) => [.. StubFile.Write(model, dataLock, user)];
}
