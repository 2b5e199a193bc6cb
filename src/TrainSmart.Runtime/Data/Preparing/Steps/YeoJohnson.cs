using System.Text.Json;

namespace TrainSmart.Data;

/// <summary>
/// The power transformation that makes a column most normal, its exponent by maximum likelihood (Yeo and Johnson 2000). The result is neither
/// centred nor scaled. A constant column keeps its value.
/// </summary>
internal sealed record YeoJohnson(int[] Selected) : Step(Selected)
{
    public override string Word => "yeo-johnson";

    public override FittedStep Fit(Frame training, ulong seed)
    {
        List<string> names = [];
        List<double> exponents = [];
        foreach (var (name, values) in NumbersOf(training))
        {
            var present = Sample.Present(values);
            if (present.Length == 0) throw Empty(name);
            names.Add(name);
            exponents.Add(MostLikely(present));
        }

        return new YeoJohnsonTransformed([.. names], [.. exponents]);
    }

    private static double MostLikely(double[] present)
    {
        if (Sample.IsConstant(Sample.Variance(present), Sample.Mean(present), present.Length)) return 1;

        // Equation 3.1 of the paper without its constants: the normal likelihood of the transformed numbers times the Jacobian.
        var logarithms = present.Sum(value => Math.CopySign(double.LogP1(Math.Abs(value)), value));
        var transformed = new double[present.Length];
        return Brent.Minimize(
            exponent =>
            {
                for (var row = 0; row < transformed.Length; row++) transformed[row] = YeoJohnsonTransformed.Transform(present[row], exponent);
                var variance = Sample.Variance(transformed);
                return variance is > 0 and < double.PositiveInfinity
                    ? (0.5 * present.Length * Math.Log(variance)) - ((exponent - 1) * logarithms)
                    : double.PositiveInfinity;
            },
            -2,
            2);
    }
}

/// <summary>The exponents that were learned.</summary>
internal sealed record YeoJohnsonTransformed(string[] Columns, double[] Exponents) : NumberwiseStep(Columns)
{
    public override string Word => "yeo-johnson";

    public static YeoJohnsonTransformed Read(JsonObjectReader reader)
    {
        var columns = reader.Texts("columns");
        return new YeoJohnsonTransformed(columns, reader.Numbers("exponents", columns.Length));
    }

    /// <summary>Equation 2.1 of the paper.</summary>
    public static double Transform(double value, double exponent) => value switch
    {
        >= 0 when Math.Abs(exponent) < 1e-12 => double.LogP1(value),
        >= 0 => (Math.Pow(value + 1, exponent) - 1) / exponent,
        < 0 when Math.Abs(exponent - 2) < 1e-12 => -double.LogP1(-value),
        < 0 => -(Math.Pow(1 - value, 2 - exponent) - 1) / (2 - exponent),
        _ => double.NaN,
    };

    public override void WriteTo(Utf8JsonWriter writer)
    {
        WriteTexts(writer, "columns", Columns);
        WriteNumbers(writer, "exponents", Exponents);
    }

    protected override void Apply(int column, ReadOnlySpan<double> values, Span<double> changed)
    {
        for (var row = 0; row < values.Length; row++) changed[row] = Transform(values[row], Exponents[column]);
    }
}
