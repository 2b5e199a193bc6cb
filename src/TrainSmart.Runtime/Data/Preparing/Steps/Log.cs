using System.Globalization;
using System.Text.Json;

namespace TrainSmart.Data;

/// <summary>The natural logarithm of 1 + x.</summary>
internal sealed record Log(int[] Selected) : Step(Selected)
{
    public override string Word => "log";

    public override FittedStep Fit(Frame training, ulong seed) => new Logged([.. NumbersOf(training).Select(column => column.Name)]);
}

/// <summary>A logarithm has nothing to learn but its columns.</summary>
internal sealed record Logged(string[] Columns) : NumberwiseStep(Columns)
{
    public override string Word => "log";

    public static Logged Read(JsonObjectReader reader) => new(reader.Texts("columns"));

    public override void WriteTo(Utf8JsonWriter writer) => WriteTexts(writer, "columns", Columns);

    protected override void Check(int column, ReadOnlySpan<double> values, Frame frame)
    {
        for (var row = 0; row < values.Length; row++)
        {
            if (values[row] <= -1)
            {
                var value = values[row].ToString(CultureInfo.InvariantCulture);
                throw new DataException(
                    $"log(1 + x) needs x above -1, and `{Columns[column]}` is {value} in {frame.Describe(row)}.",
                    "Use yeo-johnson, which takes any number.");
            }
        }
    }

    protected override void Apply(int column, ReadOnlySpan<double> values, Span<double> changed)
    {
        for (var row = 0; row < values.Length; row++) changed[row] = double.LogP1(values[row]);
    }
}
