using System.Text.Json;
using TrainSmart.Launching;

namespace TrainSmart.Tests.Launching;

public sealed class SageMakerTests
{
    private static readonly DateTimeOffset Moment = new(2025, 3, 1, 12, 30, 0, TimeSpan.Zero);

    private static readonly SageMakerLauncher Declared = new()
    {
        Instance = "ml.g5.12xlarge",
        Image = "123456789012.dkr.ecr.us-east-1.amazonaws.com/experiments:1.4",
        Role = "arn:aws:iam::123456789012:role/training",
        Output = "s3://lab/results",
        Time = TimeSpan.FromHours(2),
        Workers = 4,
        Gpus = 2,
        Volume = (50L << 30) - 1,
        Spot = true,
        Checkpoints = "s3://lab/checkpoints",
        Price = 7.09,
    };

    [Fact]
    public void The_request_is_what_was_reviewed() =>
        Assert.Equal(
            """
            {
              "TrainingJobName": "penguins-20250301-123000",
              "RoleArn": "arn:aws:iam::123456789012:role/training",
              "AlgorithmSpecification": {
                "TrainingImage": "123456789012.dkr.ecr.us-east-1.amazonaws.com/experiments:1.4",
                "TrainingInputMode": "File",
                "ContainerEntrypoint": [
                  "/bin/sh",
                  "-c"
                ],
                "ContainerArguments": [
                  "if [ -e \"$0\" ]; then verb=resume; else verb=run; fi; exec /app/experiments \"$verb\" \"$@\"",
                  "/opt/ml/checkpoints/penguins/run.json",
                  "penguins",
                  "--runs",
                  "/opt/ml/checkpoints",
                  "--workers",
                  "4",
                  "--price",
                  "7.09",
                  "--set",
                  "search.trials=5"
                ]
              },
              "OutputDataConfig": {
                "S3OutputPath": "s3://lab/results"
              },
              "ResourceConfig": {
                "InstanceType": "ml.g5.12xlarge",
                "InstanceCount": 1,
                "VolumeSizeInGB": 50
              },
              "StoppingCondition": {
                "MaxRuntimeInSeconds": 7200,
                "MaxWaitTimeInSeconds": 14400
              },
              "EnableManagedSpotTraining": true,
              "CheckpointConfig": {
                "S3Uri": "s3://lab/checkpoints",
                "LocalPath": "/opt/ml/checkpoints"
              },
              "Environment": {
                "CUDA_VISIBLE_DEVICES": "0,1"
              }
            }

            """,
            SageMakerJob.Render(Declared, "penguins", ["search.trials=5"], Moment));

    [Fact]
    public void What_is_not_declared_is_left_to_the_provider()
    {
        var launcher = Declared with { Spot = false, Checkpoints = null, Gpus = null, Price = null };
        var request = JsonDocument.Parse(SageMakerJob.Render(launcher, "penguins", [], Moment)).RootElement;

        Assert.False(request.TryGetProperty("CheckpointConfig", out _));
        Assert.False(request.TryGetProperty("Environment", out _));
        Assert.False(request.GetProperty("StoppingCondition").TryGetProperty("MaxWaitTimeInSeconds", out _));
        var words = request.GetProperty("AlgorithmSpecification").GetProperty("ContainerArguments").EnumerateArray().Select(word => word.GetString());
        Assert.Contains("/opt/ml/model", words);
    }

    [Theory]
    [InlineData("a_b.c")]
    [InlineData("an-experiment-with-a-name-that-is-much-longer-than-sagemaker-takes-it")]
    public void The_name_of_a_job_is_one_that_SageMaker_takes(string experiment)
    {
        var request = JsonDocument.Parse(SageMakerJob.Render(Declared, experiment, [], Moment)).RootElement;
        var name = request.GetProperty("TrainingJobName").GetString()!;

        Assert.Matches("^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}$", name);
        Assert.True(name.Length <= 63, name);
    }
}
