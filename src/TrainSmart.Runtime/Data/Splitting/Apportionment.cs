namespace TrainSmart.Data;

/// <summary>Divides a whole into whole parts.</summary>
internal static class Apportionment
{
    /// <summary>
    /// Divides <paramref name="count"/> by the largest remainders (Hamilton's method): every part is its share rounded down or up, and together
    /// they are the whole. Of equal remainders the earlier part gets the odd one.
    /// </summary>
    public static int[] Divide(int count, params ReadOnlySpan<double> shares)
    {
        var parts = new int[shares.Length];
        var remainders = new double[shares.Length];
        for (var part = 0; part < parts.Length; part++)
        {
            // 0.15 * 20 is 3.0000000000000004 or 2.9999999999999996 as the shares come: a whole number is meant.
            var exact = Math.Round(shares[part] * count, 9);
            parts[part] = (int)exact;
            remainders[part] = exact - parts[part];
        }

        for (var left = count - parts.Sum(); left > 0; left--)
        {
            var largest = Array.IndexOf(remainders, remainders.Max());
            parts[largest]++;
            remainders[largest] = double.NegativeInfinity;
        }

        return parts;
    }
}
