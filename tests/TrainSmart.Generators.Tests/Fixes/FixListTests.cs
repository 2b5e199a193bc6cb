using System.Text;
using TrainSmart.CodeFixes;
using TrainSmart.Fixes;
using TrainSmart.Generators.Rules;
using TrainSmart.Generators.Tests.Harness;
using TrainSmart.Generators.Tests.Rules;

namespace TrainSmart.Generators.Tests.Fixes;

/// <summary>
/// docs/fixes.md is written from what is offered for wrong examples, mostly those of the pages, so the list cannot promise what is not there.
/// </summary>
public sealed class FixListTests
{
    /// <summary>What can be wrong in C# only; <see cref="FixTests"/> mends it.</summary>
    private static readonly (string Id, string Offer)[] OfCSharp = [("TS1008", "Write 'double?'")];

    /// <summary>What is offered for some mistakes of a kind, where the page shows another.</summary>
    private static readonly (string Id, string Wrong)[] Further =
    [
        ("TS1001", "description: @home\n"),
        ("TS1002", "data: { taks: classification }\n"),
        ("TS1020", "search: { space: { depth: \"itn(1, 3)\" } }\n"),
    ];

    [Fact]
    public void The_list_of_fixes_says_what_is_offered() => WrittenFile.Match("docs/fixes.md", Write(), "the fixes");

    private static string Write()
    {
        var page = new StringBuilder(
            """
            # What one edit mends

            An editor offers these as quick fixes, for one place or for all of a kind; `dotnet build -t:TrainSmartFix` makes them from the command line, in YAML and in
            C#. Comments and layout stay. Each line shows what is offered for one mistake, mostly that of the diagnostic's page. The list is written from the compiler itself.

            | id | what is wrong | what is offered for an example |
            |---|---|---|

            """.ReplaceLineEndings("\n"));
        var fixes = Page.All.SelectMany(Offers)
            .Concat(Further.SelectMany(further => Offers(further.Id, further.Wrong)))
            .Concat(OfCSharp)
            .OrderBy(fix => fix.Id, StringComparer.Ordinal);
        foreach (var (id, offer) in fixes)
            page.Append($"| [{id}](diagnostics/{id}.md) | {RuleCatalogue.Find(id).Title} | {offer.Replace("|", "\\|")} |\n");
        return page.ToString();
    }

    private static IEnumerable<(string Id, string Offer)> Offers(Page page) =>
        page.Wrong.FirstOrDefault(example => example.Language == "yaml") is { } wrong ? Offers(page.Id, wrong.Text) : [];

    private static IEnumerable<(string Id, string Offer)> Offers(string id, string wrong) => PageExampleTests.DeclarationOf(id, wrong).Findings()
        .Where(finding => finding.Id == id)
        .Select(Edits.Of).OfType<TextEdit>().Take(1)
        .Select(edit => (id, Fix.Title(edit)));
}
