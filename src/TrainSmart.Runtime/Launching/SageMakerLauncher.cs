namespace TrainSmart.Launching;

/// <summary>A training job of Amazon SageMaker on one instance, whose container holds the published experiments.</summary>
public sealed record SageMakerLauncher : Launcher
{
    /// <inheritdoc/>
    public override string Name => "sagemaker";

    /// <summary>The type of instance, such as <c>ml.g5.xlarge</c>.</summary>
    public required string Instance { get; init; }

    /// <summary>The container image.</summary>
    public required string Image { get; init; }

    /// <summary>The program in the image.</summary>
    public string Program { get; init; } = ContainerCommand.DefaultProgram;

    /// <summary>The IAM role that the job assumes, as an ARN.</summary>
    public required string Role { get; init; }

    /// <summary>Where the result goes, as <c>s3://bucket/path</c>.</summary>
    public required string Output { get; init; }

    /// <summary>The longest the job may take.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>How many trials run at once; at least one.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>How many of the instance's GPUs are used; all of them if not said.</summary>
    public int? Gpus { get; init; }

    /// <summary>The size of the disk in bytes.</summary>
    public long Volume { get; init; } = 30L << 30;

    /// <summary>Whether spare capacity will do, which may be taken away.</summary>
    public bool Spot { get; init; }

    /// <summary>Where the run is kept up to date, as <c>s3://bucket/path</c>.</summary>
    public string? Checkpoints { get; init; }

    /// <summary>What an hour of the instance costs in US dollars; for estimates only.</summary>
    public double? Price { get; init; }
}
