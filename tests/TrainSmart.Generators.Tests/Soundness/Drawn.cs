using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Data;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Yaml;

namespace TrainSmart.Generators.Tests.Soundness;

/// <summary>One case: a declaration with what it is compiled beside.</summary>
/// <param name="Text">The declaration.</param>
internal sealed record Drawn(string Text)
{
    private static readonly IReadOnlyList<DataLock> Usual = [.. RandomData.All.Select(data => Read(data.Csv, data.Lock)).OfType<DataLock>()];

    /// <summary>The text of a lock that was drawn for it; none where it learns from the usual data.</summary>
    public string? Lock { get; init; }

    /// <summary>The experiment that it extends; none if it extends none.</summary>
    public string? Base { get; init; }

    public DataLock? FindLock(string? csv) => csv is null ? null
        : Lock is { } text && csv == "data/drawn.csv" ? Read(csv, text)
        : Usual.FirstOrDefault(known => known.Csv == csv);

    public YamlFile? FindBase(string file) =>
        Base is { } text && file.EndsWith("base.experiment.yaml", StringComparison.Ordinal)
            ? new YamlFile(SourceText.From(text), "/project/" + file)
            : null;

    public override string ToString() => Text + (Base is null ? "" : $"\n--- base\n{Base}") + (Lock is null ? "" : $"\n--- lock\n{Lock}");

    private static DataLock? Read(string csv, string text) =>
        DataLockReader.Read(SourceText.From(text), $"/project/{csv}.lock.json", csv + ".lock.json").Lock;
}
