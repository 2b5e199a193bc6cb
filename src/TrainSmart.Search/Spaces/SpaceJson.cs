using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>Writes a space as JSON: names mapped to distributions, as <c>ask-tell</c> reads them.</summary>
internal static class SpaceJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole space: <c>{"space":{...},"constraints":[...]}</c>.</summary>
    public static string Write(Space space)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Plain))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("space");
            foreach (var parameter in space.Parameters) Write(writer, parameter);
            writer.WriteEndObject();
            writer.WriteStartArray("constraints");
            foreach (var constraint in space.Constraints) writer.WriteStringValue(constraint.ToString());
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void Write(Utf8JsonWriter writer, Literal literal)
    {
        switch (literal)
        {
            case Literal.Number { IsInteger: true } number when Math.Abs(number.Value) < 1e15: writer.WriteNumberValue((long)number.Value); break;
            case Literal.Number number: writer.WriteNumberValue(number.Value); break;
            case Literal.Text text: writer.WriteStringValue(text.Value); break;
            case Literal.Truth truth: writer.WriteBooleanValue(truth.Value); break;
            default: writer.WriteNullValue(); break;
        }
    }

    private static void Write(Utf8JsonWriter writer, Parameter parameter)
    {
        writer.WriteStartObject(parameter.Name);
        switch (parameter.Distribution)
        {
            case Distribution.Uniform d: Numbers(writer, "uniform", ("low", d.Low), ("high", d.High)); break;
            case Distribution.LogUniform d: Numbers(writer, "log-uniform", ("low", d.Low), ("high", d.High)); break;
            case Distribution.QuantizedUniform d: Numbers(writer, "quantized-uniform", ("low", d.Low), ("high", d.High), ("step", d.Step)); break;
            case Distribution.QuantizedLogUniform d:
                Numbers(writer, "quantized-log-uniform", ("low", d.Low), ("high", d.High), ("step", d.Step));
                break;
            case Distribution.Normal d: Numbers(writer, "normal", ("mean", d.Mean), ("sd", d.StandardDeviation)); break;
            case Distribution.LogNormal d: Numbers(writer, "log-normal", ("mean", d.Mean), ("sd", d.StandardDeviation)); break;
            case Distribution.QuantizedNormal d:
                Numbers(writer, "quantized-normal", ("mean", d.Mean), ("sd", d.StandardDeviation), ("step", d.Step));
                break;
            case Distribution.QuantizedLogNormal d:
                Numbers(writer, "quantized-log-normal", ("mean", d.Mean), ("sd", d.StandardDeviation), ("step", d.Step));
                break;
            case Distribution.TruncatedNormal d:
                Numbers(writer, "truncated-normal", ("mean", d.Mean), ("sd", d.StandardDeviation), ("low", d.Low), ("high", d.High));
                break;
            case Distribution.Int d: Numbers(writer, "int", ("low", d.Low), ("high", d.High), ("step", d.Step)); break;
            case Distribution.LogInt d: Numbers(writer, "log-int", ("low", d.Low), ("high", d.High)); break;
            case Distribution.Bool: writer.WriteString("type", "bool"); break;
            case Distribution.Choice d: Values(writer, "choice", d.Values); break;
            case Distribution.Ordinal d: Values(writer, "ordinal", d.Values); break;
            case Distribution.Permutation d: Values(writer, "permutation", d.Values); break;
            case Distribution.Branch d: Values(writer, "branch", new(d.Alternatives.Select(alternative => (Literal)alternative))); break;
            case Distribution.WeightedChoice d:
                Values(writer, "weighted-choice", d.Values);
                writer.WriteStartArray("weights");
                foreach (var weight in d.Weights) writer.WriteNumberValue(weight);
                writer.WriteEndArray();
                break;
            case Distribution.Subset d:
                Values(writer, "subset", d.Values);
                Numbers(writer, null, ("least", d.Least), ("most", d.Most));
                break;
        }

        if (parameter.When is { } when) writer.WriteString("when", when.ToString());
        if (parameter.Otherwise is { } otherwise)
        {
            writer.WritePropertyName("else");
            Write(writer, otherwise);
        }

        writer.WriteEndObject();
    }

    private static void Numbers(Utf8JsonWriter writer, string? type, params ReadOnlySpan<(string Name, double Value)> numbers)
    {
        if (type is not null) writer.WriteString("type", type);
        foreach (var (name, value) in numbers) writer.WriteNumber(name, value);
    }

    private static void Values(Utf8JsonWriter writer, string type, EquatableArray<Literal> values)
    {
        writer.WriteString("type", type);
        writer.WriteStartArray("values");
        foreach (var value in values) Write(writer, value);
        writer.WriteEndArray();
    }
}
