using System.Globalization;
using System.Text;

namespace TrainSmart.Launching;

/// <summary>
/// The batch file of a Slurm job: a pure function of what the experiment declares and of the command to run. A job that Slurm requeues, because a
/// node was lost or a more urgent job came, goes on with its study: no trial that is told is run again.
/// </summary>
public static class SlurmScript
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>Writes the batch file.</summary>
    /// <param name="launcher">The job as declared.</param>
    /// <param name="experiment">The name of the experiment.</param>
    /// <param name="program">How the program is started on the nodes.</param>
    /// <param name="options">Options that every command of the job is given, such as <c>--runs</c>.</param>
    /// <param name="settings">What the study is made with, such as <c>search.trials=5</c>; the run remembers it.</param>
    public static string Render(
        SlurmLauncher launcher,
        string experiment,
        Invocation program,
        IReadOnlyList<string> options,
        IReadOnlyList<string> settings)
    {
        var script = new StringBuilder();
        script.Append("#!/bin/bash\n");
        foreach (var directive in Directives(launcher, experiment)) script.Append("#SBATCH --").Append(directive).Append('\n');

        var tasks = Tasks(launcher);
        var worker = Invocation.ForShell(program.With(["worker", experiment, .. options]));
        var sets = settings.SelectMany(setting => (string[])["--set", setting]);
        var prepare = Invocation.ForShell(program.With(["worker", experiment, "--prepare", .. options, .. sets]));
        var resume = Invocation.ForShell(program.With(["resume", experiment, .. options]));
        return script.Append(
            $$"""

            set -euo pipefail
            export OMP_NUM_THREADS="${SLURM_CPUS_PER_TASK:-1}"

            # The folder of the run has to be on a file system that all nodes see and that locks files.
            if [ "${SLURM_RESTART_COUNT:-0}" -gt 0 ]; then
                echo "restart $SLURM_RESTART_COUNT of job $SLURM_JOB_ID: going on with the study"
            else
                {{prepare}}
            fi

            # A worker that is lost leaves its trial to the others; what none of them finished, resume does.
            srun --ntasks={{Text(tasks)}} --kill-on-bad-exit=0 {{worker}} || echo "a worker ended early; going on"

            # What is left of the trials, then the best model, its test and the report: one process on the first node.
            srun --nodes=1 --ntasks=1 {{resume}}

            """.ReplaceLineEndings("\n")).ToString();
    }

    /// <summary>One worker a node at least: a node without one would be paid for and idle.</summary>
    private static int Tasks(SlurmLauncher launcher) => Math.Max(launcher.Workers, launcher.Nodes);

    private static IEnumerable<string> Directives(SlurmLauncher launcher, string experiment)
    {
        yield return $"job-name={experiment}";
        yield return $"nodes={Text(launcher.Nodes)}";
        yield return $"ntasks={Text(Tasks(launcher))}";
        yield return $"cpus-per-task={Text(launcher.CpusPerTask)}";
        if (Gpus(launcher) is { } gpus) yield return gpus;
        if (launcher.Memory is { } bytes) yield return $"mem={Text((bytes + Mebibyte - 1) / Mebibyte)}M";
        if (launcher.Partition is { } partition) yield return $"partition={partition}";
        if (launcher.Account is { } account) yield return $"account={account}";
        yield return $"time={Clock(launcher.Time)}";
        yield return $"output={experiment}-%j.out";
        yield return "open-mode=append";
        yield return "requeue";
        yield return "signal=TERM@60";
    }

    /// <summary>
    /// Sites name their types of GPU as they like, so a type is asked for in the form that all versions know: <c>--gres=gpu:TYPE:COUNT</c>, per node.
    /// </summary>
    private static string? Gpus(SlurmLauncher launcher) => launcher switch
    {
        { GpusPerNode: 0 } => null,
        { Gpu: { } type } => $"gres=gpu:{type}:{Text(launcher.GpusPerNode)}",
        _ => $"gpus-per-node={Text(launcher.GpusPerNode)}",
    };

    /// <summary>A duration as Slurm writes it: days-hours:minutes:seconds, or without the days.</summary>
    private static string Clock(TimeSpan time) => time.Days > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{time.Days}-{time.Hours:00}:{time.Minutes:00}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Hours:00}:{time.Minutes:00}:{time.Seconds:00}");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
