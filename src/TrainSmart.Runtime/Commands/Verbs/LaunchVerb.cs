using System.CommandLine;
using System.Globalization;
using TrainSmart.Commands.Progress;
using TrainSmart.Launching;
using TrainSmart.Running;
using TrainSmart.Running.Settings;
using TrainSmart.Spaces;

namespace TrainSmart.Commands.Verbs;

/// <summary><c>launch</c>: runs an experiment with several processes: worker processes here, or a job of a cluster.</summary>
internal static class LaunchVerb
{
    public static Command Build(KnownExperiments known, CommandSurroundings surroundings)
    {
        var arguments = new RunArguments(known);
        var on = new Option<string?>("--on")
        {
            Description = "Where: local, or a target that the experiment declares",
            HelpName = "local|slurm|sagemaker|kubernetes",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would be done, and do nothing" };
        var output = new Option<string?>("--output", "-o") { Description = "Write the job file here", HelpName = "file" };
        var command = new Command("launch", "Run an experiment with worker processes here, or as a job of a cluster")
        {
            arguments.Experiment, on, dryRun, output, arguments.Workers, arguments.Trials, arguments.Seed, arguments.Set,
            arguments.Runs, arguments.Storage, arguments.DataRoot, arguments.Price, arguments.New,
        };
        command.SetAction(parsed =>
        {
            var plan = arguments.PlanOf(parsed);
            var launcher = Choose(plan, parsed.GetValue(on));
            var request = new LaunchRequest(
                plan,
                arguments.OptionsOf(parsed),
                parsed.GetValue(dryRun),
                parsed.GetValue(output),
                Invocation.OfThisProgram());
            return (int)(launcher switch
            {
                SlurmLauncher slurm => JobLaunch.Run(JobFiles.Of(slurm, request), request, parsed, surroundings),
                SageMakerLauncher sageMaker =>
                    JobLaunch.Run(JobFiles.Of(sageMaker, request, surroundings.Time.GetUtcNow()), request, parsed, surroundings),
                KubernetesLauncher kubernetes => JobLaunch.Run(JobFiles.Of(kubernetes, request), request, parsed, surroundings),
                LocalLauncher local => LocalLaunch.Run(local, request, parsed.GetValue(arguments.New), parsed, surroundings),
                _ => throw new InvalidOperationException($"no one launches {launcher.GetType().Name}"),
            });
        });
        return command;
    }

    /// <summary>The declared target of a name; without a name the only one that is declared, or else local.</summary>
    private static Launcher Choose(PlannedRun plan, string? name)
    {
        var declared = plan.Experiment.Launchers;
        if (name is null) return declared.Count == 1 ? declared[0] : new LocalLauncher();
        if (declared.FirstOrDefault(launcher => launcher.Name == name) is { } found) return found;
        if (name == "local") return new LocalLauncher();
        var known = declared.Select(launcher => launcher.Name).Append("local").Distinct().ToList();
        throw new UserException(
            $"{plan.Experiment.Name} declares no target '{name}'",
            NearestName.Find(name, known) is { } near
                ? $"did you mean '{near}'?"
                : $"it has {string.Join(", ", known)}; declare others under 'launch:'",
            ExitCode.Invalid);
    }
}

/// <summary>What is to be launched.</summary>
/// <param name="Plan">The experiment with its settings.</param>
/// <param name="Options">How machines are used; the workers are those of the whole launch.</param>
/// <param name="DryRun">Whether nothing shall be done.</param>
/// <param name="Output">Where the job file goes.</param>
/// <param name="Program">How this program is started.</param>
internal sealed record LaunchRequest(PlannedRun Plan, RunOptions Options, bool DryRun, string? Output, Invocation Program)
{
    /// <summary>Options that worker and leader are both given, so that they find the same run and data wherever they are started. They hold no
    /// password.</summary>
    public IReadOnlyList<string> SharedOptions()
    {
        List<string> shared = ["--runs", Path.GetFullPath(Options.RunsFolder)];
        if (Options.Storage is { } storage) shared.AddRange(["--storage", storage.ToString()]);
        if (Options.DataRoot is { } root) shared.AddRange(["--data-root", Path.GetFullPath(root)]);
        if (Options.DollarsPerHour is { } price) shared.AddRange(["--price", price.ToString("R", CultureInfo.InvariantCulture)]);
        return shared;
    }
}

/// <summary>What a launch does or would do.</summary>
/// <param name="Target">Where.</param>
/// <param name="Commands">The commands, each for a POSIX shell.</param>
/// <param name="File">The job file; none if it was not written.</param>
/// <param name="Script">What the job file says; none for local workers.</param>
internal sealed record LaunchPlan(string Target, IReadOnlyList<string> Commands, string? File, string? Script);
