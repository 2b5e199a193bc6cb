namespace TrainSmart.Generators.Tests.Rules.Cases;

/// <summary>The rules that a front end cannot break, or that are tested elsewhere because they are not about one declaration.</summary>
internal static class Exemptions
{
    private const string Build = "about the build as a whole: WrongExperimentTests, AnalyzerTests and SurroundingsTests";
    private const string Files = "about several files: YamlInheritanceTests, YamlDataLockTests and AnalyzerTests";
    private const string Compiler = "the C# compiler itself refuses it";
    private const string OfClasses = "about classes and their properties";
    private const string OfYaml = "about the text of YAML";
    private const string Reader = "the reader of YAML says it in its own words, as TS1002, TS1003, TS1005 or TS1020";

    public static IReadOnlyDictionary<(string Id, bool IsCSharp), string> All { get; } =
        Both(Build, "TS0001", "TS0002", "TS0003", "TS0004", "TS0005", "TS0006")
            .Concat(Both(Files, "TS1009", "TS1011", "TS1012", "TS1015"))
            .Concat(Both("of spaces that code builds: SpaceRulesTests", "TS2041"))
            .Concat(InCSharp(OfYaml, "TS1001", "TS1013", "TS1014"))
            .Concat(InCSharp(Compiler, "TS2004", "TS2013", "TS2032", "TS2048", "TS2049", "TS4012"))
            .Concat(InYaml(OfClasses, "TS1006", "TS1007", "TS1008", "TS1016", "TS5015", "TS7009", "TS7010", "TS7014", "TS7017", "TS7018"))
            .Concat(InYaml(Reader, "TS1017", "TS2010", "TS2012", "TS4023", "TS4024"))
            .ToDictionary(exempt => exempt.Key, exempt => exempt.Value);

    public static bool IsExempt(string id, bool isCSharp) => All.ContainsKey((id, isCSharp));

    private static IEnumerable<KeyValuePair<(string Id, bool IsCSharp), string>> Both(string reason, params string[] ids) =>
        InYaml(reason, ids).Concat(InCSharp(reason, ids));

    private static IEnumerable<KeyValuePair<(string Id, bool IsCSharp), string>> InYaml(string reason, params string[] ids) =>
        ids.Select(id => KeyValuePair.Create((id, false), reason));

    private static IEnumerable<KeyValuePair<(string Id, bool IsCSharp), string>> InCSharp(string reason, params string[] ids) =>
        ids.Select(id => KeyValuePair.Create((id, true), reason));
}
