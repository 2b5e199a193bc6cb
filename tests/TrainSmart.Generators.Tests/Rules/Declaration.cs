extern alias Runtime;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Fixes;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;
using TrainSmart.Generators.Tests.Rules.Cases;

namespace TrainSmart.Generators.Tests.Rules;

/// <summary>
/// A declaration in a test: a right one, edited to be wrong. What a finding must point at stands between <c>⟦</c> and <c>⟧</c>.
/// </summary>
internal sealed record Declaration(string Text, bool IsCSharp, DataLock? Lock)
{
    private static readonly MetadataReference[] References =
    [
        .. Basic.Reference.Assemblies.Net100.References.All,
        MetadataReference.CreateFromFile(typeof(Runtime::TrainSmart.ExperimentAttribute).Assembly.Location),
    ];

    public static Declaration Yaml(string text, DataLock? dataLock) => new(text, false, dataLock);

    public static Declaration CSharp(string text, DataLock? dataLock) => new(text, true, dataLock);

    /// <summary>The declaration with one piece of its text replaced.</summary>
    public Declaration With(string old, string replacement)
    {
        Assert.Contains(old, Text);
        return this with { Text = Text.Replace(old, replacement) };
    }

    /// <summary>The declaration with several pieces of its text replaced, one after the other.</summary>
    public Declaration With(params IEnumerable<(string Old, string New)> edits) =>
        edits.Aggregate(this, (declaration, edit) => declaration.With(edit.Old, edit.New));

    public Declaration With(DataLock? dataLock) => this with { Lock = dataLock };

    public Declaration With(ColumnLock column) => this with { Lock = Lock!.With(column) };

    /// <summary>The one finding of an id, which must point at exactly the marked text.</summary>
    public Finding Finds(string id)
    {
        var (start, end) = (Text.IndexOf('⟦'), Text.IndexOf('⟧') - 1);
        Assert.True(start >= 0, "The text marks no place with ⟦ and ⟧.");
        var found = Findings();
        var finding = Assert.Single(found, finding => finding.Id == id);
        Assert.Equal(Plain.Substring(start, end - start), Plain.Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length));
        Assert.Equal(start, finding.Location.SourceSpan.Start);
        IsMendedBy(finding);
        Coverage.Note(id, IsCSharp, fires: true);
        return finding;
    }

    /// <summary>Asserts that the edit of a finding, if it has one, takes the finding away and brings no error that was not there.</summary>
    public void IsMendedBy(Finding finding)
    {
        if (Mended(finding) is not { } mended) return;
        var (before, after) = (Findings(), mended.Findings());
        Assert.True(
            after.Count(other => other.Id == finding.Id) < before.Count(other => other.Id == finding.Id),
            $"{finding.Id} is not mended: {finding.Message}\n{mended.Text}");
        Assert.Subset(Errors(before), Errors(after));

        static HashSet<string> Errors(IEnumerable<Finding> findings) =>
            [.. findings.Select(found => found.Id).Where(id => RuleCatalogue.Find(id).IsError)];
    }

    /// <summary>The declaration after the edit of a finding; none if it has none.</summary>
    public Declaration? Mended(Finding finding)
    {
        var edit = Edits.Of(IsCSharp ? CodeEdits.AsCode(finding, Semantics(), CancellationToken.None) : finding);
        return edit is null ? null : this with { Text = FixPlan.Of([edit]).Apply(Plain) };
    }

    /// <summary>Asserts that nothing of an id is found, and no mistake of another kind that would hide it.</summary>
    public void IsSilentOn(string id)
    {
        var found = Findings();
        Assert.Empty(Read().Findings.Where(finding => RuleCatalogue.Find(finding.Id).IsError).Select(finding => finding.Message));
        Assert.DoesNotContain(id, found.Select(finding => finding.Id));
        Coverage.Note(id, IsCSharp, fires: false);
    }

    public IReadOnlyList<Finding> Findings() => ExperimentCompiler.Check(Read(), Lock);

    /// <summary>Each finding as <c>TS2001 message</c>.</summary>
    public IEnumerable<string> Messages() => Findings().Select(finding => $"{finding.Id} {finding.Message}");

    private string Plain => Text.Replace("⟦", "").Replace("⟧", "");

    public ReadResult Read() =>
        IsCSharp ? ReadClass() : YamlDeclarationReader.Read(SourceText.From(Plain), "/project/x.experiment.yaml", "x.experiment.yaml", "Experiments");

    private SemanticModel Semantics()
    {
        var tree = CSharpSyntaxTree.ParseText(Plain, path: "Experiment.cs");
        var usings = CSharpSyntaxTree.ParseText(
            "global using TrainSmart; global using TrainSmart.Data; global using TrainSmart.Models; global using TrainSmart.Training;");
        var compilation = CSharpCompilation.Create(
            "Test", [tree, usings], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return compilation.GetSemanticModel(tree);
    }

    private ReadResult ReadClass()
    {
        var semantics = Semantics();
        var syntax = semantics.SyntaxTree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().First();
        return CSharpDeclarationReader.Read(semantics.GetDeclaredSymbol(syntax)!, syntax, semantics, "Experiment.cs", CancellationToken.None);
    }
}
