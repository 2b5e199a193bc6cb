using System.Globalization;
using System.Text.Json;
using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>The state of one conversation: its study and the trials it has asked for.</summary>
internal sealed class AskTellSession(Func<string, string, IStudyStorage> open) : IDisposable
{
    private static readonly string[] Operations = ["create", "ask", "report", "tell", "enqueue", "annotate", "attach", "best", "trials"];

    private readonly Dictionary<int, RunningTrial> _running = [];
    private readonly string _worker = $"ask-tell {Environment.MachineName} {Environment.ProcessId}";
    private IStudyStorage? _storage;
    private Study? _study;
    private ArtifactFolder? _artifacts;

    private Study Study => _study
        ?? throw new DocumentException(AskTellRequest.Malformed, "op", "there is no study yet; begin with {\"op\":\"create\",\"space\":{...}}");

    public string Answer(AskTellRequest request) => request.Operation switch
    {
        "create" => Create(request),
        "ask" => Ask(request),
        "report" => Report(request),
        "tell" => Tell(request),
        "enqueue" => Enqueue(request),
        "annotate" => AskTellNotes.Annotate(request, Study, NamedTrial(request)),
        "attach" => AskTellNotes.Attach(request, Study, NamedTrial(request), _artifacts),
        "best" => Best(request),
        "trials" => Trials(request),
        var other => throw new DocumentException(
            AskTellRequest.Malformed, "op", $"'{other}' is no op{NearestName.Hint(other, Operations)}; the ops are {string.Join(", ", Operations)}"),
    };

    public void Dispose()
    {
        _study?.Dispose();
        _storage?.Dispose();
    }

    private string Create(AskTellRequest request)
    {
        request.Allow(
            "space", "constraints", "directions", "sampler", "pruner", "seed", "trials",
            "retries", "timeout", "trial-timeout", "study", "storage", "artifacts");
        var space = new SearchSpace(SpaceJsonReader.Read(request.Required("space"), request.Element("constraints")));
        var options = new StudyOptions
        {
            Name = request.Text("study") ?? "study",
            Directions = Directions(request),
            Seed = request.Seed("seed") ?? 0,
            Trials = request.Whole("trials"),
            Retries = request.Whole("retries") ?? 0,
            Stop = new() { Timeout = request.Seconds("timeout") },
            TrialTimeout = request.Seconds("trial-timeout"),
            IsFreeRunning = true,
            Sampler = Named("sampler", () => SamplerOptions.Parse(request.Text("sampler") ?? "auto")),
            Pruner = Named("pruner", () => PrunerOptions.Parse(request.Text("pruner") ?? "none")),
        };
        var storage = request.Text("storage") is { } address ? Named("storage", () => open(address, options.Name)) : new MemoryStorage();
        try
        {
            var study = Study.Create(storage, space, options);
            study.RequeueAbandoned();
            Dispose();
            _running.Clear();
            (_storage, _study) = (storage, study);
            _artifacts = request.Text("artifacts") is { } folder ? new(folder) : null;
        }
        catch
        {
            storage.Dispose();
            throw;
        }

        return AskTellAnswer.Write(writer =>
        {
            writer.WriteString("study", options.Name);
            if (space.Cardinality is { } cardinality) writer.WriteNumber("cardinality", cardinality);
            else writer.WriteNull("cardinality");
            writer.WriteString("sampler", Study.SamplerName);
            writer.WriteString("reason", Study.SamplerReason);
        });
    }

    private string Ask(AskTellRequest request)
    {
        request.Allow("count");
        var count = request.Whole("count");
        if (count < 1) throw new DocumentException(AskTellRequest.Malformed, "count", $"count must be at least 1, was {count}");
        var study = Study;
        if (count is null)
        {
            return study.Ask(_worker) is { } single
                ? AskTellAnswer.Write(writer => Asked(writer, single))
                : AskTellAnswer.Write(writer =>
                {
                    writer.WriteNull("trial");
                    writer.WriteString("reason", study.EndReason);
                });
        }

        var begun = new List<RunningTrial>();
        while (begun.Count < count && study.Ask(_worker) is { } next) begun.Add(next);
        return AskTellAnswer.Write(writer => List(writer, "trials", begun, Asked));
    }

    private string Report(AskTellRequest request)
    {
        request.Allow("trial", "step", "values");
        var trial = Running(request);
        if (request.Whole("step") is not { } step) throw new DocumentException(AskTellRequest.Malformed, "step", "'report' needs 'step'");
        var values = request.Numbers("values");
        if (values.Length != Study.Options.Directions.Count)
            throw new DocumentException(AskTellRequest.Malformed, "values", WrongNumber(trial, step, values));
        var verdict = Study.Report(trial, step, values);
        return AskTellAnswer.Write(writer =>
        {
            writer.WriteBoolean("prune", verdict.Prune);
            writer.WriteString("reason", verdict.Reason);
        });
    }

    private string WrongNumber(RunningTrial trial, int step, double[] values)
    {
        var directions = Study.Options.Directions;
        var written = string.Join(",", values.Select(value => value.ToString(CultureInfo.InvariantCulture)));
        var each = string.Join(",", directions.Select((_, index) => $"VALUE{index + 1}"));
        return $"trial {trial.Number} reported [{written}] at step {step}, "
            + $"but the study has {directions.Count} objectives ({string.Join(", ", directions)}); "
            + $"write one number an objective: \"values\":[{each}]";
    }

