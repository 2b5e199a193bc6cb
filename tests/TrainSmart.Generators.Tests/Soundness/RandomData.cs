using TrainSmart.Generators.Tests.Harness;

namespace TrainSmart.Generators.Tests.Soundness;

/// <summary>Data that drawn experiments learn from.</summary>
/// <param name="Csv">The file.</param>
/// <param name="Lock">Its lock.</param>
/// <param name="Ignore">The columns that are no features, as YAML.</param>
/// <param name="Labels">The columns that can be learned, and whether they are classes.</param>
internal sealed record RandomData(string Csv, string Lock, string Ignore, (string Name, bool IsClass)[] Labels)
{
    /// <summary>Columns with plain names, which C# can be drawn for too.</summary>
    public static RandomData Penguins { get; } = new(
        "data/penguins.csv",
        Samples.PenguinsLock,
        "[]",
        [("species", true), ("island", true), ("sex", true), ("body_mass_g", false), ("year", false), ("bill_length_mm", false)]);

    /// <summary>Columns with names that are no names of C#, or names of what is generated.</summary>
    public static RandomData Awkward { get; } = new(
        "data/awkward.csv",
        HardSamples.AwkwardLock
            .Replace("\"rows\": 10", "\"rows\": 1000")
            .Replace("\"distinct\": 10,", "\"distinct\": 1000,")
            .Replace(": 3,", ": 330,")
            .Replace(": 5,", ": 500,")
            .Replace(": 3 }", ": 330 }")
            .Replace(": 5 }", ": 500 }"),
        "[id, note, born on]",
        [("class", true), ("split", true), ("linear", true), ("Row", false), ("3rd class", true), ("row", true), ("< 5%", true)]);

    public static IReadOnlyList<RandomData> All { get; } = [Penguins, Awkward];
}
