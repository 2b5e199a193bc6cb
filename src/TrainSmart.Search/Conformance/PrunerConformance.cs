using TrainSmart.Spaces;

namespace TrainSmart.Search.Conformance;

/// <summary>Checks what every pruner promises to a study: call it from a test and assert that every promise is kept.</summary>
public static class PrunerConformance
{
    private const int LastStep = 27;

    private static readonly SearchSpace Space = new(new(
        [new("height", new Distribution.Uniform(0, 1)), new("fall", new Distribution.Uniform(0, 2))], []));

    /// <summary>Checks a pruner on studies whose trials report falling curves, some of which cross, have a value that is no number, or
    /// fail.</summary>
    /// <returns>Each promise and whether it was kept.</returns>
    public static IReadOnlyList<Promise> Check(PrunerOptions pruner)
    {
        var options = new StudyOptions { Seed = 11, Trials = 40, Parallelism = 4, Sampler = new RandomSampler(), Pruner = pruner };
        return
        [
            Promise.Check("a seed gives the same trials again", () => Difference(Run(options, 1), Run(options, 1))),
            Promise.Check("the number of workers changes no verdict", () => Difference(Run(options, 1), Run(options, 3))),
            Promise.Check("a study that is resumed goes on as if it had never stopped", () => Difference(Run(options, 1), Resumed(options))),
            Promise.Check(
                "a better value is one that is larger where the objective is maximised", () => Difference(Run(options, 1), Mirrored(options))),
            Promise.Check("some trial runs to its end", () => Run(options, 1).Any(trial => trial.State == TrialState.Completed) ? null : "none did"),
            Promise.Check("a trial that pauses goes on behind its pause, and a study with paused trials ends", () => Repeated(Run(options, 1))),
            Promise.Check("every verdict says why", () => Unexplained(options)),
            Promise.Check("the settings survive the log", () => Reopened(options)),
        ];
    }

    private static IReadOnlyList<TrialRecord> Run(StudyOptions options, int workers, double sign = 1)
    {
        using var storage = new MemoryStorage();
        using var study = Study.Create(storage, Space, options);
        return Run(study, workers, sign);
    }

    private static IReadOnlyList<TrialRecord> Run(Study study, int workers, double sign)
    {
        var threads = Enumerable.Range(0, workers).Select(worker => new Thread(() =>
        {
            while (study.Ask($"worker {worker}") is { } trial) Train(study, trial, sign);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return study.Trials;
    }

    private static void Train(Study study, RunningTrial trial, double sign, Action<PruneVerdict>? judged = null)
    {
        for (var step = (trial.PausedAt ?? 0) + 1; step <= LastStep; step++)
        {
            if (trial.Number % 11 == 7 && step == 5)
            {
                study.Tell(trial, TrialState.Failed, []);
                return;
            }

            var verdict = study.Report(trial, step, trial.Number % 13 == 9 && step > 3 ? double.NaN : sign * Value(trial, step), LastStep);
            judged?.Invoke(verdict);
            if (!verdict.LeavesOff) continue;
            study.Tell(trial, verdict.Prune ? TrialState.Pruned : TrialState.Paused, []);
            return;
        }

        study.Tell(trial, TrialState.Completed, [sign * Value(trial, LastStep)]);
    }

    private static double Value(RunningTrial trial, int step) => trial.Configuration.Double(0) + (trial.Configuration.Double(1) / step);

    private static IReadOnlyList<TrialRecord> Resumed(StudyOptions options)
    {
        using var storage = new MemoryStorage();
        for (var turns = 0; ; turns = 0)
        {
            using var study = Study.Create(storage, Space, options);
            for (; turns < 9 && study.Ask("worker") is { } trial; turns++) Train(study, trial, 1);
            if (turns < 9) return study.Trials;
        }
    }

    private static IReadOnlyList<TrialRecord> Mirrored(StudyOptions options) =>
        [.. Run(options with { Directions = [Direction.Maximize] }, 1, -1).Select(trial => trial with
        {
            Values = [.. trial.Values.Select(value => -value)],
            Steps = [.. trial.Steps.Select(step => step with { Value = -step.Value })],
        })];

    private static string? Difference(IReadOnlyList<TrialRecord> expected, IReadOnlyList<TrialRecord> actual)
    {
        if (SamplerConformance.Difference(expected, actual) is { } difference) return difference;
        var other = expected.Zip(actual).FirstOrDefault(pair => pair.First.Steps != pair.Second.Steps);
        if (other.First is null) return null;
        return $"trial {other.First.Number} has {other.Second.Steps.Count} steps instead of {other.First.Steps.Count}, or other ones";
    }

    private static string? Repeated(IReadOnlyList<TrialRecord> trials) => trials
        .Where(trial => !trial.Steps.Select(step => step.Step).SequenceEqual(Enumerable.Range(1, trial.Steps.Count)))
        .Select(trial => $"trial {trial.Number} has the steps {string.Join(", ", trial.Steps.Select(step => step.Step))}").FirstOrDefault();

    private static string? Unexplained(StudyOptions options)
    {
        using var study = Study.Create(new MemoryStorage(), Space, options);
        var (verdicts, silent) = (0, 0);
        while (study.Ask("worker") is { } trial)
        {
            Train(study, trial, 1, verdict =>
            {
                verdicts++;
                silent += string.IsNullOrWhiteSpace(verdict.Reason) ? 1 : 0;
            });
        }

        return silent == 0 ? null : $"{silent} of {verdicts} have no reason";
    }

    private static string? Reopened(StudyOptions options)
    {
        using var storage = new MemoryStorage();
        Study.Create(storage, Space, options).Dispose();
        using var study = Study.Open(storage);
        var expected = options.AsLogged().Pruner;
        return study.Options.Pruner == expected ? null : $"{expected} came back as {study.Options.Pruner}";
    }
}
