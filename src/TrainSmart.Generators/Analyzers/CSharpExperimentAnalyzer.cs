using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TrainSmart.Fixes;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Rules;

namespace TrainSmart.Generators.Analyzers;

/// <summary>Reports what is wrong in experiments that are C# classes, while they are written and in the build.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CSharpExperimentAnalyzer : DiagnosticAnalyzer
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
            start.RegisterSyntaxNodeAction(
                node => Analyze(node, project),
                SyntaxKind.ClassDeclaration, SyntaxKind.RecordDeclaration, SyntaxKind.StructDeclaration, SyntaxKind.RecordStructDeclaration);
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, AnalyzedProject project)
    {
        var syntax = (TypeDeclarationSyntax)context.Node;
        if (context.ContainingSymbol is not INamedTypeSymbol type || !DeclaredClasses.Declares(type, syntax, context.CancellationToken)) return;
        var result = CSharpDeclarationReader.Read(
            type,
            syntax,
            context.SemanticModel,
            project.Relative(syntax.SyntaxTree.FilePath),
            context.CancellationToken);
        foreach (var finding in Findings(result, type, syntax, project, context.CancellationToken).Where(IsInCode))
            context.ReportDiagnostic(Diagnostics.Of(CodeEdits.AsCode(finding, context.SemanticModel, context.CancellationToken)));
    }

    // What is wrong with the base class is reported there.
    private static IReadOnlyList<Finding> Findings(
        ReadResult result,
        INamedTypeSymbol type,
        TypeDeclarationSyntax syntax,
        AnalyzedProject project,
        CancellationToken cancellation)
    {
        var findings = project.Check(result, cancellation);
        if (result.Base is not { Model: not null } extended) return findings;
        var variant = new VariantResult(type.Name, result.Positions.Root, syntax.GetLocation(), result);
        return VariantFindings.Added(project.Check(extended, cancellation), variant, findings);
    }

    private static bool IsInCode(Finding finding) => finding.Location.IsInSource;
}
