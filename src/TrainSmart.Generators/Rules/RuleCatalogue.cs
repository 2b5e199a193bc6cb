using Microsoft.CodeAnalysis;

namespace TrainSmart.Generators.Rules;

/// <summary>Every diagnostic with its severity and title. A test keeps the catalogue and the pages under <c>docs/diagnostics</c> in step.</summary>
internal static class RuleCatalogue
{
    private static readonly RuleDescriptor[] Descriptors =
    [
        Error("TS0002", "TrainSmart itself failed on this declaration"),
    ];

    private static readonly Dictionary<string, RuleDescriptor> Index = Descriptors.ToDictionary(descriptor => descriptor.Id);

    public static IReadOnlyList<RuleDescriptor> All => Descriptors;

    /// <summary>The descriptor of an id. An id that nobody described is an error, so that nothing slips through unseen.</summary>
    public static RuleDescriptor Find(string id) => Index.TryGetValue(id, out var descriptor) ? descriptor : Error(id, "Undescribed diagnostic");

    private static RuleDescriptor Error(string id, string title) => new(id, DiagnosticSeverity.Error, title);

    private static RuleDescriptor Warning(string id, string title) => new(id, DiagnosticSeverity.Warning, title);

    private static RuleDescriptor Info(string id, string title) => new(id, DiagnosticSeverity.Info, title);
}
