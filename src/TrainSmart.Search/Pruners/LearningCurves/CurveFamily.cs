namespace TrainSmart.Search.LearningCurves;

/// <summary>A shape that learning curves may have: y(t) = a + b g(t), where t counts reports' steps from 1 and g falls from about 1 towards 0.
/// The families pow3, exp3, hill3 and ilog2 of Domhan et al., IJCAI 2015, table 1; each but the last with a rate.</summary>
/// <param name="Rates">The rates that are tried.</param>
/// <param name="Fall">The shape g of a time, the horizon, and a rate.</param>
internal sealed record CurveFamily(double[] Rates, Func<double, double, double, double> Fall)
{
    /// <summary>Every family. Rates of exp3 and hill3 are relative to the horizon, so that an epoch may be as long as one likes.</summary>
    public static readonly CurveFamily[] All =
    [
        new([0.2, 0.35, 0.6, 1, 1.7, 3], (time, _, rate) => Math.Pow(time, -rate)),
        new([1, 1.7, 3, 5, 8, 13, 22, 40], (time, horizon, rate) => Math.Exp(-rate * (time - 1) / horizon)),
        new([0.02, 0.05, 0.1, 0.25, 0.6], (time, horizon, rate) => rate * horizon / ((rate * horizon) + time)),
        new([1], (time, _, _) => Math.Log(2) / Math.Log(time + 1)),
    ];
}
