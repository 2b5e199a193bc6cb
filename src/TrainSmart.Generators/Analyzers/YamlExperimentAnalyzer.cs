using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TrainSmart.Generators.Analyzers;

/// <summary>Reports what is wrong in YAML experiments and in locks, while they are written and in the build.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class YamlExperimentAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Diagnostics.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var project = AnalyzedProject.Of(start.Compilation, start.Options);
            start.RegisterAdditionalFileAction(file => Analyze(file, project));
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, AnalyzedProject project)
    {
        var file = context.AdditionalFile;
        if (project.IsLock(file))
        {
            foreach (var finding in project.ReadLock(file, context.CancellationToken)?.Findings ?? [])
                context.ReportDiagnostic(Diagnostics.Of(finding));
        }

        if (!project.IsExperiment(file) || file.GetText(context.CancellationToken) is not { } text) return;
        var result = project.ReadYaml(file, context.CancellationToken)!;
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(file);
        foreach (var finding in YamlSuppressions.Read(text, file.Path).Apply(project.Check(result, context.CancellationToken), file.Path))
        {
            if (Diagnostics.SeverityIn(options, finding.Id) is { } severity) context.ReportDiagnostic(Diagnostics.Of(finding, severity));
        }
    }
}
