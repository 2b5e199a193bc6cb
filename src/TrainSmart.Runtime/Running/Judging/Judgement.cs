using TrainSmart.Running.Folders;
using TrainSmart.Running.Records;
using TrainSmart.Running.Settings;
using TrainSmart.Running.Trials;
using TrainSmart.Search;

namespace TrainSmart.Running.Judging;

/// <summary>
/// The end of a run: the best trial is fitted once more, with its own seeds and thus to the same model; that model alone is asked about the test
/// rows, once; then it is saved.
/// </summary>
internal static class Judgement
{
    /// <summary>Completes the record of a run by what its best model says.</summary>
    /// <returns>The record, and whether a model was saved.</returns>
    /// <exception cref="OperationCanceledException">The run was ended now.</exception>
    public static (RunRecord Record, bool HasModel) Complete(
        RunRecord run,
        IReadOnlyList<TrialRecord> trials,
        TrialRecord best,
        PlannedRun plan,
        ITrialRunner runner,
        RunFolder folder,
        Action<string> noted,
        CancellationToken now)
    {
        Ancestry.Restore(plan, folder, runner, trials, best.Number, now);
        using var result = runner.Run(best.Configuration, Scope(plan, folder, best, now));
        Compare(result, best, plan.Search.Objectives, noted);
        var judged = result.Judge(run, plan.Seed);
        return (judged, Save(result, folder));
    }

    // A trial that went on from others cannot be fitted alone: it is taken up where it ended.
    private static TrialScope Scope(PlannedRun plan, RunFolder folder, TrialRecord best, CancellationToken now) => best.Stage is { } stage
        ? Ancestry.Scope(plan, folder, best.Number, stage, now)
        : new()
        {
            Seed = plan.Seed,
            Number = best.Number,
            Objective = plan.Search.Objectives[0],
            Threads = 1,
            CancellationToken = now,
        };

    /// <summary>A fit that does not repeat itself takes chance from elsewhere than its scope: the user has to know.</summary>
    private static void Compare(TrialResult result, TrialRecord best, IReadOnlyList<Objective> objectives, Action<string> noted)
    {
        for (var i = 0; i < objectives.Count; i++)
        {
            var again = Objectives.ValueOf(objectives[i].Metric, result.Metrics);
            if (again is null || again.Equals(best.Values[i])) continue;
            var second = FormattableString.Invariant($"trial {best.Number} gave {objectives[i].Metric} {again:R} when it was fitted again");
            var first = FormattableString.Invariant($"{best.Values[i]:R} in the search");
            noted($"{second}, and {first}: it draws chance from elsewhere than its scope's Random");
        }
    }

    private static bool Save(TrialResult result, RunFolder folder)
    {
        var draft = folder.ModelFolder + ".new";
        if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
        if (!result.Save(draft)) return false;
        if (Directory.Exists(folder.ModelFolder)) Directory.Delete(folder.ModelFolder, recursive: true);
        Directory.Move(draft, folder.ModelFolder);
        return true;
    }
}
