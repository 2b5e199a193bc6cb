using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrainSmart.Launching;

/// <summary>
/// The request <c>CreateTrainingJob</c> of a declared SageMaker job: a pure function of what is declared, the name of the job apart.
/// </summary>
public static class SageMakerJob
{
    /// <summary>The folder that SageMaker copies to where the declaration keeps checkpoints.</summary>
    private const string CheckpointFolder = "/opt/ml/checkpoints";

    /// <summary>The folder whose content SageMaker copies to the output when the job has ended.</summary>
    private const string ModelFolder = "/opt/ml/model";

    private const long Gibibyte = 1L << 30;
    private const int LongestName = 63;

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the request as JSON.</summary>
    /// <param name="launcher">The job as declared.</param>
    /// <param name="experiment">The name of the experiment.</param>
    /// <param name="settings">What the study is made with.</param>
    /// <param name="moment">When it is launched: names of jobs are unique for an account and region.</param>
    public static string Render(SageMakerLauncher launcher, string experiment, IReadOnlyList<string> settings, DateTimeOffset moment)
    {
        var runs = launcher.Checkpoints is null ? ModelFolder : CheckpointFolder;
        var command = ContainerCommand.For(launcher.Program, experiment, runs, launcher.Workers, launcher.Price, settings);
        var seconds = (long)launcher.Time.TotalSeconds;
        var request = new JsonObject
        {
            ["TrainingJobName"] = NameOf(experiment, moment),
            ["RoleArn"] = launcher.Role,
            ["AlgorithmSpecification"] = new JsonObject
            {
                ["TrainingImage"] = launcher.Image,
                ["TrainingInputMode"] = "File",
                ["ContainerEntrypoint"] = new JsonArray([.. command.Take(2).Select(word => JsonValue.Create(word))]),
                ["ContainerArguments"] = new JsonArray([.. command.Skip(2).Select(word => JsonValue.Create(word))]),
            },
            ["OutputDataConfig"] = new JsonObject { ["S3OutputPath"] = launcher.Output },
            ["ResourceConfig"] = new JsonObject
            {
                ["InstanceType"] = launcher.Instance,
                ["InstanceCount"] = 1,
                ["VolumeSizeInGB"] = (launcher.Volume + Gibibyte - 1) / Gibibyte,
            },
            ["StoppingCondition"] = new JsonObject { ["MaxRuntimeInSeconds"] = seconds },
            ["EnableManagedSpotTraining"] = launcher.Spot,
        };
        // Waiting for spare capacity counts too; as long again as the job itself may take.
        if (launcher.Spot) request["StoppingCondition"]!["MaxWaitTimeInSeconds"] = 2 * seconds;
        if (launcher.Checkpoints is { } s3) request["CheckpointConfig"] = new JsonObject { ["S3Uri"] = s3, ["LocalPath"] = CheckpointFolder };
        if (launcher.Gpus is { } gpus)
            request["Environment"] = new JsonObject { ["CUDA_VISIBLE_DEVICES"] = string.Join(',', Enumerable.Range(0, gpus)) };
        return request.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>Letters, digits and single hyphens, as SageMaker wants names.</summary>
    private static string NameOf(string experiment, DateTimeOffset moment)
    {
        var stamp = moment.ToUniversalTime().ToString("yyyyMMdd'-'HHmmss", System.Globalization.CultureInfo.InvariantCulture);
        var plain = new string([.. experiment.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]).Trim('-');
        return $"{plain[..Math.Min(plain.Length, LongestName - stamp.Length - 1)].TrimEnd('-')}-{stamp}";
    }
}
