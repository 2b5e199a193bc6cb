using System.CommandLine;
using TrainSmart.Commands.Progress;
using TrainSmart.Running;
using TrainSmart.Running.Events;
using TrainSmart.Running.Records;
using TrainSmart.Running.Settings;

namespace TrainSmart.Commands;

/// <summary>Runs or resumes while showing it, and tells the shell how it went.</summary>
internal static class RunSession
{
    /// <summary>Runs a plan to its end and writes the summary.</summary>
    public static ExitCode Run(PlannedRun plan, RunOptions options, IRunView view, ParseResult parsed, CommandSurroundings surroundings) =>
        Watch(plan, view, parsed, surroundings, control => new Runner(plan, options, control).Run());

    /// <summary>The same for whatever runs a plan.</summary>
    public static ExitCode Watch(PlannedRun plan, IRunView view, ParseResult parsed, CommandSurroundings surroundings, Func<RunControl, RunEnded> run)
    {
        var stopping = new RunNoted("stopping after the trials that are under way; once more stops now");
        using var told = surroundings.Interruption.Stop.Register(() => view.Show(stopping));
        var control = new RunControl
        {
            Happened = view.Show,
            Stop = surroundings.Interruption.Stop,
            Now = surroundings.Interruption.Now,
            Time = surroundings.Time,
        };
        var ended = run(control);
        view.Dispose();
        if (!GlobalOptions.IsJson(parsed)) RunSummary.Write(ended, plan, surroundings.Out);
        return CodeOf(ended);
    }

    /// <summary>What the shell is told.</summary>
    public static ExitCode CodeOf(RunEnded ended) => ended switch
    {
        { End: RunEnd.Cancelled } => ExitCode.Cancelled,
        { End: RunEnd.TimeBudget or RunEnd.CostBudget, BestTrial: null } => ExitCode.BudgetRefused,
        { End: RunEnd.Failures } or { BestTrial: null } => ExitCode.Failed,
        _ => ExitCode.Ok,
    };
}
