namespace TrainSmart.Reporting.Charts;

/// <summary>A scale of colours that is even in brightness and readable with any colour vision (Smith and van der Walt 2015).</summary>
internal static class Viridis
{
    private static readonly (double Red, double Green, double Blue)[] Stops =
    [
        (68, 1, 84), (72, 40, 120), (62, 73, 137), (49, 104, 142), (38, 130, 142),
        (31, 158, 137), (53, 183, 121), (110, 206, 88), (181, 222, 43), (253, 231, 37),
    ];

    /// <summary>The colour at a share between 0 (dark) and 1 (bright).</summary>
    public static string At(double share)
    {
        var position = Math.Clamp(double.IsNaN(share) ? 0 : share, 0, 1) * (Stops.Length - 1);
        var index = Math.Min(Stops.Length - 2, (int)position);
        var (from, to, part) = (Stops[index], Stops[index + 1], position - index);
        return $"rgb({Mix(from.Red, to.Red)} {Mix(from.Green, to.Green)} {Mix(from.Blue, to.Blue)})";

        int Mix(double a, double b) => (int)Math.Round(a + ((b - a) * part));
    }
}
