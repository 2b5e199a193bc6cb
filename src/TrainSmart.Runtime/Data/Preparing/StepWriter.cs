using System.Text.Json;

namespace TrainSmart.Data;

/// <summary>Writes what several steps have learned alike.</summary>
internal static class StepWriter
{
    public static void WriteCategories(Utf8JsonWriter writer, IEnumerable<CategoryList> lists)
    {
        writer.WriteStartArray("categories");
        foreach (var list in lists)
        {
            writer.WriteStartObject();
            for (var index = 0; index < list.Categories.Length; index++) writer.WriteBoolean(list.Categories[index], list.Seen[index]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteRows(Utf8JsonWriter writer, string name, IEnumerable<double[]> rows)
    {
        writer.WriteStartArray(name);
        foreach (var row in rows)
        {
            writer.WriteStartArray();
            foreach (var number in row) writer.WriteNumberValue(number);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }
}
