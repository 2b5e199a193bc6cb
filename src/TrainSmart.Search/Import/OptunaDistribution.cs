using System.Text.Json;
using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>Optuna's distributions, as they stand in its files since version 3; those of version 2 have other names for the same.</summary>
internal static class OptunaDistribution
{
    public static Distribution Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var name = document.RootElement.GetProperty("name").GetString();
        var attributes = document.RootElement.GetProperty("attributes");
        if (name == "CategoricalDistribution")
        {
            var choices = attributes.GetProperty("choices").EnumerateArray();
            return new Distribution.Choice(new(choices.Select(choice => SpaceJsonReader.ReadLiteral(choice, "choices"))));
        }

        var (low, high) = (Number(attributes, "low", 0), Number(attributes, "high", 0));
        var isLogarithmic = name is "LogUniformDistribution" or "IntLogUniformDistribution"
            || (attributes.TryGetProperty("log", out var log) && log.ValueKind == JsonValueKind.True);
        var step = Number(attributes, "step", Number(attributes, "q", 0));
        return name switch
        {
            "FloatDistribution" or "UniformDistribution" or "LogUniformDistribution" or "DiscreteUniformDistribution" when isLogarithmic =>
                new Distribution.LogUniform(low, high),
            "FloatDistribution" or "UniformDistribution" or "DiscreteUniformDistribution" when step > 0 =>
                new Distribution.QuantizedUniform(low, high, step),
            "FloatDistribution" or "UniformDistribution" or "DiscreteUniformDistribution" => new Distribution.Uniform(low, high),
            "IntDistribution" or "IntUniformDistribution" or "IntLogUniformDistribution" when isLogarithmic =>
                new Distribution.LogInt((long)low, (long)high),
            "IntDistribution" or "IntUniformDistribution" => new Distribution.Int((long)low, (long)high, Math.Max(1, (long)step)),
            _ => throw new StudyException($"the Optuna distribution '{name}' is not known"),
        };
    }

    /// <summary>A value from Optuna's number for it, which for a choice is its place.</summary>
    public static Literal Value(Distribution distribution, double value) => distribution switch
    {
        Distribution.Choice choice => choice.Values[(int)value],
        Distribution.Int or Distribution.LogInt => new Literal.Number(value, true),
        _ => value,
    };

    private static double Number(JsonElement attributes, string name, double missing) =>
        attributes.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetDouble() : missing;
}
