using TrainSmart.Running.Folders;
using TrainSmart.Running.Settings;
using TrainSmart.Search;
using TrainSmart.Training;

namespace TrainSmart.Running.Trials;

/// <summary>
/// What trials that go on from one another leave behind. Where it is gone, because the worker is on another machine or somebody tidied up, the trials
/// that led here are run again with their own values and seeds, to the same weights.
/// </summary>
internal static class Ancestry
{
    private static readonly Lock Gate = new();

    /// <summary>The scope of a trial, with the folders that belong to its stage.</summary>
    public static TrialScope Scope(PlannedRun plan, RunFolder folder, int number, Stage? stage, CancellationToken now) => new()
    {
        Seed = plan.Seed,
        Number = number,
        Objective = plan.Search.Objectives[0],
        FurtherObjectives = [.. plan.Search.Objectives.Skip(1)],
        Threads = 1,
        CheckpointFolder = folder.CheckpointFolder(number),
        Stage = stage,
        ParentFolder = stage?.Parent is { } parent ? folder.CheckpointFolder(parent) : null,
        CancellationToken = now,
    };

    /// <summary>Makes sure that what a trial goes on from is there.</summary>
    public static void Restore(
        PlannedRun plan,
        RunFolder folder,
        ITrialRunner runner,
        IReadOnlyList<TrialRecord> trials,
        int number,
        CancellationToken now)
    {
        if (trials[number].Stage?.Parent is null || Checkpoint.IsIn(folder.CheckpointFolder(number))) return;
        lock (Gate)
        {
            var missing = new Stack<TrialRecord>();
            var next = trials[number].Stage!.Parent;
            while (next is { } parent && !Checkpoint.IsIn(folder.CheckpointFolder(parent)))
            {
                missing.Push(trials[parent]);
                next = trials[parent].Stage?.Parent;
            }

            foreach (var trial in missing) runner.Run(trial.Configuration, Scope(plan, folder, trial.Number, trial.Stage, now)).Dispose();
        }
    }

    /// <summary>Deletes what no trial can go on from any more; the best trial's is kept for the end of the run.</summary>
    public static void Forget(PopulationSampler population, RunFolder folder, IReadOnlyList<TrialRecord> trials, int? best)
    {
        var needed = population.FirstNeeded(trials.TakeWhile(trial => trial.IsFinished).Count());
        foreach (var number in folder.CheckpointedTrials().Where(number => number < needed && number != best))
        {
            try
            {
                Directory.Delete(folder.CheckpointFolder(number), recursive: true);
            }
            catch (DirectoryNotFoundException)
            {
                // Another worker did it.
            }
        }
    }
}
