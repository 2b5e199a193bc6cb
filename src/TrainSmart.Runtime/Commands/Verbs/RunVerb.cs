using System.CommandLine;
using TrainSmart.Commands.Progress;
using TrainSmart.Running.Events;
using TrainSmart.Running.Folders;

namespace TrainSmart.Commands.Verbs;

/// <summary>
/// <c>run</c>: an experiment from its first trial to its report. A finished run in the folder is moved aside first; nothing is lost.
/// </summary>
internal static class RunVerb
{
    public static Command Build(KnownExperiments known, CommandSurroundings surroundings)
    {
        var arguments = new RunArguments(known);
        var command = new Command("run", "Run an experiment: search, best model, test, report")
        {
            arguments.Experiment, arguments.Trials, arguments.Workers, arguments.Seed, arguments.Set,
            arguments.Runs, arguments.DataRoot, arguments.Price, arguments.New,
        };
        command.SetAction(parsed =>
        {
            var plan = arguments.PlanOf(parsed);
            var options = arguments.OptionsOf(parsed);
            var moved = MakeRoom(arguments.FolderOf(parsed), parsed.GetValue(arguments.New));
            using var view = Views.For(parsed, surroundings);
            if (moved is not null) view.Show(new RunNoted($"the last run is in {moved} now"));
            return (int)RunSession.Run(plan, options, view, parsed, surroundings);
        });
        return command;
    }

    /// <summary>Moves a run that is over out of the way.</summary>
    /// <returns>Where it is now; none if there was none.</returns>
    /// <exception cref="UserException">A run is there that can be gone on with, and the user did not say what shall become of it.</exception>
    public static string? MakeRoom(RunFolder folder, bool evenIfUnfinished)
    {
        if (folder.ReadStatus() is not { } status) return null;
        using (RunLock.Take(folder))
        {
            if (status.State is RunState.Running or RunState.Stopped && !evenIfUnfinished)
                throw new UserException(
                    $"{folder.Path} holds an unfinished run",
                    $"'resume {folder.Experiment}' goes on with it; 'run {folder.Experiment} --new' begins anew and keeps it aside",
                    ExitCode.Invalid);
        }

        return folder.MoveAside();
    }
}
