using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>The columns of each distribution.</summary>
internal static class ColumnBuilder
{
    public static Column[] Columns(Distribution distribution) => distribution switch
    {
        Distribution.Uniform d => [new ContinuousColumn(new Axis.Linear(d.Low, d.High))],
        Distribution.LogUniform d => [new ContinuousColumn(new Axis.Logarithmic(d.Low, d.High))],
        Distribution.Normal d => [new ContinuousColumn(Unbounded(d.Mean, d.StandardDeviation))],
        Distribution.LogNormal d => [new ContinuousColumn(new Axis.OfLogarithm(Unbounded(d.Mean, d.StandardDeviation)))],
        Distribution.TruncatedNormal d when d.Low > d.Mean =>
            [new ContinuousColumn(new Axis.Mirrored(new Axis.Gaussian(-d.Mean, d.StandardDeviation, -d.High, -d.Low)))],
        Distribution.TruncatedNormal d => [new ContinuousColumn(new Axis.Gaussian(d.Mean, d.StandardDeviation, d.Low, d.High))],
        Distribution.QuantizedUniform d => [Linear(d.Low, d.High, d.Step)],
        Distribution.QuantizedLogUniform d => [Logarithmic(d.Low, d.High, d.Step)],
        Distribution.Int d => [Linear(d.Low, d.High, d.Step)],
        Distribution.LogInt d => [Logarithmic(d.Low, d.High, 1)],
        Distribution.QuantizedNormal d => [Quantized(Unbounded(d.Mean, d.StandardDeviation), double.NegativeInfinity, d.Step)],
        Distribution.QuantizedLogNormal d => [Quantized(new Axis.OfLogarithm(Unbounded(d.Mean, d.StandardDeviation)), 0, d.Step)],
        Distribution.Choice d => [Even(d.Values.Count)],
        Distribution.WeightedChoice d => [new CategoryColumn(d.Weights.AsSpan())],
        Distribution.Branch d => [Even(d.Alternatives.Count)],
        Distribution.Bool => [Even(2)],
        Distribution.Ordinal d => [Linear(0, d.Values.Count - 1, 1)],
        Distribution.Subset d => [.. d.Values.Select(_ => Even(2))],
        Distribution.Permutation d => [.. d.Values.Select(_ => new ContinuousColumn(new Axis.Linear(0, 1)))],
        _ => throw new InvalidOperationException($"{distribution.GetType().Name} is not a distribution"),
    };

    private static Axis.Gaussian Unbounded(double mean, double deviation) => new(mean, deviation, double.NegativeInfinity, double.PositiveInfinity);

    private static CategoryColumn Even(int count)
    {
        var weights = new double[count];
        weights.AsSpan().Fill(1);
        return new(weights);
    }

    private static SteppedColumn Linear(double low, double high, double step)
    {
        var levels = StepGrid.Count(low, high, step);
        return new(new Axis.Linear(low - (0.5 * step), low + ((levels - 0.5) * step)), low, step, levels);
    }

    private static SteppedColumn Logarithmic(double low, double high, double step)
    {
        var levels = StepGrid.Count(low, high, step);
        return new(new Axis.Logarithmic(Math.Max(low - (0.5 * step), 0.5 * low), low + ((levels - 0.5) * step)), low, step, levels);
    }

    private static SteppedColumn Quantized(Axis axis, double least, double step)
    {
        // The steps that the prior reaches but once in 1e12 draws are left out.
        var first = Math.Max(Math.Round(axis.Value(1e-12) / step) * step, least);
        var last = Math.Round(axis.Value(1 - 1e-12) / step) * step;
        return new(axis, first, step, StepGrid.Count(first, last, step));
    }
}
