namespace TrainSmart.Search;

/// <summary>The shape of the normal distribution of CMA-ES, C in Hansen's tutorial, without its step size.</summary>
internal interface ICovariance
{
    /// <summary>How much faster it may learn than a full matrix, since it has fewer entries to learn; at least 1.</summary>
    double LearningFactor { get; }

    /// <summary>The largest deviation along an axis.</summary>
    double Longest { get; }

    /// <summary>The smallest deviation along an axis.</summary>
    double Shortest { get; }

    /// <summary>The deviation along a coordinate.</summary>
    double Deviation(int column);

    /// <summary>Adds a draw from the distribution, times the step size, to a point.</summary>
    void AddDraw(Span<double> point, double stepSize, ref RandomStream random);

    /// <summary>C^(-1/2) y: a step as it would be if the distribution were round.</summary>
    double[] Whiten(double[] y);

    /// <summary>Learns from a generation, eq. 47.</summary>
    void Adapt(CovarianceUpdate update);
}

/// <summary>What a generation says of the covariance.</summary>
/// <param name="Decay">The share of the old covariance that is kept.</param>
/// <param name="RankOne">The weight of the path.</param>
/// <param name="Path">The evolution path.</param>
/// <param name="Weights">The weights of the generation, the best member first; those of its worse half are negative.</param>
/// <param name="Steps">The steps to its members from the mean that they were drawn around, in step sizes.</param>
internal sealed record CovarianceUpdate(double Decay, double RankOne, double[] Path, double[] Weights, double[][] Steps)
{
    /// <summary>An entry of the covariance after the generation.</summary>
    public double Entry(double old, int row, int column)
    {
        var entry = (Decay * old) + (RankOne * Path[row] * Path[column]);
        for (var rank = 0; rank < Weights.Length; rank++) entry += Weights[rank] * Steps[rank][row] * Steps[rank][column];
        return entry;
    }
}
