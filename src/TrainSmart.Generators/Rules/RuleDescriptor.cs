using System.Reflection;
using Microsoft.CodeAnalysis;

namespace TrainSmart.Generators.Rules;

/// <summary>What a rule is called and how heavy it weighs. The long text is its page, <c>docs/diagnostics/TSnnnn.md</c>.</summary>
/// <param name="Id">The rule, such as <c>TS2001</c>.</param>
/// <param name="Severity">What it is unless the user says otherwise.</param>
/// <param name="Title">One line without a full stop; also the first line of the page.</param>
internal sealed record RuleDescriptor(string Id, DiagnosticSeverity Severity, string Title)
{
    private static readonly string? Documentation = typeof(RuleDescriptor).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(metadata => metadata.Key == "DocumentationUrl")?.Value;

    /// <summary>The family of the rule, by the first digit of its id.</summary>
    public string Category => Id[2] switch
    {
        '0' => "TrainSmart.Infrastructure",
        '1' => "TrainSmart.Declaration",
        '2' => "TrainSmart.Search",
        '3' => "TrainSmart.Data",
        '4' => "TrainSmart.Model",
        '5' => "TrainSmart.Training",
        '6' => "TrainSmart.Launch",
        _ => "TrainSmart.Reproducibility",
    };

    /// <summary>The page of the rule relative to the root of the repository.</summary>
    public string Page => $"docs/diagnostics/{Id}.md";

    /// <summary>
    /// The address of the page where the package was built with one (<c>-p:RepositoryUrl=</c>); none otherwise, because editors and code reviews
    /// follow only addresses, and a path would lead a user of the package nowhere.
    /// </summary>
    public static string? HelpLink(string? documentation, string page) => documentation is null ? null : documentation + page;

    /// <summary>Whether it can only be said when every experiment of a project was read.</summary>
    public bool NeedsAllExperiments { get; init; }

    public bool IsError => Severity == DiagnosticSeverity.Error;

    /// <summary>The descriptor as Roslyn wants it; a finding's message is the whole message.</summary>
    public DiagnosticDescriptor ToDiagnostic() =>
        new(Id, Title, "{0}", Category, Severity, isEnabledByDefault: true, helpLinkUri: HelpLink(Documentation, Page), customTags: Tags);

    private string[] Tags => NeedsAllExperiments ? [WellKnownDiagnosticTags.CompilationEnd] : [];
}
