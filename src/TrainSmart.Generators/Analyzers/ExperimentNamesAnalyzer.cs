using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Generators;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;

namespace TrainSmart.Generators.Analyzers;

/// <summary>Reports experiments that have the name of another, in whatever front end and file, or whose class the project declares already.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExperimentNamesAnalyzer : DiagnosticAnalyzer
{
    // As TrainSmart writes the name of an experiment's class: the namespace and the name.
    private static readonly SymbolDisplayFormat FullName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Diagnostics.Descriptor(Diagnostics.DuplicateName)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var project = AnalyzedProject.Of(start.Compilation, start.Options);
            var declared = new ConcurrentBag<Declared>();
            var types = new ConcurrentDictionary<string, Location>();
            start.RegisterSymbolAction(symbol => Collect((INamedTypeSymbol)symbol.Symbol, types), SymbolKind.NamedType);
            start.RegisterSyntaxNodeAction(node => Collect(node, project, declared), SyntaxKind.ClassDeclaration);
            start.RegisterCompilationEndAction(end => Report(end, project, declared, types));
        });
    }

    private static void Collect(SyntaxNodeAnalysisContext context, AnalyzedProject project, ConcurrentBag<Declared> declared)
    {
        var syntax = (TypeDeclarationSyntax)context.Node;
        if (context.ContainingSymbol is not INamedTypeSymbol type || !DeclaredClasses.Declares(type, syntax, context.CancellationToken)) return;
        var result = CSharpDeclarationReader.Read(
            type,
            syntax,
            context.SemanticModel,
            project.Relative(syntax.SyntaxTree.FilePath),
            context.CancellationToken);
        if (Declared.Of(result) is { } experiment)
            declared.Add(experiment);
    }

    // Code that generators wrote is not looked at, so what is collected is the user's.
    private static void Collect(INamedTypeSymbol type, ConcurrentDictionary<string, Location> types)
    {
        if (type.ContainingType is null && type.Arity == 0 && type.Locations.FirstOrDefault(location => location.IsInSource) is { } place)
            types.TryAdd(type.ToDisplayString(FullName), place);
    }

    private static void Report(
        CompilationAnalysisContext context,
        AnalyzedProject project,
        IEnumerable<Declared> classes,
        IReadOnlyDictionary<string, Location> types)
    {
        var yaml = project.Experiments
            .SelectMany(file => project.ReadYamlNames(file, context.CancellationToken))
            .Select(Declared.Of)
            .OfType<Declared>();
        // Classes come first: where a file and a class clash, the class has its code and the file has none.
        var (names, fullNames) = (new Dictionary<string, Declared>(), new Dictionary<string, Declared>(StringComparer.OrdinalIgnoreCase));
        foreach (var experiment in InOrder(classes).Concat(InOrder(yaml)))
        {
            var first = names.TryGetValue(experiment.Name, out var named) ? named
                : fullNames.TryGetValue(experiment.FullName, out var same) ? same
                : null;
            if (experiment.IsYaml && types.TryGetValue(experiment.FullName, out var type))
                context.ReportDiagnostic(Diagnostics.Of(experiment.Clash(type, project)));
            else if (first is not null) context.ReportDiagnostic(Diagnostics.Of(experiment.Clash(first)));
            if (named is null) names.Add(experiment.Name, experiment);
            if (!fullNames.ContainsKey(experiment.FullName)) fullNames.Add(experiment.FullName, experiment);
        }
    }

    private static IEnumerable<Declared> InOrder(IEnumerable<Declared> experiments) =>
        experiments.OrderBy(experiment => experiment.File, StringComparer.Ordinal).ThenBy(experiment => experiment.Place.SourceSpan.Start);

    private sealed record Declared(string Name, string FullName, string File, Location Place, bool IsYaml)
    {
        public static Declared? Of(ReadResult? result) =>
            result?.Model is { } model
                ? new(
                    model.Name,
                    Hints.FullName(model.Identity),
                    model.Identity.File,
                    result.Positions.Value("experiment"),
                    model.Identity.FrontEnd == FrontEnd.Yaml)
                : null;

        /// <summary>The finding that the experiment's class is one that the user's code declares.</summary>
        public Finding Clash(Location type, AnalyzedProject project)
        {
            var message = $"'{Name}' becomes the class {FullName}, which {At(project.Relative(type.GetLineSpan().Path), type)} declares; "
                + "give one of them another name";
            return new Finding(Diagnostics.DuplicateName, Place, message) { Related = [type] };
        }

        public Finding Clash(Declared first)
        {
            var where = At(first.File, first.Place);
            var message = Name == first.Name
                ? $"'{Name}' is also declared in {where}; give one of them another name"
                : $"'{Name}' and '{first.Name}' in {where} both become the class {FullName}; give one of them another name";
            return new Finding(Diagnostics.DuplicateName, Place, message) { Related = [first.Place] };
        }

        private static string At(string file, Location place)
        {
            var line = place.GetLineSpan().StartLinePosition;
            return $"{file}({line.Line + 1},{line.Character + 1})";
        }
    }
}
