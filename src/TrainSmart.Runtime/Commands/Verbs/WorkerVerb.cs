using System.CommandLine;
using TrainSmart.Data;
using TrainSmart.Launching;
using TrainSmart.Running;
using TrainSmart.Running.Events;
using TrainSmart.Running.Folders;
using TrainSmart.Running.Settings;

namespace TrainSmart.Commands.Verbs;

/// <summary>
/// <c>worker</c>: runs trials of a study that others share, and nothing else; who leads the run ends it. Launchers start it, so it
/// is not in the help.
/// </summary>
internal static class WorkerVerb
{
    public static Command Build(KnownExperiments known, CommandSurroundings surroundings)
    {
        var arguments = new RunArguments(known);
        var name = new Option<string?>("--name") { HelpName = "name", Description = "What the worker is called in the study" };
        var prepare = new Option<bool>("--prepare") { Description = "Make the study and run no trial" };
        var led = new Option<bool>("--led") { Description = "Be led through standard input: a line 'stop', or its end" };
        var command = new Command("worker", "Run trials of a shared study")
        {
            arguments.Experiment, arguments.Workers, arguments.Set, arguments.Runs, arguments.Storage, arguments.DataRoot, arguments.Price,
            name, prepare, led,
        };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            var options = arguments.OptionsOf(parsed);
            if (parsed.GetValue(prepare)) return (int)Prepare(arguments.PlanOf(parsed), options, surroundings);

            if (parsed.GetValue(led)) FollowInput(surroundings);
            var status = ResumeVerb.StatusOf(arguments.FolderOf(parsed));
            var plan = PlannedRun.With(arguments.ExperimentOf(parsed), status.Settings);
            return (int)Work(plan, options with { Workers = options.Workers ?? 1 }, parsed.GetValue(name) ?? "worker", surroundings);
        });
        return command;
    }

    private static ExitCode Prepare(PlannedRun plan, RunOptions options, CommandSurroundings surroundings)
    {
        new Runner(plan, options, new RunControl { Time = surroundings.Time }).Prepare();
        return ExitCode.Ok;
    }

    private static ExitCode Work(PlannedRun plan, RunOptions options, string name, CommandSurroundings surroundings)
    {
        var control = new RunControl
        {
            Happened = happened =>
            {
                if (happened is TrialEnded { State: "failed" } trial)
                    surroundings.Error.WriteLine(FormattableString.Invariant($"trial {trial.Trial} failed: {trial.Note}"));
            },
            Stop = surroundings.Interruption.Stop,
            Now = surroundings.Interruption.Now,
            Time = surroundings.Time,
        };
        return new Runner(plan, options, control).Work(name) switch
        {
            Running.Records.RunEnd.Cancelled => ExitCode.Cancelled,
            Running.Records.RunEnd.Failures => ExitCode.Failed,
            _ => ExitCode.Ok,
        };
    }

    /// <summary>
    /// Listens to the one who started this process. The terminal's Ctrl+C reaches the whole group of processes; only the leader acts on it.
    /// </summary>
    private static void FollowInput(CommandSurroundings surroundings)
    {
        var interruption = surroundings.Interruption;
        interruption.IgnoreSignals();
        var listener = new Thread(() =>
        {
            while (surroundings.In.ReadLine() is { } line)
            {
                if (line == WorkerProcess.StopLine) interruption.Ask();
            }

            interruption.AskNow();
        })
        { IsBackground = true, Name = "leader" };
        listener.Start();
    }
}
