namespace TrainSmart.EndToEnd.Packages;

/// <summary>What a build said.</summary>
internal sealed record Build(CommandLine.Result Result, string Folder)
{
    /// <summary>The diagnostics, each once, with paths relative to the project and without what the build adds at their end.</summary>
    public IReadOnlyList<string> Diagnostics =>
    [
        .. Result.Output.Split('\n')
            .Where(line => line.Contains("): ", StringComparison.Ordinal) || line.Contains(": error ", StringComparison.Ordinal))
            .Select(Shortened).Distinct().Order(StringComparer.Ordinal),
    ];

    public void Says(params string[] places)
    {
        Assert.True(places.Length == Diagnostics.Count, Result.ToString());
        Assert.All(
            places.Order(StringComparer.Ordinal).Zip(Diagnostics),
            pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }

    private string Shortened(string line)
    {
        var text = line.Trim().Replace(Folder + "/", "", StringComparison.Ordinal);
        return text.LastIndexOf(" [", StringComparison.Ordinal) is var end and > 0 ? text[..end] : text;
    }
}
