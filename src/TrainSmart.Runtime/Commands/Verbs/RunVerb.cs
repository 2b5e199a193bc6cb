using System.CommandLine;
using TrainSmart.Commands.Progress;
using TrainSmart.Running.Events;
using TrainSmart.Running.Folders;
using TrainSmart.Search;

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
            arguments.Runs, arguments.Storage, arguments.DataRoot, arguments.Price, arguments.New,
        };
        command.SetAction(parsed =>
        {
            var plan = arguments.PlanOf(parsed);
            var options = arguments.OptionsOf(parsed);
            var moved = MakeRoom(arguments.FolderOf(parsed), options.Storage, parsed.GetValue(arguments.New));
            using var view = Views.For(parsed, surroundings);
            if (moved is not null) view.Show(new RunNoted(moved));
            return (int)RunSession.Run(plan, options, view, parsed, surroundings);
        });
        return command;
    }

    /// <summary>Moves a run that is over out of the way.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="storage">Where the new run keeps its study.</param>
    /// <param name="isNew">Whether the user wants to begin anew, whatever is there.</param>
    /// <returns>What was moved where, in words; none if nothing was.</returns>
    /// <exception cref="UserException">A run is there that can be gone on with, and the user did not say what shall become of it.</exception>
    public static string? MakeRoom(RunFolder folder, StudyAddress? storage, bool isNew)
    {
        if (folder.ReadStatus() is not { } status) return isNew ? SetAside(folder, storage) : null;
        using (RunLock.Take(folder))
        {
            if (status.State is RunState.Running or RunState.Stopped && !isNew)
                throw new UserException(
                    $"{folder.Path} holds an unfinished run",
                    $"'resume {folder.Experiment}' goes on with it; 'run {folder.Experiment} --new' begins anew and keeps it aside",
                    ExitCode.Invalid);
        }

        // A study that others share has a name of its own there; where it is worked on, nothing is moved.
        var wasThere = storage is not null && status.Storage is { } before && StudyAddress.Parse(before).IsSamePlace(storage);
        var study = isNew || wasThere ? SetAside(folder, storage) : null;
        var moved = $"the last run is in {folder.MoveAside()} now";
        return study is null ? moved : $"{moved}; {study}";
    }

    private static string? SetAside(RunFolder folder, StudyAddress? storage)
    {
        try
        {
            return storage?.SetAside(folder.Experiment) is { } name ? $"the last study is '{name}' in {storage} now" : null;
        }
        catch (StudyException problem)
        {
            throw new UserException(
                problem.Message,
                $"without --new 'run {folder.Experiment}' takes part in the study that is there",
                ExitCode.Failed);
        }
    }
}
