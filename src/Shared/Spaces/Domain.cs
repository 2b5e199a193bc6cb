namespace TrainSmart.Spaces;

/// <summary>Which values a distribution can give.</summary>
internal static class Domain
{
    /// <summary>Domains of more values than this are reasoned over as intervals.</summary>
    public const int Enumerable = 512;

    /// <summary>The values, or null where they are too many or uncountable.</summary>
    public static IReadOnlyList<Literal>? Values(Distribution distribution) => distribution switch
    {
        Distribution.Int d when d.Step > 0 => Stepped(d.Low, d.High, d.Step, whole: true),
        Distribution.LogInt d => Stepped(d.Low, d.High, 1, whole: true),
        Distribution.QuantizedUniform d when d.Step > 0 => Stepped(d.Low, d.High, d.Step, whole: false),
        Distribution.QuantizedLogUniform d when d.Step > 0 => Stepped(d.Low, d.High, d.Step, whole: false),
        Distribution.Choice d => d.Values,
        Distribution.WeightedChoice d => d.Values,
        Distribution.Ordinal d => d.Values,
        Distribution.Bool => [false, true],
        Distribution.Branch d => [.. d.Alternatives.Select(alternative => (Literal)alternative)],
        _ => null,
    };

    /// <summary>The interval of the numbers, or null where the values are no numbers.</summary>
    public static (double Low, double High)? Interval(Distribution distribution) => distribution switch
    {
        Distribution.Uniform d => (d.Low, d.High),
        Distribution.LogUniform d => (d.Low, d.High),
        Distribution.QuantizedUniform d => (d.Low, d.High),
        Distribution.QuantizedLogUniform d => (d.Low, d.High),
        Distribution.TruncatedNormal d => (d.Low, d.High),
        Distribution.Int d => (d.Low, d.High),
        Distribution.LogInt d => (d.Low, d.High),
        Distribution.Normal or Distribution.QuantizedNormal => (double.NegativeInfinity, double.PositiveInfinity),
        Distribution.LogNormal or Distribution.QuantizedLogNormal => (0, double.PositiveInfinity),
        _ => null,
    };

    private static IReadOnlyList<Literal>? Stepped(double low, double high, double step, bool whole)
    {
        var steps = Math.Floor(((high - low) / step) + 1e-9);
        if (!(steps >= 0) || steps >= Enumerable) return null;
        var values = new Literal[(int)steps + 1];
        for (var index = 0; index < values.Length; index++) values[index] = new Literal.Number(low + (index * step), whole);
        return values;
    }
}
