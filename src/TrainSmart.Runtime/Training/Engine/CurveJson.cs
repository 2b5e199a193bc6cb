using System.Globalization;
using System.Text;
using System.Text.Json;
using TrainSmart.Models;

namespace TrainSmart.Training;

/// <summary>A learning curve as text that reads back to the same bits.</summary>
internal static class CurveJson
{
    public static string Write(IReadOnlyList<EpochSummary> epochs)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var epoch in epochs)
            {
                json.WriteStartObject();
                json.WriteNumber("learning-rate", epoch.LearningRate);
                json.WriteStartObject("metrics");
                foreach (var (name, value) in epoch.Metrics) json.WriteString(name, value.ToString("R", CultureInfo.InvariantCulture));
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    public static IReadOnlyList<EpochSummary> Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.EnumerateArray().Select((element, index) => ReadEpoch(index + 1, element)).ToList();
    }

    private static EpochSummary ReadEpoch(int epoch, JsonElement element)
    {
        var metrics = element.GetProperty("metrics").EnumerateObject().ToDictionary(
            property => property.Name,
            property => double.Parse(property.Value.GetString()!, CultureInfo.InvariantCulture),
            StringComparer.Ordinal);
        double? validationLoss = metrics.TryGetValue("validation/loss", out var value) ? value : null;
        return new EpochSummary(epoch, element.GetProperty("learning-rate").GetDouble(), metrics["train/loss"], validationLoss, metrics);
    }
}
