using System.Globalization;

namespace TrainSmart.Benchmarks.Pruning;

/// <summary>Configurations with their whole learning curves, one a line: the settings, then the loss after each epoch.</summary>
/// <param name="Name">The task.</param>
/// <param name="Deviation">The standard deviation of the last value of a good configuration over repeated trainings.</param>
/// <param name="Runs">The configurations.</param>
internal sealed record CurvePool(string Name, double Deviation, IReadOnlyList<CurvePool.Run> Runs)
{
    private const string Heading = "# deviation of a repetition: ";

    /// <summary>A configuration and its curve.</summary>
    /// <param name="Settings">The values of its parameters with commas between them.</param>
    /// <param name="Curve">The loss after each epoch.</param>
    internal sealed record Run(string Settings, double[] Curve);

    public static IEnumerable<CurvePool> ReadAll(string folder) =>
        Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal).Select(Read);

    public void Write(string folder) => File.WriteAllLines(
        Path.Combine(folder, Name + ".csv"),
        [
            Heading + Text(Deviation),
            string.Join(',', CurveTask.Space.Select(line => line.Split(':')[0]).Concat(Runs[0].Curve.Select((_, epoch) => $"{epoch + 1}"))),
            .. Runs.Select(run => $"{run.Settings},{string.Join(',', run.Curve.Select(Text))}"),
        ]);

    private static string Text(double value) => value.ToString("G4", CultureInfo.InvariantCulture);

    private static CurvePool Read(string file)
    {
        var lines = File.ReadAllLines(file);
        var settings = CurveTask.Space.Length;
        return new(
            Path.GetFileNameWithoutExtension(file), double.Parse(lines[0][Heading.Length..], CultureInfo.InvariantCulture),
            [.. lines.Skip(2).Select(line => line.Split(',')).Select(cells => new Run(
                string.Join(',', cells[..settings]), [.. cells[settings..].Select(Number)]))]);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
