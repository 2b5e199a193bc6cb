namespace TrainSmart.Search.Numerics;

/// <summary>Minimises a smooth function by L-BFGS with backtracking. Nocedal and Wright, Numerical Optimization, algorithms 7.4 and 7.5.</summary>
internal static class Lbfgs
{
    private const int Memory = 8;

    /// <param name="value">Gives the value; infinite where it is not defined.</param>
    /// <param name="slopes">Fills in the gradient at the place whose value was asked for last. It is not asked for where a step is taken
    /// back.</param>
    /// <param name="start">Where to begin; overwritten by the best point found.</param>
    /// <param name="evaluations">The most evaluations.</param>
    /// <param name="tolerance">The relative gain that is too small to go on.</param>
    public static double Minimize(Func<double[], double> value, Action<double[]> slopes, double[] start, int evaluations, double tolerance)
    {
        var size = start.Length;
        var gradient = new double[size];
        var least = value(start);
        if (double.IsPositiveInfinity(least)) return least;
        slopes(gradient);
        var history = new List<(double[] Step, double[] Change, double Rho)>();
        for (var used = 1; used < evaluations;)
        {
            var direction = Direction(gradient, history);
            var slope = Cholesky.Dot(direction, gradient);
            if (!(slope < 0)) return least;
            var length = history.Count == 0 ? Math.Min(1, 1 / Math.Sqrt(Cholesky.Dot(gradient, gradient))) : 1;
            var (tried, newGradient, newValue) = (new double[size], new double[size], double.PositiveInfinity);
            while (used++ < evaluations)
            {
                for (var index = 0; index < size; index++) tried[index] = start[index] + (length * direction[index]);
                newValue = value(tried);
                if (newValue <= least + (1e-4 * length * slope)) break;
                length *= 0.4;
            }

            if (!(newValue < least)) return least;
            slopes(newGradient);
            Remember(history, start, tried, gradient, newGradient);
            var gain = least - newValue;
            tried.CopyTo(start, 0);
            (gradient, least) = (newGradient, newValue);
            if (gain < tolerance * Math.Max(1, Math.Abs(least))) return least;
        }

        return least;
    }

    private static double[] Direction(double[] gradient, List<(double[] Step, double[] Change, double Rho)> history)
    {
        double[] q = [.. gradient];
        var alphas = new double[history.Count];
        for (var index = history.Count - 1; index >= 0; index--)
        {
            var (step, change, rho) = history[index];
            alphas[index] = rho * Cholesky.Dot(step, q);
            for (var k = 0; k < q.Length; k++) q[k] -= alphas[index] * change[k];
        }

        var scale = history.Count == 0 ? 1 : 1 / (history[^1].Rho * Cholesky.Dot(history[^1].Change, history[^1].Change));
        for (var k = 0; k < q.Length; k++) q[k] *= scale;
        for (var index = 0; index < history.Count; index++)
        {
            var (step, change, rho) = history[index];
            var beta = rho * Cholesky.Dot(change, q);
            for (var k = 0; k < q.Length; k++) q[k] += step[k] * (alphas[index] - beta);
        }

        for (var k = 0; k < q.Length; k++) q[k] = -q[k];
        return q;
    }

    private static void Remember(
        List<(double[] Step, double[] Change, double Rho)> history,
        double[] before,
        double[] after,
        double[] gradient,
        double[] newGradient)
    {
        double[] step = [.. after.Select((value, index) => value - before[index])];
        double[] change = [.. newGradient.Select((value, index) => value - gradient[index])];
        var curvature = Cholesky.Dot(step, change);
        if (!(curvature > 1e-12)) return;
        if (history.Count == Memory) history.RemoveAt(0);
        history.Add((step, change, 1 / curvature));
    }
}
