using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Generators;
using TrainSmart.Generators.Rules;

namespace TrainSmart.Generators.Analyzers;

/// <summary>Reports experiments that have the name of another, in whatever front end and file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExperimentNamesAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Diagnostics.Descriptor(Diagnostics.DuplicateName)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var declared = new ConcurrentBag<Declared>();
            start.RegisterSyntaxNodeAction(node => Collect(node, declared), SyntaxKind.ClassDeclaration);
            start.RegisterCompilationEndAction(end => Report(end, declared));
        });
    }

    private static void Collect(SyntaxNodeAnalysisContext context, ConcurrentBag<Declared> declared)
    {
        var syntax = (TypeDeclarationSyntax)context.Node;
        if (context.ContainingSymbol is not INamedTypeSymbol type || !DeclaredClasses.Declares(type, syntax, context.CancellationToken)) return;
        var project = new AnalyzedProject(context.Options);
        if (Declared.Of(CSharpDeclarationReader.Read(type, syntax, context.SemanticModel, project.Relative(syntax.SyntaxTree.FilePath), context.CancellationToken)) is { } experiment)
            declared.Add(experiment);
    }

    private static void Report(CompilationAnalysisContext context, IEnumerable<Declared> classes)
    {
        var project = new AnalyzedProject(context.Options);
        var yaml = project.Experiments.Select(file => project.ReadYaml(file, context.CancellationToken)).Select(Declared.Of).OfType<Declared>();
        var all = classes.Concat(yaml).OrderBy(experiment => experiment.File, StringComparer.Ordinal).ThenBy(experiment => experiment.Place.SourceSpan.Start).ToList();
        for (var index = 1; index < all.Count; index++)
        {
            if (all.Take(index).FirstOrDefault(all[index].ClashesWith) is { } first) context.ReportDiagnostic(Diagnostics.Of(all[index].Clash(first)));
        }
    }

    private sealed record Declared(string Name, string FullName, string File, Location Place)
    {
        public static Declared? Of(ReadResult? result) =>
            result?.Model is { } model ? new(model.Name, Hints.FullName(model.Identity), model.Identity.File, result.Positions.Value("experiment")) : null;

        public bool ClashesWith(Declared other) => Name == other.Name || FullName.Equals(other.FullName, StringComparison.OrdinalIgnoreCase);

        public Finding Clash(Declared first)
        {
            var line = first.Place.GetLineSpan().StartLinePosition;
            var where = $"{first.File}({line.Line + 1},{line.Character + 1})";
            var message = Name == first.Name
                ? $"'{Name}' is also declared in {where}; give one of them another name"
                : $"'{Name}' and '{first.Name}' in {where} both become the class {FullName}; give one of them another name";
            return new Finding(Diagnostics.DuplicateName, Place, message) { Related = [first.Place] };
        }
    }
}
