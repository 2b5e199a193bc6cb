using System.Reflection;
using TrainSmart.Data;
using TrainSmart.Reporting;
using TrainSmart.Running.Events;
using TrainSmart.Running.Folders;
using TrainSmart.Running.Judging;
using TrainSmart.Running.Records;
using TrainSmart.Running.Settings;
using TrainSmart.Running.Trials;
using TrainSmart.Search;

namespace TrainSmart.Running;

/// <summary>
/// Runs an experiment from its first trial to its report. The study is the truth: kill the process at any moment, run it again, and the same trials
/// come to the same end; no trial that was told is run twice.
/// </summary>
/// <param name="plan">What is run.</param>
/// <param name="options">How the machine is used.</param>
/// <param name="control">How it is watched and ended.</param>
public sealed class Runner(PlannedRun plan, RunOptions options, RunControl control)
{
    private readonly RunFolder _folder = new(options.RunsFolder, plan.Experiment.Name);

    /// <summary>The version of TrainSmart.</summary>
    public static string Version { get; } =
        typeof(Runner).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    /// <summary>The variable of the environment that says where studies are kept, so that no password stands on a command line.</summary>
    public const string StorageVariable = "TRAINSMART_STORAGE";

    /// <summary>Begins the run or goes on with it, on threads of this process, and ends it.</summary>
    /// <exception cref="UserException">The data is not there, another process runs it, or the study was made from another declaration.</exception>
    public RunEnded Run() => Lead((study, runner, leases) =>
        RunTrials(study, runner, number => leases.NewName(FormattableString.Invariant($"{number}"))));

    /// <summary>The same with trials that others run: <paramref name="elsewhere"/> is handed the study and says why no more trials are run.</summary>
    internal RunEnded Lead(Func<Study, RunEnd> elsewhere) => Lead((study, _, _) => elsewhere(study));

    /// <summary>Makes the folder and the study of a run that others will work on.</summary>
    internal void Prepare()
    {
        using var lead = RunLock.Take(_folder);
        var earlier = Earlier();
        using var storage = OpenStorage(earlier);
        if (earlier is null) _folder.Write(StatusAfter(null));
        using var study = Open(storage);
    }

    /// <summary>Runs trials of a study that somebody else leads.</summary>
    internal RunEnd Work(string name)
    {
        var earlier = Earlier();
        var runner = plan.Experiment.Open(new DataFolder(options.DataRoot));
        using var storage = OpenStorage(earlier);
        using var leases = new WorkerLeases(storage);
        using var study = Open(storage);
        return RunTrials(study, runner, number => leases.NewName(FormattableString.Invariant($"{name}/{number}")));
    }

    private RunEnded Lead(Func<Study, ITrialRunner, WorkerLeases, RunEnd> trials)
    {
        using var lead = RunLock.Take(_folder);
        var begun = control.Time.GetTimestamp();
        var earlier = Earlier();
        var runner = plan.Experiment.Open(new DataFolder(options.DataRoot));
        var status = StatusAfter(earlier);
        using var storage = OpenStorage(earlier);
        if (earlier is null) _folder.Write(status);
        using var leases = new WorkerLeases(storage);
        using var study = Open(storage);
        if (earlier is not null) _folder.Write(status);

        study.RequeueAbandoned();
        Announce(study.Trials, status.Workers);
        var end = EndOf(() => trials(study, runner, leases), study, status);
        var ended = Finish(study.Trials, runner, status, end) with { Seconds = control.Time.GetElapsedTime(begun).TotalSeconds };
        control.Happened(ended);
        return ended;
    }

    // A declaration that cannot be run shows in its trials: the run is over then, and its folder says so, as after any other end.
    private RunEnd EndOf(Func<RunEnd> trials, Study study, RunStatus status)
    {
        try
        {
            return trials();
        }
        catch (UserException)
        {
            _folder.Write(status with { Finished = control.Time.GetUtcNow(), State = StateAfter(RunEnd.Failures, study.Trials) });
            throw;
        }
    }

    private RunEnd RunTrials(Study study, ITrialRunner runner, Func<int, string> nameOf)
    {
        using var pool = new TrialPool(plan, options, control, study, runner, _folder);
        return pool.Run(nameOf);
    }

    /// <summary>The run that is there, if it is one of what is declared now.</summary>
    private RunStatus? Earlier()
    {
        if (_folder.ReadStatus() is not { } earlier) return null;
        DeclaredParts.CheckSame(plan, earlier, _folder);
        return earlier;
    }

