using System.Text.Json;

namespace TrainSmart.Search;

/// <summary>Reads the studies of an Optuna journal: one operation a line, numbered as in its JournalOperation.</summary>
internal static class OptunaJournal
{
    private const int CreateStudy = 0;
    private const int CreateTrial = 4;
    private const int SetParameter = 5;
    private const int SetState = 6;

    public static IReadOnlyList<OptunaRecord> Read(string path)
    {
        var studies = new List<OptunaRecord>();
        var trials = new List<(OptunaRecord Study, OptunaTrial Trial)>();
        var line = 0;
        foreach (var text in File.ReadLines(path))
        {
            line++;
            if (string.IsNullOrWhiteSpace(text)) continue;
            try
            {
                using var document = JsonDocument.Parse(text);
                Apply(document.RootElement, studies, trials);
            }
            catch (Exception exception) when (
                exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentOutOfRangeException)
            {
                throw new StudyException($"'{path}' is neither a SQLite file nor an Optuna journal: line {line} is no operation");
            }
        }

        return studies;
    }

    private static void Apply(JsonElement operation, List<OptunaRecord> studies, List<(OptunaRecord Study, OptunaTrial Trial)> trials)
    {
        switch (operation.GetProperty("op_code").GetInt32())
        {
            case CreateStudy:
                var created = new OptunaRecord(operation.GetProperty("study_name").GetString()!);
                var directions = operation.GetProperty("directions").EnumerateArray();
                created.Directions.AddRange(directions.Select(direction => direction.GetInt32() == 2 ? Direction.Maximize : Direction.Minimize));
                studies.Add(created);
                break;
            case CreateTrial:
                var study = studies[operation.GetProperty("study_id").GetInt32()];
                var begun = new OptunaTrial();
                study.Trials.Add(begun);
                trials.Add((study, begun));
                break;
            case SetParameter:
                var (owner, trial) = trials[operation.GetProperty("trial_id").GetInt32()];
                owner.Note(
                    trial,
                    operation.GetProperty("param_name").GetString()!,
                    operation.GetProperty("param_value_internal").GetDouble(),
                    operation.GetProperty("distribution").GetString()!);
                break;
            case SetState:
                End(trials[operation.GetProperty("trial_id").GetInt32()].Trial, operation);
                break;
        }
    }

    private static void End(OptunaTrial trial, JsonElement operation)
    {
        trial.State = operation.GetProperty("state").GetInt32() switch
        {
            1 => TrialState.Completed,
            2 => TrialState.Pruned,
            3 => TrialState.Failed,
            _ => null,
        };
        if (operation.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Array)
        {
            var objective = 0;
            foreach (var value in values.EnumerateArray()) trial.Objectives[objective++] = value.GetDouble();
        }
    }
}
