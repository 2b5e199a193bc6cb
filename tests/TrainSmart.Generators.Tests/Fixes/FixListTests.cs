using System.Text;
using TrainSmart.CodeFixes;
using TrainSmart.Fixes;
using TrainSmart.Generators.Rules;
using TrainSmart.Generators.Tests.Harness;
using TrainSmart.Generators.Tests.Rules;

namespace TrainSmart.Generators.Tests.Fixes;

/// <summary>docs/fixes.md is written from what is offered for the wrong examples of the pages, so the list cannot promise what is not there.</summary>
public sealed class FixListTests
{
    /// <summary>What can be wrong in C# only; <see cref="FixTests"/> mends it.</summary>
    private static readonly (string Id, string Offer)[] OfCSharp = [("TS1008", "Write 'double?'")];

    [Fact]
    public void The_list_of_fixes_says_what_is_offered()
    {
        var page = RepositoryFiles.Path("docs/fixes.md");
        var expected = Write();
        if (Environment.GetEnvironmentVariable("TRAINSMART_ACCEPT") == "1") File.WriteAllText(page, expected);

        Assert.True(File.Exists(page) && File.ReadAllText(page) == expected, "docs/fixes.md is behind the fixes. Set TRAINSMART_ACCEPT=1 and run this test once more to write it anew.");
    }

    private static string Write()
    {
        var page = new StringBuilder(
            """
            # What one edit mends

            An editor offers these as quick fixes, for one place or for all of a kind; `dotnet build -t:TrainSmartFix` makes them from the command line, in YAML and in
            C#. Comments and layout stay. Each line shows what is offered for the wrong example of the diagnostic's page. The list is written from the compiler itself.

            | id | what is wrong | what is offered for the example |
            |---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var (id, offer) in Page.All.SelectMany(Offers).Concat(OfCSharp).OrderBy(fix => fix.Id, StringComparer.Ordinal))
            page.Append($"| [{id}](diagnostics/{id}.md) | {RuleCatalogue.Find(id).Title} | {offer.Replace("|", "\\|")} |\n");
        return page.ToString();
    }

    private static IEnumerable<(string Id, string Offer)> Offers(Page page)
    {
        if (page.Wrong.FirstOrDefault(example => example.Language == "yaml") is not { } wrong) return [];
        var offered = PageExampleTests.DeclarationOf(page.Id, wrong.Text).Findings().Where(finding => finding.Id == page.Id).Select(Edits.Of).OfType<TextEdit>();
        return offered.Take(1).Select(edit => (page.Id, Fix.Title(edit)));
    }
}