    /// <summary>A run keeps its study where it began to; what the options name beside is the same place, perhaps with a password.</summary>
    private IStudyStorage OpenStorage(RunStatus? earlier)
    {
        var kept = earlier?.Storage is { } text ? StudyAddress.Parse(text) : null;
        if (earlier is not null && options.Storage is { } wanted && (kept is null || !kept.IsSamePlace(wanted)))
        {
            throw new UserException(
                $"{_folder.Path} keeps its study in {kept?.ToString() ?? "its own folder"}, not in {wanted}",
                $"leave out --storage and {StorageVariable}, or begin anew with 'run {plan.Experiment.Name} --new'",
                ExitCode.Invalid);
        }

        try
        {
            if ((options.Storage ?? kept) is not { } address) return new SqliteStorage(_folder.StudyFile);
            Note($"the study is kept in {address}");
            return address.Open(plan.Experiment.Name);
        }
        catch (StudyException problem)
        {
            throw new UserException(problem.Message, $"--storage or {StorageVariable} says where the study is kept", ExitCode.Missing);
        }
    }

    private Study Open(IStudyStorage storage)
    {
        var wanted = new StudyOptions
        {
            Name = plan.Experiment.Name,
            Directions = [.. plan.Search.Objectives.Select(objective => objective.Direction)],
            Seed = plan.Seed,
            Trials = plan.Search.Trials,
            Parallelism = plan.Search.Parallelism,
            Sampler = plan.Search.Sampler,
            Pruner = plan.Search.Pruner,
        };
        try
        {
            return Study.Create(storage, plan.Space, wanted);
        }
        catch (StudyException problem)
        {
            throw new UserException(
                problem.Message,
                $"'run {plan.Experiment.Name} --new' begins a new study and keeps this one aside",
                ExitCode.Invalid);
        }
    }

    private RunStatus StatusAfter(RunStatus? earlier)
    {
        var source = SourceControl.Of(Directory.GetCurrentDirectory());
        return new RunStatus
        {
            Experiment = plan.Experiment.Name,
            State = RunState.Running,
            Settings = plan.Settings,
            Declared = DeclaredParts.Of(plan),
            Seed = plan.Seed,
            Storage = options.Storage?.ToString() ?? earlier?.Storage,
            Started = earlier?.Started ?? control.Time.GetUtcNow(),
            Resumed = earlier is null ? 0 : earlier.Resumed + 1,
            Workers = TrialPool.WorkersFor(plan, options),
            Process = Environment.ProcessId,
            Host = Environment.MachineName,
            TrainSmart = Version,
            Runtime = Environment.Version.ToString(),
            Commit = source.Commit,
            HasChanges = source.HasChanges,
        };
    }

    private void Announce(IReadOnlyList<TrialRecord> trials, int workers)
    {
        var objective = plan.Search.Objectives[0];
        var best = Standing.Best(trials, plan.Search.Objectives);
        control.Happened(new RunStarted(
            plan.Experiment.Name, _folder.Path, objective.Metric, objective.Direction == Direction.Maximize, plan.Search.Trials,
            trials.Count(Standing.IsAtRest), workers, plan.Seed, best?.Number, best?.Values[0]));
        foreach (var warning in plan.Warnings) Note(warning);
        if (plan.Budget.Dollars is { } dollars && options.DollarsPerHour is null)
            Note(FormattableString.Invariant($"the cost budget of ${dollars} is not watched: --price says what an hour of this machine costs"));
    }

    /// <summary>A stopped run is left as it is; of one that is over, the best trial is judged and everything is written down.</summary>
    private RunEnded Finish(IReadOnlyList<TrialRecord> trials, ITrialRunner runner, RunStatus status, RunEnd end)
    {
        var best = Standing.Best(trials, plan.Search.Objectives);
        var after = status with { Finished = control.Time.GetUtcNow(), State = StateAfter(end, trials) };
        var record = RunFacts.Of(plan, trials, after, end);
        var hasModel = false;
        var isOver = best is not null && end is not (RunEnd.Cancelled or RunEnd.Failures);
        if (isOver)
        {
            (record, hasModel) = Judgement.Complete(record, trials, best!, plan, runner, _folder, Note, control.Now);
            _folder.Write(record);
            _folder.WriteReport(writer => ReportWriter.Write(record, writer));
        }

        if (after.State == RunState.Finished) _folder.ForgetCheckpoints();
        _folder.Write(after);
        return Summary(record, best, isOver, hasModel);
    }

    private RunEnded Summary(RunRecord record, TrialRecord? best, bool isWritten, bool hasModel) => new(
        record.End,
        record.Trials.Count(trial => trial.Finished is not null),
        record.Trials.Count(trial => trial.State is "pruned" or "paused"),
        record.Trials.Count(trial => trial.State == "failed"),
        best?.Number,
        best?.Values[0],
        record.Metrics,
        0,
        isWritten ? _folder.ResultFile : null,
        isWritten ? _folder.ReportFile : null,
        hasModel ? _folder.ModelFolder : null);

    private static RunState StateAfter(RunEnd end, IReadOnlyList<TrialRecord> trials) => end switch
    {
        RunEnd.Failures when !trials.Any(trial => trial.State is TrialState.Completed or TrialState.Pruned or TrialState.Paused) => RunState.Failed,
        RunEnd.Finished => RunState.Finished,
        RunEnd.TimeBudget or RunEnd.CostBudget => RunState.BudgetUsed,
        _ => RunState.Stopped,
    };

    private void Note(string text) => control.Happened(new RunNoted(text));
}
