using System.Globalization;
using TrainSmart.Reporting.Findings;
using TrainSmart.Running.Records;

namespace TrainSmart.Reporting;

/// <summary>
/// Writes a run as one self-contained HTML page: charts are inline SVG, there is no script library and nothing is fetched, and the page follows
/// the reader's light or dark preference.
/// </summary>
public static class ReportWriter
{
    /// <summary>Writes the report of a run. The same record always gives the same page.</summary>
    /// <param name="run">What the run knows.</param>
    /// <param name="writer">Where the page goes.</param>
    public static void Write(RunRecord run, TextWriter writer)
    {
        var page = new Markup().Verbatim("<!doctype html>\n").Open("html", ("lang", "en"));
        page.Open("head")
            .Empty("meta", ("charset", "utf-8"))
            .Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            .Empty("meta", ("name", "color-scheme"), ("content", "light dark"))
            .Element("title", $"{run.Experiment.Name} · TrainSmart")
            .Open("style").Verbatim(PageStyle.Sheet).Close()
            .Close();
        page.Open("body").Open("main");

        VerdictSection.Write(page, run);
        WriteFindings(page, RunFindings.Of(run));
        SearchSection.Write(page, run);
        BestTrialSection.Write(page, run);
        ScheduleSection.Write(page, run);
        TrialsSection.Write(page, run);
        WriteEnvironment(page, run);

        page.Close().Open("script").Verbatim(PageStyle.SortScript).Close().Close().Close();
        writer.Write(page.ToString());
    }

    private static void WriteFindings(Markup page, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0) return;
        page.Open("section", ("aria-label", "findings"));
        foreach (var finding in findings)
        {
            page.Open("p", ("class", $"finding {finding.Weight.ToString().ToLowerInvariant()}"));
            page.Element("strong", finding.Title + ".").Text(" " + finding.Evidence);
            if (finding.Advice is { } advice) page.Text(" ").Element("em", advice);
            page.Close();
        }

        page.Close();
    }

    private static void WriteEnvironment(Markup page, RunRecord run)
    {
        var environment = run.Environment;
        page.Element("h2", "Environment and how to reproduce");
        page.Open("section", ("class", "card")).Element("pre", run.Reproduce);
        page.Open("dl");
        Fact("TrainSmart", environment.Version);
        Fact(".NET", environment.Runtime);
        Fact("system", $"{environment.System}, {environment.Processors} processors, {environment.Workers} workers");
        Fact("commit", Commit(environment));
        Fact("began", Clock(environment.Started));
        Fact("ended", Clock(environment.Finished) + (environment.Resumed > 0 ? $", resumed {Numbers.Times(environment.Resumed)}" : ""));
        page.Close().Close();

        void Fact(string name, string value) => page.Element("dt", name).Element("dd", value);
    }

    private static string Commit(EnvironmentFacts environment) => environment switch
    {
        { Commit: null } => "not in a repository",
        { HasChanges: true } => environment.Commit + ", with changes that are not committed",
        _ => environment.Commit,
    };

    private static string Clock(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
