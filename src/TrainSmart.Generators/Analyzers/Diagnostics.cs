using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TrainSmart.Fixes;
using TrainSmart.Generators.Rules;

namespace TrainSmart.Generators.Analyzers;

/// <summary>Turns findings into what Roslyn reports.</summary>
internal static class Diagnostics
{
    private static readonly Dictionary<string, DiagnosticDescriptor> Descriptors =
        RuleCatalogue.All.ToDictionary(rule => rule.Id, rule => rule.ToDiagnostic());

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [.. RuleCatalogue.All.Where(rule => !rule.NeedsAllExperiments).Select(rule => Descriptors[rule.Id])];

    /// <summary>The one diagnostic that needs all experiments of a project.</summary>
    public const string DuplicateName = "TS1009";

    public static DiagnosticDescriptor Descriptor(string id) => Descriptors[id];

    public static Diagnostic Of(Finding finding) => Of(finding, RuleCatalogue.Find(finding.Id).Severity);

    public static Diagnostic Of(Finding finding, DiagnosticSeverity severity) => Diagnostic.Create(
        Descriptors.TryGetValue(finding.Id, out var descriptor) ? descriptor : RuleCatalogue.Find(finding.Id).ToDiagnostic(),
        finding.Location,
        severity,
        finding.Related,
        PropertiesOf(finding),
        finding.Message);

    /// <summary>
    /// The severity that an editorconfig gives a rule in a YAML file, <c>trainsmart.TS2014.severity = none|suggestion|warning|error</c>; null for
    /// none. An error stays one, because the experiment cannot run.
    /// </summary>
    public static DiagnosticSeverity? SeverityIn(AnalyzerConfigOptions options, string id)
    {
        var usual = RuleCatalogue.Find(id).Severity;
        if (usual == DiagnosticSeverity.Error || !options.TryGetValue($"trainsmart.{id}.severity", out var severity)) return usual;
        return severity.Trim().ToLowerInvariant() switch
        {
            "none" or "silent" => null,
            "suggestion" => DiagnosticSeverity.Info,
            "warning" => DiagnosticSeverity.Warning,
            "error" => DiagnosticSeverity.Error,
            _ => usual,
        };
    }

    private static ImmutableDictionary<string, string?>? PropertiesOf(Finding finding) =>
        Edits.Of(finding) is { } edit
            ? ImmutableDictionary<string, string?>.Empty
                .Add(FixProperties.Replacement, edit.Text)
                .Add(FixProperties.Replaced, FixProperties.Write(edit.Range))
            : null;
}
