using System.Text;
using System.Text.Json;

namespace TrainSmart.Models;

/// <summary>
/// Layers as JSON, in the words of an experiment's YAML: <c>[{"linear": {"width": 64}}, {"relu": {}}]</c>. Reading knows these words and no others;
/// no type is ever named in a file.
/// </summary>
internal static class LayersJson
{
    public static string Write(Layers layers)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer)) Write(json, layers);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    public static void Write(Utf8JsonWriter json, Layers layers)
    {
        json.WriteStartArray();
        foreach (var layer in layers)
        {
            json.WriteStartObject();
            json.WriteStartObject(layer.Word);
            WriteSlots(json, layer);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <exception cref="FormatException">The JSON describes no layers.</exception>
    public static Layers Read(JsonElement json) => new(json.EnumerateArray().Select(ReadLayer).ToList());

    private static void WriteSlots(Utf8JsonWriter json, Layer layer)
    {
        switch (layer)
        {
            case Linear linear: json.WriteNumber("width", linear.Width); break;
            case LeakyRelu leaky: json.WriteNumber("slope", leaky.Slope); break;
            case Dropout dropout: json.WriteNumber("rate", dropout.Rate); break;
            case BatchNorm norm: json.WriteNumber("momentum", norm.Momentum); break;
            case Repeat repeat:
                json.WriteNumber("times", repeat.Times);
                WriteInner(json, repeat.Layers);
                break;
            case Residual residual: WriteInner(json, residual.Layers); break;
        }
    }

    private static void WriteInner(Utf8JsonWriter json, Layers layers)
    {
        json.WritePropertyName("layers");
        Write(json, layers);
    }

    private static Layer ReadLayer(JsonElement json)
    {
        var word = json.EnumerateObject().Single();
        var slots = word.Value;
        return word.Name switch
        {
            "linear" => new Linear(slots.GetProperty("width").GetInt32()),
            "relu" => new Relu(),
            "leaky-relu" => new LeakyRelu { Slope = slots.GetProperty("slope").GetDouble() },
            "elu" => new Elu(),
            "gelu" => new Gelu(),
            "silu" => new Silu(),
            "tanh" => new Tanh(),
            "sigmoid" => new Sigmoid(),
            "dropout" => new Dropout(slots.GetProperty("rate").GetDouble()),
            "batch-norm" => new BatchNorm { Momentum = slots.GetProperty("momentum").GetDouble() },
            "layer-norm" => new LayerNorm(),
            "repeat" => new Repeat(slots.GetProperty("times").GetInt32(), Read(slots.GetProperty("layers"))),
            "residual" => new Residual(Read(slots.GetProperty("layers"))),
            _ => throw new FormatException($"there is no layer '{word.Name}'"),
        };
    }
}
