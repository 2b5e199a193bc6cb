using System.Text.Json;

namespace TrainSmart.Data;

/// <summary>Fitted steps in a file: each is an object whose member <c>step</c> is the word of the language, never the name of a type.</summary>
internal static class FittedSteps
{
    public static void Write(Utf8JsonWriter writer, IEnumerable<FittedStep> steps)
    {
        writer.WriteStartArray("steps");
        foreach (var step in steps)
        {
            writer.WriteStartObject();
            writer.WriteString("step", step.Word);
            step.WriteTo(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static FittedStep Read(JsonObjectReader reader) => reader.Word switch
    {
        "drop-missing" => MissingDropped.Read(reader),
        "drop-duplicates" => DuplicatesDropped.Read(reader),
        "drop" => Dropped.Read(reader),
        "impute" => Imputed.Read(reader),
        "missing-indicator" => MissingIndicated.Read(reader),
        "clip-outliers" => Clipped.Read(reader),
        "standardize" or "min-max" or "robust-scale" => Scaled.Read(reader),
        "log" => Logged.Read(reader),
        "yeo-johnson" => YeoJohnsonTransformed.Read(reader),
        "one-hot" => OneHotEncoded.Read(reader),
        "ordinal-encode" => OrdinalEncoded.Read(reader),
        "target-encode" => TargetEncoded.Read(reader),
        _ => throw reader.Invalid("step", "a step of the language"),
    };
}
