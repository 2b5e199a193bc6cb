using System.Text.Json;
using TrainSmart.Launching;
using TrainSmart.Running;
using TrainSmart.Tests.Commands;
using TrainSmart.Tests.Running;

namespace TrainSmart.Tests.Launching;

public sealed class SlurmTests
{
    private static readonly SlurmLauncher Declared = new(TimeSpan.FromHours(26))
    {
        Nodes = 2,
        GpusPerNode = 4,
        CpusPerTask = 8,
        Memory = 16L << 30,
        Partition = "gpu",
        Account = "physics",
        Workers = 8,
    };

    [Fact]
    public void The_job_file_is_what_was_reviewed()
    {
        var script = SlurmScript.Render(
            Declared, "penguins", new Invocation("/opt/app/experiments", []), ["--runs", "/shared/runs"], ["search.trials=5"]);

        Assert.Equal(
            """
            #!/bin/bash
            #SBATCH --job-name=penguins
            #SBATCH --nodes=2
            #SBATCH --ntasks=8
            #SBATCH --cpus-per-task=8
            #SBATCH --gpus-per-node=4
            #SBATCH --mem=16384M
            #SBATCH --partition=gpu
            #SBATCH --account=physics
            #SBATCH --time=1-02:00:00
            #SBATCH --output=penguins-%j.out
            #SBATCH --open-mode=append
            #SBATCH --requeue
            #SBATCH --signal=TERM@60

            set -euo pipefail
            export OMP_NUM_THREADS="${SLURM_CPUS_PER_TASK:-1}"

            # The folder of the run has to be on a file system that all nodes see and that locks files.
            if [ "${SLURM_RESTART_COUNT:-0}" -gt 0 ]; then
                echo "restart $SLURM_RESTART_COUNT of job $SLURM_JOB_ID: going on with the study"
            else
                /opt/app/experiments worker penguins --prepare --runs /shared/runs --set search.trials=5
            fi

            # A worker that is lost leaves its trial to the others; what none of them finished, resume does.
            srun --ntasks=8 --kill-on-bad-exit=0 /opt/app/experiments worker penguins --runs /shared/runs || echo "a worker ended early; going on"

            # What is left of the trials, then the best model, its test and the report: one process on the first node.
            srun --nodes=1 --ntasks=1 /opt/app/experiments resume penguins --runs /shared/runs

            """,
            script);
    }

    [Fact]
    public void What_is_not_declared_is_left_to_the_cluster()
    {
        var script = SlurmScript.Render(new SlurmLauncher { Time = TimeSpan.FromMinutes(90) }, "x", new Invocation("x", []), [], []);

        Assert.Contains("--time=01:30:00", script, StringComparison.Ordinal);
        Assert.DoesNotContain("gpus", script, StringComparison.Ordinal);
        Assert.DoesNotContain("--mem", script, StringComparison.Ordinal);
        Assert.DoesNotContain("partition", script, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_of_GPU_is_asked_for_by_its_name() =>
        Assert.Contains(
            "#SBATCH --gres=gpu:a100-80gb:4\n",
            SlurmScript.Render(Declared with { Gpu = "a100-80gb" }, "x", new Invocation("x", []), [], []),
            StringComparison.Ordinal);

    [Fact]
    public void Every_node_has_a_worker() =>
        Assert.Contains(
            "#SBATCH --ntasks=3",
            SlurmScript.Render(new SlurmLauncher { Nodes = 3, Time = TimeSpan.FromHours(1) }, "x", new Invocation("x", []), [], []),
            StringComparison.Ordinal);

    [Fact]
    public void Words_with_blanks_and_quotes_reach_the_program_whole() =>
        Assert.Equal("run 'it'\\''s here' --runs=/a", Invocation.ForShell(["run", "it's here", "--runs=/a"]));

    [Fact]
    public async Task A_dry_run_prints_the_job_file_and_writes_nothing()
    {
        using var bench = new Bench(Declaring());

        var said = await bench.Run("launch", "bowl", "--on", "slurm", "--workers", "3", "--dry-run");

        Assert.Equal(ExitCode.Ok, said.Code);
        Assert.StartsWith("#!/bin/bash", said.Out, StringComparison.Ordinal);
        Assert.Contains("--ntasks=3", said.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(bench.Runs));
    }

    [Fact]
    public async Task With_output_a_dry_run_writes_the_job_file()
    {
        using var bench = new Bench(Declaring());
        var file = Path.Combine(bench.Folder, "job.sbatch");

        var said = await bench.Run("launch", "bowl", "--dry-run", "--output", file, "--format", "json");

        Assert.Equal(
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken),
            JsonDocument.Parse(said.Out).RootElement.GetProperty("script").GetString());
    }

    [Fact]
    public async Task A_target_that_is_not_declared_is_refused()
    {
        using var bench = new Bench(Bowl.Experiment());

        var said = await bench.Run("launch", "bowl", "--on", "slurm", "--dry-run");

        Assert.Equal(ExitCode.Invalid, said.Code);
        Assert.Contains("bowl declares no target 'slurm'", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_local_dry_run_shows_one_command_a_worker()
    {
        using var bench = new Bench(Bowl.Experiment());

        var said = await bench.Run("launch", "bowl", "--on", "local", "--workers", "2", "--dry-run");

        Assert.Contains("would start 2 processes", said.Out, StringComparison.Ordinal);
        Assert.Contains("worker bowl --led", said.Out, StringComparison.Ordinal);
        Assert.Contains("--name local-2", said.Out, StringComparison.Ordinal);
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
            Launchers = [Declared],
        };
    }
}
