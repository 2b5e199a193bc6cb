using System.Numerics.Tensors;
using System.Text.Json;

namespace TrainSmart.Data;

/// <summary>Shifts to mean 0 and scales to standard deviation 1 (that of the rows, divided by n). A constant column becomes 0.</summary>
internal sealed record Standardize(int[] Selected) : Step(Selected)
{
    public override string Word => "standardize";

    public override FittedStep Fit(Frame training, ulong seed) => Scaled.Fit(this, NumbersOf(training), Empty, present =>
    {
        var mean = Sample.Mean(present);
        var variance = Sample.Variance(present);
        return (mean, Sample.IsConstant(variance, mean, present.Length) ? 1 : Math.Sqrt(variance));
    });
}

/// <summary>Scales to [0, 1] over the training rows. A constant column becomes 0.</summary>
internal sealed record MinMax(int[] Selected) : Step(Selected)
{
    public override string Word => "min-max";

    public override FittedStep Fit(Frame training, ulong seed) => Scaled.Fit(this, NumbersOf(training), Empty, present =>
    {
        var minimum = TensorPrimitives.Min<double>(present);
        return (minimum, Sample.UsableScale(TensorPrimitives.Max<double>(present) - minimum));
    });
}

/// <summary>Shifts by the median and scales by the distance of the quartiles, which outliers do not move.</summary>
internal sealed record RobustScale(int[] Selected) : Step(Selected)
{
    public override string Word => "robust-scale";

    public override FittedStep Fit(Frame training, ulong seed) => Scaled.Fit(this, NumbersOf(training), Empty, present =>
    {
        var quartiles = Sample.Quantiles(present, 0.25, 0.5, 0.75);
        return (quartiles[1], Sample.UsableScale(quartiles[2] - quartiles[0]));
    });
}

/// <summary>What standardize, min-max and robust-scale have learned: (x - shift) / scale.</summary>
internal sealed record Scaled(string Kind, string[] Columns, double[] Shift, double[] Scale) : NumberwiseStep(Columns)
{
    public override string Word => Kind;

    public static Scaled Fit(
        Step step,
        IEnumerable<(string Name, double[] Values)> columns,
        Func<string, DataException> empty,
        Func<double[], (double Shift, double Scale)> learn)
    {
        List<string> names = [];
        List<double> shifts = [];
        List<double> scales = [];
        foreach (var (name, values) in columns)
        {
            var present = Sample.Present(values);
            if (present.Length == 0) throw empty(name);
            var (shift, scale) = learn(present);
            names.Add(name);
            shifts.Add(shift);
            scales.Add(scale);
        }

        return new Scaled(step.Word, [.. names], [.. shifts], [.. scales]);
    }

    public static Scaled Read(JsonObjectReader reader)
    {
        var columns = reader.Texts("columns");
        var scale = reader.Numbers("scale", columns.Length);
        if (Array.Exists(scale, value => value <= 0)) throw reader.Invalid("scale", "positive numbers");
        return new Scaled(reader.Word, columns, reader.Numbers("shift", columns.Length), scale);
    }

    public override void WriteTo(Utf8JsonWriter writer)
    {
        WriteTexts(writer, "columns", Columns);
        WriteNumbers(writer, "shift", Shift);
        WriteNumbers(writer, "scale", Scale);
    }

    protected override void Apply(int column, ReadOnlySpan<double> values, Span<double> changed)
    {
        TensorPrimitives.Subtract(values, Shift[column], changed);
        TensorPrimitives.Divide(changed, Scale[column], changed);
    }
}