    private string Tell(AskTellRequest request)
    {
        request.Allow("trial", "values", "state", "constraints", "note");
        var trial = Running(request);
        var state = request.Text("state") switch
        {
            null or "completed" => TrialState.Completed,
            "pruned" => TrialState.Pruned,
            "failed" => TrialState.Failed,
            var other => throw new DocumentException(
                AskTellRequest.Malformed,
                "state",
                $"'{other}' is no state{NearestName.Hint(other, ["completed", "pruned", "failed"])}; "
                + "the states are completed, pruned, failed"),
        };
        if (state == TrialState.Completed) request.Required("values");
        var values = request.Numbers("values");
        if (state == TrialState.Completed && values.Length != Study.Options.Directions.Count)
        {
            throw new DocumentException(
                AskTellRequest.Malformed,
                "values",
                $"trial {trial.Number} was told {values.Length} values, but the study has {Study.Options.Directions.Count} objectives");
        }

        var result = new TrialResult { State = state, Values = values, Constraints = request.Numbers("constraints"), Note = request.Text("note") };
        Study.Tell(trial, result);
        _running.Remove(trial.Number);
        return AskTellAnswer.Ok();
    }

    private string Enqueue(AskTellRequest request)
    {
        request.Allow("parameters");
        var study = Study;
        var random = new RandomStream(study.Options.Seed, "enqueue", study.Trials.Count);
        study.Enqueue(ConfigurationReader.Complete(study.Space, request.Parameters("parameters"), random));
        return AskTellAnswer.Ok();
    }

    private string Best(AskTellRequest request)
    {
        request.Allow();
        var study = Study;
        if (study.Options.Directions.Count > 1) return AskTellAnswer.Write(writer => List(writer, "front", study.Front, Found));
        if (study.Best is not { } best) throw new DocumentException(AskTellRequest.Malformed, "op", "no trial has completed yet");
        return AskTellAnswer.Write(writer => Found(writer, best));
    }

    private string Trials(AskTellRequest request)
    {
        request.Allow("after");
        var after = request.Whole("after") ?? -1;
        return AskTellAnswer.Write(writer => List(writer, "trials", Study.Trials.Where(trial => trial.Number > after), (trialWriter, trial) =>
        {
            trialWriter.WriteNumber("trial", trial.Number);
            trialWriter.WriteString("state", Names.Kebab(trial.State.ToString()));
            AskTellAnswer.Values(trialWriter, trial);
            AskTellAnswer.Parameters(trialWriter, trial.Configuration);
            AskTellNotes.Write(trialWriter, Study.Notes.Attributes(trial.Number), Study.Notes.Artifacts(trial.Number));
        }));
    }

    // The study as a whole where no trial is named.
    private RunningTrial? NamedTrial(AskTellRequest request) => request.Element("trial") is null ? null : Running(request);

    private RunningTrial Running(AskTellRequest request)
    {
        var study = Study;
        if (request.Whole("trial") is not { } number)
            throw new DocumentException(AskTellRequest.Malformed, "trial", $"'{request.Operation}' needs 'trial'");
        if (_running.TryGetValue(number, out var trial)) return trial;
        var words = number >= 0 && number < study.Trials.Count
            ? $"trial {number} is not running here; it was told already or asked for elsewhere"
            : $"there is no trial {number}";
        throw new DocumentException(AskTellRequest.Malformed, "trial", words);
    }

    private void Asked(Utf8JsonWriter writer, RunningTrial trial)
    {
        _running[trial.Number] = trial;
        writer.WriteNumber("trial", trial.Number);
        AskTellAnswer.Parameters(writer, trial.Configuration);
    }

    private static void Found(Utf8JsonWriter writer, TrialRecord trial)
    {
        writer.WriteNumber("trial", trial.Number);
        AskTellAnswer.Values(writer, trial);
        AskTellAnswer.Parameters(writer, trial.Configuration);
    }

    private static void List<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(writer, item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static EquatableArray<Direction> Directions(AskTellRequest request)
    {
        if (request.Element("directions") is not { } listed) return [Direction.Minimize];
        if (listed.ValueKind != JsonValueKind.Array || listed.GetArrayLength() == 0)
        {
            throw new DocumentException(
                AskTellRequest.Malformed, "directions", "directions must be a list of minimize and maximize, one an objective");
        }

        return new(listed.EnumerateArray().Select((item, index) =>
            (item.ValueKind == JsonValueKind.String ? item.GetString() : item.GetRawText()) switch
            {
                "minimize" => Direction.Minimize,
                "maximize" => Direction.Maximize,
                var other => throw new DocumentException(
                    AskTellRequest.Malformed,
                    $"directions[{index}]",
                    $"'{other}' is no direction{NearestName.Hint(other!, ["minimize", "maximize"])}; write minimize or maximize"),
            }));
    }

    private static T Named<T>(string path, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (StudyException exception)
        {
            throw new DocumentException(AskTellRequest.Malformed, path, exception.Message);
        }
    }
}
