namespace TrainSmart.Search;

/// <summary>
/// One variance a coordinate, which makes CMA-ES separable: a generation costs the dimension, and with fewer entries to learn the learning rates
/// may be (n + 2) / 3 times larger. Ros and Hansen, "A simple modification in CMA-ES achieving linear time and space complexity", PPSN 2008.
/// </summary>
internal sealed class DiagonalCovariance : ICovariance
{
    private readonly double[] _variances;

    public DiagonalCovariance(int dimension)
    {
        _variances = new double[dimension];
        _variances.AsSpan().Fill(1);
    }

    public double LearningFactor => Math.Max(1, (_variances.Length + 2) / 3.0);

    public double Longest => Math.Sqrt(_variances.Max());

    public double Shortest => Math.Sqrt(_variances.Min());

    public double Deviation(int column) => Math.Sqrt(_variances[column]);

    public void AddDraw(Span<double> point, double stepSize, ref RandomStream random)
    {
        for (var column = 0; column < point.Length; column++) point[column] += stepSize * Deviation(column) * random.NextGaussian();
    }

    public double[] Whiten(double[] y) => [.. y.Select((value, column) => value / Deviation(column))];

    public void Adapt(CovarianceUpdate update)
    {
        for (var column = 0; column < _variances.Length; column++)
            _variances[column] = Math.Max(update.Entry(_variances[column], column, column), 1e-30);
    }
}
