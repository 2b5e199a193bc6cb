namespace TrainSmart.EndToEnd;

/// <summary>Launching: worker processes that share one study, and the job file of Slurm.</summary>
public sealed class Launching
{
    [Fact]
    public void Two_worker_processes_share_one_study_and_find_what_one_finds()
    {
        using var commandLine = new CommandLine();
        var alone = commandLine.Run("run", "penguins", "--trials", "30", "--runs", "alone");
        Assert.True(alone.ExitCode == 0, alone.ToString());

        var shared = commandLine.Run("launch", "penguins", "--on", "local", "--workers", "2", "--trials", "30", "--runs", "shared");

        Assert.True(shared.ExitCode == 0, shared.ToString());
        Assert.Equal(StudyText.OfRun(commandLine.PathOf("alone", "penguins")), StudyText.OfRun(commandLine.PathOf("shared", "penguins")));
        Assert.True(StudyText.WorkersOfRun(commandLine.PathOf("shared", "penguins")).Count >= 2, shared.ToString());
    }

    [Fact]
    public void The_job_file_of_Slurm_names_resources_and_restarts()
    {
        using var commandLine = new CommandLine();

        var rendered = commandLine.Run("launch", "penguins", "--on", "slurm", "--dry-run");

        Assert.True(rendered.ExitCode == 0, rendered.ToString());
        Assert.Contains("#SBATCH --nodes=2", rendered.Output, StringComparison.Ordinal);
        Assert.Contains("#SBATCH --gpus-per-node=4", rendered.Output, StringComparison.Ordinal);
        Assert.Contains("#SBATCH --time=02:00:00", rendered.Output, StringComparison.Ordinal);
        Assert.Contains("#SBATCH --requeue", rendered.Output, StringComparison.Ordinal);
        Assert.Contains("SLURM_RESTART_COUNT", rendered.Output, StringComparison.Ordinal);
    }
}
