using TrainSmart.Launching;
using TrainSmart.Running;
using TrainSmart.Tests.Commands;
using TrainSmart.Tests.Running;

namespace TrainSmart.Tests.Launching;

public sealed class CloudLaunchTests
{
    private static readonly Launcher[] Declared =
    [
        new KubernetesLauncher { Image = "registry.example/app:1.4", Time = TimeSpan.FromHours(1) },
        new SageMakerLauncher
        {
            Instance = "ml.g5.xlarge",
            Image = "registry.example/app:1.4",
            Role = "arn:aws:iam::123456789012:role/t",
            Output = "s3://lab/x",
            Time = TimeSpan.FromHours(1),
        },
    ];

    [Theory]
    [InlineData("sagemaker", "\"TrainingJobName\": \"bowl-")]
    [InlineData("kubernetes", "kind: Job")]
    public async Task A_dry_run_prints_the_job_file_and_writes_nothing(string target, string part)
    {
        using var bench = new Bench(Declaring());

        var said = await bench.Run("launch", "bowl", "--on", target, "--workers", "3", "--dry-run");

        Assert.Equal(ExitCode.Ok, said.Code);
        Assert.Contains(part, said.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(bench.Runs));
    }

    [Theory]
    [InlineData("sagemaker", "aws sagemaker create-training-job --cli-input-json file://")]
    [InlineData("kubernetes", "kubectl create -f ")]
    public async Task With_output_the_file_is_written_and_the_command_that_submits_it_shown(string target, string command)
    {
        using var bench = new Bench(Declaring());
        var file = Path.Combine(bench.Folder, "job");

        var said = await bench.Run("launch", "bowl", "--on", target, "--dry-run", "--output", file, "--format", "json");

        Assert.True(File.Exists(file));
        Assert.Contains(command + file, said.Out, StringComparison.Ordinal);
    }

    private static Experiment Declaring()
    {
        var bowl = Bowl.Experiment();
        return new ObjectiveExperiment<Bowl.Point>
        {
            Name = bowl.Name,
            Space = bowl.Space,
            Search = bowl.Search,
            Read = bowl.Read,
            Objective = bowl.Objective,
            Launchers = Declared,
        };
    }
}
