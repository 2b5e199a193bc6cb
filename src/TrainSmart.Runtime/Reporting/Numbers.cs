using System.Globalization;
using TrainSmart.Spaces;

namespace TrainSmart.Reporting;

/// <summary>Numbers as people read them, the same on every machine.</summary>
internal static class Numbers
{
    /// <summary>Four significant digits, in powers of ten where that is shorter.</summary>
    public static string Short(double value)
    {
        if (double.IsNaN(value)) return "–";
        var size = Math.Abs(value);
        if (size != 0 && (size < 0.001 || size >= 100_000)) return value.ToString("0.##e0", CultureInfo.InvariantCulture);
        return value.ToString(size >= 100 ? "0.#" : size >= 10 ? "0.##" : size >= 1 ? "0.###" : "0.####", CultureInfo.InvariantCulture);
    }

    /// <summary>A metric: four decimals.</summary>
    public static string Metric(double value) =>
        double.IsNaN(value) ? "–" : Math.Abs(value) >= 1000 ? Short(value) : value.ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>The bounds of a metric's confidence interval.</summary>
    public static string Interval(double low, double high) => $"95 % interval {Metric(low)} to {Metric(high)}";

    /// <summary>A searched value: short if it is a number, else as it is written.</summary>
    public static string Text(Literal value) => value is Literal.Number number ? Short(number.Value) : value.ToString();

    public static string Percent(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    /// <summary>How often: once, twice, 3 times.</summary>
    public static string Times(int count) => count switch
    {
        1 => "once",
        2 => "twice",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} times"),
    };

    public static string Duration(TimeSpan time) => time switch
    {
        { TotalSeconds: < 10 } => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s",
        { TotalMinutes: < 2 } => time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture) + " s",
        { TotalHours: < 2 } => time.TotalMinutes.ToString("0.#", CultureInfo.InvariantCulture) + " min",
        _ => time.TotalHours.ToString("0.#", CultureInfo.InvariantCulture) + " h",
    };
}
