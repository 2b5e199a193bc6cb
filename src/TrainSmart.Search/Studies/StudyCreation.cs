using System.Globalization;
using System.Text.Json;
using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>What must hold when a study is created, resumed, or told something.</summary>
internal static class StudyCreation
{
    public static void Check(SearchSpace space, StudyOptions options)
    {
        if (options.Directions.IsEmpty) throw new StudyException("a study needs at least one objective");
        if (options.Parallelism < 1) throw new StudyException($"parallelism must be at least 1, was {options.Parallelism}");
        if (options.Trials < 1) throw new StudyException($"trials must be at least 1, was {options.Trials}");
        if (options.TrialTimeout <= TimeSpan.Zero) throw new StudyException($"the timeout of a trial must be above zero, was {options.TrialTimeout}");
        if (options.Retries < 0) throw new StudyException($"retries must be at least 0, were {options.Retries}");
        if (options is { AnswersDuplicates: true, Trials: null })
        {
            throw new StudyException(
                "a study that answers duplicates from its record needs a number of trials; "
                + "in a small space it would never end without one");
        }

        options.Stop.Check(options);
        options.Sampler.Check(space, options);
        options.Pruner.Check(options);
    }

    public static void CheckSame(StudyEvent.Created stored, StudyEvent.Created wanted, StudyOptions options)
    {
        if (stored.Space != wanted.Space)
        {
            throw new StudyException(
                $"the study '{stored.Name}' here searches another space: {Difference(stored, wanted)}. "
                + "Resume it with the space it was made for, or start a new one");
        }

        var before = OptionsDocument.Read(options.Name, stored.Options)
            with { Trials = options.Trials, Stop = options.Stop, TrialTimeout = options.TrialTimeout };
        var now = options.AsLogged();
        if (before != now)
        {
            throw new StudyException(
                $"the study '{stored.Name}' here has other options: {string.Join("; ", Differences(before, now))}. "
                + "Resume it with those, or start a new one");
        }
    }

    public static SearchSpace ReadSpace(StudyEvent.Created created)
    {
        using var document = JsonDocument.Parse(created.Space);
        return new(SpaceJsonReader.Read(document.RootElement.GetProperty("space"), document.RootElement.GetProperty("constraints")));
    }

    public static StudyEvent.Told Told(RunningTrial trial, TrialResult result, StudyOptions options)
    {
        var (state, note, values) = (result.State, result.Note, result.Values);
        if (state is TrialState.Running or TrialState.Waiting)
            throw new StudyException($"trial {trial.Number} must be told completed, pruned, failed or paused");
        if (state == TrialState.Paused && options.Pruner.PromotionRule is null)
            throw new StudyException($"trial {trial.Number} was told paused, but its pruner lets no paused trial go on; tell it pruned");
        if (state == TrialState.Completed && values.Count != options.Directions.Count)
            throw new StudyException($"trial {trial.Number} was told {values.Count} values, but the study has {options.Directions.Count} objectives");
        if (state != TrialState.Completed) values = [];
        if (values.AsSpan().IndexOf(double.NaN) >= 0)
        {
            state = TrialState.Failed;
            values = [];
            note ??= "an objective was not a number";
        }

        return new(trial.Number, state, values, result.Constraints, note, result.Metrics, DateTimeOffset.UtcNow);
    }

    public static void CheckReport(RunningTrial trial, int step, ReadOnlySpan<double> values, StudyOptions options)
    {
        if (values.Length == options.Directions.Count) return;
        var written = string.Join(", ", values.ToArray().Select(value => value.ToString(CultureInfo.InvariantCulture)));
        var objectives = $"{options.Directions.Count} objectives ({string.Join(", ", options.Directions)})";
        var each = string.Join(", ", options.Directions.Select((_, index) => $"value{index + 1}"));
        throw new StudyException(
            $"trial {trial.Number} reported {written} at step {step}, but the study has {objectives}; "
            + $"report a value of each: study.Report(trial, {step}, [{each}])");
    }

    private static string Difference(StudyEvent.Created stored, StudyEvent.Created wanted)
    {
        var (before, now) = (ReadSpace(stored).Declaration, ReadSpace(wanted).Declaration);
        foreach (var parameter in before.Parameters)
        {
            var same = now.Parameters.FirstOrDefault(other => other.Name == parameter.Name);
            if (same is null) return $"'{parameter.Name}' is gone";
            if (same != parameter) return $"'{parameter.Name}' has changed";
        }

        var added = now.Parameters.FirstOrDefault(parameter => before.Parameters.All(other => other.Name != parameter.Name));
        return added is not null ? $"'{added.Name}' is new" : "its constraints or the order of its parameters have changed";
    }

    private static IEnumerable<string> Differences(StudyOptions before, StudyOptions now)
    {
        if (before.Directions != now.Directions)
            yield return $"directions were {string.Join(", ", before.Directions)}, now {string.Join(", ", now.Directions)}";
        if (before.Seed != now.Seed) yield return $"seed was {before.Seed}, now {now.Seed}";
        if (before.Parallelism != now.Parallelism) yield return $"parallelism was {before.Parallelism}, now {now.Parallelism}";
        if (before.IsFreeRunning != now.IsFreeRunning) yield return $"free running was {before.IsFreeRunning}, now {now.IsFreeRunning}";
        if (before.Sampler != now.Sampler) yield return $"sampler was {before.Sampler}, now {now.Sampler}";
        if (before.Pruner != now.Pruner) yield return $"pruner was {before.Pruner}, now {now.Pruner}";
        if (before.Retries != now.Retries) yield return $"retries were {before.Retries}, now {now.Retries}";
        if (before.AnswersDuplicates != now.AnswersDuplicates)
            yield return $"answering duplicates was {before.AnswersDuplicates}, now {now.AnswersDuplicates}";
    }
}
