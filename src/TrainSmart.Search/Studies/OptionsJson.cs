using System.Text.Json;
using System.Text.Json.Serialization;
using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>How a study's options stand in its log.</summary>
internal sealed record OptionsDocument(
    string[] Directions, ulong Seed, int? Trials, int Parallelism, bool IsFreeRunning, SamplerOptions Sampler, PrunerOptions Pruner,
    StopRules? Stop, int Retries, bool AnswersDuplicates, TimeSpan? TrialTimeout = null)
{
    public static string Write(StudyOptions options)
    {
        var logged = options.AsLogged();
        var directions = options.Directions.Select(direction => direction.ToString()).ToArray();
        var document = new OptionsDocument(
            directions, options.Seed, options.Trials, options.Parallelism, options.IsFreeRunning, logged.Sampler, logged.Pruner,
            options.Stop, options.Retries, options.AnswersDuplicates, options.TrialTimeout);
        return JsonSerializer.Serialize(document, OptionsJson.Default.OptionsDocument);
    }

    public static StudyOptions Read(string name, string json)
    {
        var document = JsonSerializer.Deserialize(json, OptionsJson.Default.OptionsDocument)!;
        return new()
        {
            Name = name,
            Directions = document.Directions
                .Select(direction => direction == "maximize" ? Direction.Maximize : Direction.Minimize).ToEquatableArray(),
            Seed = document.Seed,
            Trials = document.Trials,
            Parallelism = document.Parallelism,
            IsFreeRunning = document.IsFreeRunning,
            Sampler = document.Sampler,
            Pruner = document.Pruner,
            Stop = document.Stop ?? new(), // studies of earlier versions have none
            Retries = document.Retries,
            AnswersDuplicates = document.AnswersDuplicates,
            TrialTimeout = document.TrialTimeout,
        };
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower)]
[JsonSerializable(typeof(OptionsDocument))]
internal sealed partial class OptionsJson : JsonSerializerContext;
