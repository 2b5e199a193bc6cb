extern alias Runtime;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;
using TrainSmart.Generators.Tests.Harness;

namespace TrainSmart.Generators.Tests.Rules;

public class CatalogueTests
{
    [Fact]
    public void Every_diagnostic_has_a_page_and_every_page_a_diagnostic() =>
        Assert.Equal(RuleCatalogue.All.Select(rule => rule.Id), Page.All.Select(page => page.Id));

    [Fact]
    public void A_page_begins_with_the_id_the_severity_and_the_title_of_its_diagnostic() =>
        Assert.Equal(
            RuleCatalogue.All.Select(rule => $"# {rule.Id} ({rule.Severity.ToString().ToLowerInvariant()}): {rule.Title}"),
            Page.All.Select(page => page.FirstLine));

    [Fact]
    public void Every_page_shows_what_is_right_unless_nothing_in_a_declaration_can_be() =>
        Assert.All(Page.All.Where(page => page.Id is not ("TS0002" or "TS0003")), page => Assert.NotEmpty(page.Right));

    [Fact]
    public void The_list_of_diagnostics_is_written_from_the_catalogue()
    {
        var lines = RuleCatalogue.All.Select(
            rule => $"| [{rule.Id}](diagnostics/{rule.Id}.md) | {rule.Severity.ToString().ToLowerInvariant()} | {rule.Title} |");
        Assert.Equal(
            lines,
            File.ReadLines(Path.Combine(Repository, "docs", "diagnostics.md")).Where(line => line.StartsWith("| [", StringComparison.Ordinal)));
    }

    [Fact]
    public void Ids_rise_through_the_catalogue_and_none_stands_twice() =>
        Assert.Equal(RuleCatalogue.All.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal), RuleCatalogue.All.Select(rule => rule.Id));

    [Fact]
    public void Every_rule_is_in_the_catalogue() =>
        Assert.All(RuleSet.All, rule => Assert.NotEqual("Undescribed diagnostic", RuleCatalogue.Find(rule.Id).Title));

    [Fact]
    public void Every_id_that_the_compiler_can_report_is_in_the_catalogue()
    {
        var sources = new[] { "src/TrainSmart.Generators", "src/Shared" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository, folder), "*.cs", SearchOption.AllDirectories));
        var ids = sources.Where(file => !file.Contains("/obj/"))
            .SelectMany(
                file =>
                    System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(file), "\"(TS[0-9]{4})\"").Select(match => match.Groups[1].Value));
        Assert.Empty(ids.Distinct().Except(RuleCatalogue.All.Select(rule => rule.Id)));
    }

    [Fact]
    public void A_title_is_one_line_without_a_full_stop() =>
        Assert.All(RuleCatalogue.All, rule => Assert.DoesNotMatch(@"[.\n]$|\n", rule.Title));

    [Fact]
    public void A_diagnostic_leads_to_its_page_where_the_package_knows_an_address_and_nowhere_otherwise()
    {
        Assert.Equal(
            "https://example.org/blob/v1/docs/diagnostics/TS2001.md",
            RuleDescriptor.HelpLink("https://example.org/blob/v1/", RuleCatalogue.Find("TS2001").Page));
        Assert.All(
            RuleCatalogue.All,
            rule =>
                Assert.True(rule.ToDiagnostic().HelpLinkUri is "" || Uri.IsWellFormedUriString(rule.ToDiagnostic().HelpLinkUri, UriKind.Absolute)));
    }

    [Fact]
    public void The_compiler_knows_the_metrics_that_the_runtime_computes()
    {
        Assert.Equal(Runtime::TrainSmart.Metrics.MetricNames.Classification.Select(metric => metric.Name), Metrics.Of(LearningTask.Classification));
        Assert.Equal(Runtime::TrainSmart.Metrics.MetricNames.Regression.Select(metric => metric.Name), Metrics.Of(LearningTask.Regression));
        var all = Runtime::TrainSmart.Metrics.MetricNames.Classification.Concat(Runtime::TrainSmart.Metrics.MetricNames.Regression);
        Assert.All(all, metric => Assert.Equal(metric.HigherIsBetter, !Metrics.SmallerIsBetter(metric.Name)));
    }

    [Fact]
    public void A_rule_that_throws_becomes_a_finding_and_the_others_go_on()
    {
        var broken = RightDeclarations.Penguins.Read() is { } read ? read with { Model = read.Model! with { Data = null!, Search = null! } } : null;
        var findings = ExperimentCompiler.Check(broken!, Locks.Penguins);
        Assert.Contains(findings, finding => finding.Id == "TS0002" && finding.Message.Contains("please report it"));
        Assert.True(ExperimentCompiler.HasErrors(findings));
    }

    private static string Repository => RepositoryFiles.Path("");
}
