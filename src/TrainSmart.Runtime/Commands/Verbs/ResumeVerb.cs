using System.CommandLine;
using TrainSmart.Commands.Progress;
using TrainSmart.Running.Folders;
using TrainSmart.Running.Settings;

namespace TrainSmart.Commands.Verbs;

/// <summary><c>resume</c>: goes on with a run that was stopped, killed or out of budget. It ends as it would have without the break.</summary>
internal static class ResumeVerb
{
    public static Command Build(KnownExperiments known, CommandSurroundings surroundings)
    {
        var arguments = new RunArguments(known);
        var command = new Command("resume", "Go on with a run that was stopped, killed or out of budget")
        {
            arguments.Experiment, arguments.Trials, arguments.Workers, arguments.Set,
            arguments.Runs, arguments.Storage, arguments.DataRoot, arguments.Price,
        };
        command.SetAction(parsed =>
        {
            var folder = arguments.FolderOf(parsed);
            var status = StatusOf(folder);
            var changed = arguments.SettingsOf(parsed);
            if (status.State == RunState.Finished && changed.Count == 0) return (int)ShowFinished(folder, parsed, surroundings);

            var plan = PlannedRun.With(arguments.ExperimentOf(parsed), [.. status.Settings, .. changed]);
            var options = arguments.OptionsOf(parsed);
            using var view = Views.For(parsed, surroundings);
            return (int)RunSession.Run(plan, options, view, parsed, surroundings);
        });
        return command;
    }

    /// <summary>The status of a run that has to be there.</summary>
    /// <exception cref="UserException">There is none.</exception>
    public static RunStatus StatusOf(RunFolder folder) => folder.ReadStatus()
        ?? throw new UserException(
            $"there is no run in {folder.Path}",
            $"'run {folder.Experiment}' begins one; --runs names another folder",
            ExitCode.Missing);

    private static ExitCode ShowFinished(RunFolder folder, ParseResult parsed, CommandSurroundings surroundings)
    {
        var human = GlobalOptions.IsJson(parsed) ? surroundings.Error : surroundings.Out;
        human.WriteLine(
            $"{folder.Path} is finished: all its trials are done. "
            + $"The report is {folder.ReportFile}; 'run {folder.Experiment}' begins a new run.");
        return ExitCode.Ok;
    }
}
