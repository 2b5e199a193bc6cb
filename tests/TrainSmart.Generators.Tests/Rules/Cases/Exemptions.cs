namespace TrainSmart.Generators.Tests.Rules.Cases;

/// <summary>The rules that a front end cannot break, or that are tested elsewhere because they are not about one declaration.</summary>
internal static class Exemptions
{
    private const string Build = "about the build, tested by ProjectTests and AnalyzerTests";

    public static IReadOnlyDictionary<(string Id, bool IsCSharp), string> All { get; } = new Dictionary<(string, bool), string>
    {
        [("TS0001", false)] = Build,
        [("TS0001", true)] = Build,
    };

    public static bool IsExempt(string id, bool isCSharp) => All.ContainsKey((id, isCSharp));
}
