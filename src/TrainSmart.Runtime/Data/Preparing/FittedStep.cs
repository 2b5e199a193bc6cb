using System.Text.Json;

namespace TrainSmart.Data;

/// <summary>A step that has learned what it needs from training rows and does the same to any rows.</summary>
internal abstract record FittedStep
{
    /// <summary>The word of the language.</summary>
    public abstract string Word { get; }

    /// <summary>What held-out rows and rows to be predicted become.</summary>
    public abstract Frame Transform(Frame frame);

    /// <summary>What training rows become; some steps must not show a row its own label.</summary>
    public virtual Frame TransformTraining(Frame frame) => Transform(frame);

    /// <summary>Writes what was learned as members of an object.</summary>
    public abstract void WriteTo(Utf8JsonWriter writer);

    protected static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    protected static void WriteNumbers(Utf8JsonWriter writer, string name, IEnumerable<double> numbers)
    {
        writer.WriteStartArray(name);
        foreach (var number in numbers) writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }
}

/// <summary>A fitted step that changes each of its features by itself and each number by itself.</summary>
internal abstract record NumberwiseStep(string[] Columns) : FittedStep
{
    public sealed override Frame Transform(Frame frame)
    {
        for (var index = 0; index < Columns.Length; index++)
        {
            var column = frame.Feature(Columns[index]);
            var values = column.Numbers(Word);
            Check(index, values, frame);
            var changed = new double[values.Length];
            Apply(index, values, changed);
            frame = frame.Replace(column, column with { Values = new ColumnValues.Numbers(changed) });
        }

        return frame;
    }

    /// <summary>Computes the new numbers; a gap (NaN) stays one.</summary>
    protected abstract void Apply(int column, ReadOnlySpan<double> values, Span<double> changed);

    /// <summary>Refuses numbers that the step is not defined for.</summary>
    protected virtual void Check(int column, ReadOnlySpan<double> values, Frame frame) { }
}
