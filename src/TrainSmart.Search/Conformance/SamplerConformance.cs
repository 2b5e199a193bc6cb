using TrainSmart.Spaces;

namespace TrainSmart.Search.Conformance;

/// <summary>
/// Checks what every sampler promises to a study: call it from a test, for each space that the sampler is made for, and assert that every promise is
/// kept.
/// </summary>
public static class SamplerConformance
{
    /// <summary>Checks a sampler on a space with numbers, choices, a condition and a constraint.</summary>
    public static IReadOnlyList<Promise> Check(SamplerOptions sampler) => Check(sampler, Samples.Space);

    /// <summary>Checks a sampler on a space.</summary>
    /// <param name="sampler">The sampler.</param>
    /// <param name="space">A space that it can search.</param>
    /// <param name="objectives">How many objectives the study has, at least 1.</param>
    /// <returns>Each promise and whether it was kept.</returns>
    public static IReadOnlyList<Promise> Check(SamplerOptions sampler, SearchSpace space, int objectives = 1)
    {
        var options = Samples.Options(sampler) with { Directions = new(Enumerable.Repeat(Direction.Minimize, objectives)) };
        return
        [
            Promise.Check(
                "every point is one of the space, also after failed and pruned trials and infinite values",
                () => Invalid(space, Run(space, options, 1))),
            Promise.Check("a seed gives the same trials again", () => Difference(Run(space, options, 1), Run(space, options, 1))),
            Promise.Check("the number of workers changes no trial", () => Difference(Run(space, options, 1), Run(space, options, 3))),
            Promise.Check(
                "a study that is resumed goes on as if it had never stopped",
                () => Difference(Run(space, options, 1), Resumed(space, options))),
            Promise.Check("a point that a person asked for comes first and disturbs nothing", () => Enqueued(space, options)),
            Promise.Check("the settings survive the log", () => Reopened(space, options)),
            Promise.Check("it has a name, and a reason in one sentence", () => Named(space, options)),
        ];
    }

    /// <summary>Runs a whole study in which some trials fail, are pruned, or have infinite values.</summary>
    internal static IReadOnlyList<TrialRecord> Run(IStudyStorage storage, SearchSpace space, StudyOptions options, int workers)
    {
        using var study = Study.Create(storage, space, options);
        var threads = Enumerable.Range(0, workers).Select(worker => new Thread(() =>
        {
            while (study.Ask($"worker {worker}") is { } trial) End(study, trial);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return study.Trials;
    }

    /// <summary>The first trial that is not the same; null if all are.</summary>
    internal static string? Difference(IReadOnlyList<TrialRecord> expected, IReadOnlyList<TrialRecord> actual)
    {
        if (expected.Count != actual.Count) return $"there are {actual.Count} trials instead of {expected.Count}";
        foreach (var (wanted, found) in expected.Zip(actual))
        {
            if (!wanted.Configuration.Equals(found.Configuration))
                return $"trial {wanted.Number} tries {found.Configuration} instead of {wanted.Configuration}";
            if (wanted.State != found.State || wanted.Values != found.Values) return $"trial {wanted.Number} ended otherwise";
        }

        return null;
    }

    private static IReadOnlyList<TrialRecord> Run(SearchSpace space, StudyOptions options, int workers)
    {
        using var storage = new MemoryStorage();
        return Run(storage, space, options, workers);
    }

    private static IReadOnlyList<TrialRecord> Resumed(SearchSpace space, StudyOptions options)
    {
        using var storage = new MemoryStorage();
        Run(storage, space, options with { Trials = options.Trials / 2 }, 1);
        return Run(storage, space, options, 1);
    }

    private static void End(Study study, RunningTrial trial)
    {
        var objectives = study.Options.Directions.Count;
        if (trial.Number % 7 == 3)
        {
            study.Tell(trial, TrialState.Failed, []);
            return;
        }

        if (objectives == 1) study.Report(trial, 1, trial.Number);
        if (trial.Number % 7 == 5)
        {
            study.Tell(trial, TrialState.Pruned, []);
            return;
        }

        var values = new double[objectives];
        for (var objective = 0; objective < objectives; objective++)
            values[objective] = trial.Number == 1 ? double.PositiveInfinity : Value(trial.Configuration, objective);
        study.Tell(trial, TrialState.Completed, values);
    }

    // Some function of the point that differs between objectives.
    private static double Value(Configuration point, int objective)
    {
        var sum = 0.0;
        for (var parameter = 0; parameter < point.Space.Count; parameter++)
        {
            if (point.Value(parameter) is Literal.Number number) sum += Math.Pow(Math.Atan(number.Value) - (0.3 * (objective + 1)), 2);
            else sum += 0.1 * (point.Index(parameter) ^ objective);
        }

        return sum;
    }

    // A configuration that can be read back from its own values breaks no range, step, condition or constraint.
    private static string? Invalid(SearchSpace space, IReadOnlyList<TrialRecord> trials)
    {
        foreach (var trial in trials) Configuration.FromValues(space, trial.Configuration.ToDictionary());
        return trials.Count > 0 ? null : "there was no trial";
    }

    private static string? Enqueued(SearchSpace space, StudyOptions options)
    {
        var wanted = Run(space, options with { Seed = options.Seed + 1, Sampler = new RandomSampler(), Trials = 1 }, 1)[0].Configuration;
        using var storage = new MemoryStorage();
        using (var study = Study.Create(storage, space, options)) study.Enqueue(wanted);
        var trials = Run(storage, space, options, 1);
        return trials[0].Configuration.Equals(wanted)
            ? Invalid(space, trials)
            : $"the first trial tries {trials[0].Configuration} instead of {wanted}";
    }

    private static string? Reopened(SearchSpace space, StudyOptions options)
    {
        using var storage = new MemoryStorage();
        Study.Create(storage, space, options).Dispose();
        using var study = Study.Open(storage);
        var expected = options.AsLogged().Sampler;
        return study.Options.Sampler == expected ? null : $"{expected} came back as {study.Options.Sampler}";
    }

    private static string? Named(SearchSpace space, StudyOptions options)
    {
        using var storage = new MemoryStorage();
        using var study = Study.Create(storage, space, options);
        return study.SamplerName.Length > 0 && study.SamplerReason.Length > 0 ? null : "one of them is empty";
    }
}
