namespace TrainSmart.Data;

/// <summary>Sums of a target by category: the means they give are drawn towards the overall mean where a category is rare.</summary>
/// <param name="categories">How many categories there are.</param>
internal sealed class CategoryMeans(int categories)
{
    private readonly double[] _sums = new double[categories];
    private readonly int[] _counts = new int[categories];
    private double _sum;
    private int _count;

    /// <summary>The mean over all rows.</summary>
    public double Overall => _sum / _count;

    /// <summary>Adds a row; its category may be -1, a gap.</summary>
    public void Add(int category, double target)
    {
        _sum += target;
        _count++;
        if (category < 0) return;
        _sums[category] += target;
        _counts[category]++;
    }

    /// <summary>
    /// The mean of a category as if <paramref name="smoothing"/> more rows had the overall mean (the m-estimate; Micci-Barreca 2001).
    /// </summary>
    public double Smoothed(int category, double smoothing) =>
        category < 0 || _counts[category] == 0 ? Overall : (_sums[category] + (smoothing * Overall)) / (_counts[category] + smoothing);
}
