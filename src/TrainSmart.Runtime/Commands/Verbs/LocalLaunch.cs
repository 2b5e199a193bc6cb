using System.CommandLine;
using System.Globalization;
using TrainSmart.Commands.Progress;
using TrainSmart.Launching;
using TrainSmart.Running;
using TrainSmart.Running.Events;
using TrainSmart.Running.Folders;
using TrainSmart.Running.Records;
using TrainSmart.Running.Trials;
using TrainSmart.Search;

namespace TrainSmart.Commands.Verbs;

/// <summary>A launch on this machine: this process leads and watches, worker processes run the trials of the shared study.</summary>
internal static class LocalLaunch
{
    public static ExitCode Run(LocalLauncher launcher, LaunchRequest request, bool isNew, ParseResult parsed, CommandSurroundings surroundings)
    {
        var workers = Math.Min(request.Options.Workers ?? launcher.Workers, request.Plan.Search.Parallelism);
        var command = request.Program.With(["worker", request.Plan.Experiment.Name, "--led", .. request.SharedOptions()]);
        if (request.DryRun) return Show(workers, command, parsed, surroundings);

        var folder = new RunFolder(request.Options.RunsFolder, request.Plan.Experiment.Name);
        var moved = RunVerb.MakeRoom(folder, request.Options.Storage, isNew);
        using var view = Views.For(parsed, surroundings);
        if (moved is not null) view.Show(new RunNoted(moved));
        return RunSession.Watch(request.Plan, view, parsed, surroundings, control =>
        {
            var supervisor = new LocalSupervisor(command, Environment(request), workers, line => view.Show(new RunNoted(line)));
            var runner = new Runner(request.Plan, request.Options with { Workers = workers }, control);
            return runner.Lead(study => Supervise(supervisor, study, request, control));
        });
    }

    // A password travels in the environment: command lines are seen by everyone on the machine.
    private static Dictionary<string, string> Environment(LaunchRequest request) =>
        request.Options.Storage is { } storage ? new() { [Runner.StorageVariable] = storage.Reveal() } : [];

    private static RunEnd Supervise(LocalSupervisor supervisor, Study study, LaunchRequest request, RunControl control)
    {
        var watcher = new StudyWatcher(study, request.Plan.Search.Objectives, control.Happened);
        var allWell = supervisor.Run(watcher.Look, control.Stop, control.Now);
        watcher.Look();
        if (watcher.Done >= request.Plan.Search.Trials) return RunEnd.Finished;
        if (control.Stop.IsCancellationRequested) return RunEnd.Cancelled;
        if (!allWell) return RunEnd.Failures;

        // The workers ended well before the last trial: the budget was used up, or the space has no more points.
        var trials = study.Trials;
        return new BudgetWatch(request.Plan.Budget, request.Options.DollarsPerHour, trials, control.Time).Refusal(trials) ?? RunEnd.Finished;
    }

    private static ExitCode Show(int workers, IReadOnlyList<string> command, ParseResult parsed, CommandSurroundings surroundings)
    {
        var commands = Enumerable.Range(1, workers)
            .Select(number => Invocation.ForShell([.. command, "--name", string.Create(CultureInfo.InvariantCulture, $"local-{number}")]))
            .ToList();
        if (GlobalOptions.IsJson(parsed))
        {
            surroundings.WriteJson(new LaunchPlan("local", commands, null, null), CommandJson.Default.LaunchPlan);
            return ExitCode.Ok;
        }

        surroundings.Out.WriteLine($"would start {Text.Count(workers, "process", "processes")}:");
        foreach (var line in commands) surroundings.Out.WriteLine($"  {line}");
        return ExitCode.Ok;
    }
}
