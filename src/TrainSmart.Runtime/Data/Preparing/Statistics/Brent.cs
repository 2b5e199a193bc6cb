namespace TrainSmart.Data;

/// <summary>
/// Finds the least value of a smooth function of one variable (Brent 1973, chapter 5): parabolas where they help, golden sections elsewhere.
/// </summary>
internal static class Brent
{
    private const double Golden = 0.3819660112501051;
    private const double Tolerance = 1e-9;
    private const int MostSteps = 200;

    /// <summary>Where the function is least. The interval is moved outwards while the function falls towards one of its ends.</summary>
    public static double Minimize(Func<double, double> function, double low, double high)
    {
        while (function(low) <= function(low + (0.1 * (high - low))) && high - low < 1e3) low -= high - low;
        while (function(high) <= function(high - (0.1 * (high - low))) && high - low < 1e3) high += high - low;
        return Within(function, low, high);
    }

    private static double Within(Func<double, double> function, double low, double high)
    {
        // x is the best point so far, w the second best, v the one before; step is the last move, before the one before it.
        double x = low + (Golden * (high - low)), w = x, v = x;
        double atX = function(x), atW = atX, atV = atX;
        double step = 0, before = 0;

        for (var count = 0; count < MostSteps; count++)
        {
            var middle = 0.5 * (low + high);
            var tolerance = (Tolerance * Math.Abs(x)) + 1e-11;
            if (Math.Abs(x - middle) <= (2 * tolerance) - (0.5 * (high - low))) return x;

            var parabola = Parabola(x, w, v, atX, atW, atV);
            if (Math.Abs(before) > tolerance && Math.Abs(parabola) < Math.Abs(0.5 * before) && x + parabola > low && x + parabola < high)
            {
                (before, step) = (step, parabola);
                if (x + step - low < 2 * tolerance || high - x - step < 2 * tolerance) step = x < middle ? tolerance : -tolerance;
            }
            else
            {
                before = x < middle ? high - x : low - x;
                step = Golden * before;
            }

            var u = x + (Math.Abs(step) >= tolerance ? step : Math.CopySign(tolerance, step));
            var atU = function(u);
            if (atU <= atX)
            {
                if (u < x) high = x;
                else low = x;
                (v, atV, w, atW, x, atX) = (w, atW, x, atX, u, atU);
                continue;
            }

            if (u < x) low = u;
            else high = u;
            if (atU <= atW || w == x) (v, atV, w, atW) = (w, atW, u, atU);
            else if (atU <= atV || v == x || v == w) (v, atV) = (u, atU);
        }

        return x;
    }

    /// <summary>How far the lowest point of the parabola through three points is from the first; NaN if they are on a line.</summary>
    private static double Parabola(double x, double w, double v, double atX, double atW, double atV)
    {
        var r = (x - w) * (atX - atV);
        var q = (x - v) * (atX - atW);
        return (((x - v) * q) - ((x - w) * r)) / (-2 * (q - r));
    }
}
