using System.Numerics.Tensors;
using System.Text.Json;

namespace TrainSmart.Data;

/// <summary>
/// Limits values to the quartiles widened by a multiple of their distance (Tukey's fences). A column whose quartiles are equal is left as it is:
/// it has no spread to measure outliers by, and its fences would make it constant.
/// </summary>
internal sealed record ClipOutliers(int[] Selected, double Iqr) : Step(Selected)
{
    public override string Word => "clip-outliers";

    public override FittedStep Fit(Frame training, ulong seed)
    {
        List<string> names = [];
        List<double> low = [];
        List<double> high = [];
        foreach (var (name, values) in NumbersOf(training))
        {
            var present = Sample.Present(values);
            if (present.Length == 0) throw Empty(name);
            var quartiles = Sample.Quantiles(present, 0.25, 0.75);
            var distance = quartiles[1] - quartiles[0];
            if (distance == 0) continue;
            names.Add(name);
            low.Add(quartiles[0] - (Iqr * distance));
            high.Add(quartiles[1] + (Iqr * distance));
        }

        return new Clipped([.. names], [.. low], [.. high]);
    }
}

/// <summary>The limits that were learned.</summary>
internal sealed record Clipped(string[] Columns, double[] Low, double[] High) : NumberwiseStep(Columns)
{
    public override string Word => "clip-outliers";

    public static Clipped Read(JsonObjectReader reader)
    {
        var columns = reader.Texts("columns");
        return new Clipped(columns, reader.Numbers("low", columns.Length), reader.Numbers("high", columns.Length));
    }

    public override void WriteTo(Utf8JsonWriter writer)
    {
        WriteTexts(writer, "columns", Columns);
        WriteNumbers(writer, "low", Low);
        WriteNumbers(writer, "high", High);
    }

    protected override void Apply(int column, ReadOnlySpan<double> values, Span<double> changed)
    {
        TensorPrimitives.Max(values, Low[column], changed);
        TensorPrimitives.Min(changed, High[column], changed);
    }
}
