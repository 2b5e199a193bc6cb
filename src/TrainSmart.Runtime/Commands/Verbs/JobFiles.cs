using TrainSmart.Launching;

namespace TrainSmart.Commands.Verbs;

/// <summary>A job that another program is handed.</summary>
/// <param name="Target">What <c>launch --on</c> calls the place.</param>
/// <param name="DefaultFile">What the job file is called if the user does not say.</param>
/// <param name="Content">What the job file says.</param>
/// <param name="Submit">The command that hands the file over: a program and its arguments.</param>
/// <param name="Elsewhere">Where that program usually is, for whoever has it not here.</param>
internal sealed record JobFile(string Target, string DefaultFile, string Content, Func<string, IReadOnlyList<string>> Submit, string Elsewhere);

/// <summary>The job files of the targets that a declaration may name.</summary>
internal static class JobFiles
{
    public static JobFile Of(SlurmLauncher launcher, LaunchRequest request)
    {
        var name = request.Plan.Experiment.Name;
        var job = launcher with { Workers = request.Options.Workers ?? launcher.Workers };
        return new(
            "slurm",
            $"{name}.sbatch",
            SlurmScript.Render(job, name, request.Program, request.SharedOptions(), request.Plan.Settings),
            file => ["sbatch", file],
            "copy it to a login node of the cluster and run");
    }

    public static JobFile Of(SageMakerLauncher launcher, LaunchRequest request, DateTimeOffset moment)
    {
        var name = request.Plan.Experiment.Name;
        var job = launcher with
        {
            Workers = request.Options.Workers ?? launcher.Workers,
            Price = request.Options.DollarsPerHour ?? launcher.Price,
        };
        return new(
            "sagemaker",
            $"{name}.sagemaker.json",
            SageMakerJob.Render(job, name, request.Plan.Settings, moment),
            file => ["aws", "sagemaker", "create-training-job", "--cli-input-json", $"file://{file}"],
            "install the AWS command line, or copy it to where that is, and run");
    }

    public static JobFile Of(KubernetesLauncher launcher, LaunchRequest request)
    {
        var name = request.Plan.Experiment.Name;
        var job = launcher with
        {
            Workers = request.Options.Workers ?? launcher.Workers,
            Price = request.Options.DollarsPerHour ?? launcher.Price,
        };
        return new(
            "kubernetes",
            $"{name}.job.yaml",
            KubernetesJob.Render(job, name, request.Plan.Settings),
            file => ["kubectl", "create", "-f", file],
            "install kubectl, or copy it to where that is, and run");
    }
}
