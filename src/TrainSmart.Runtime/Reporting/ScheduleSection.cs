using TrainSmart.Running.Records;
using TrainSmart.Spaces;

namespace TrainSmart.Reporting;

/// <summary>The schedule that a population found: which values led to the best trial, from epoch to epoch.</summary>
internal static class ScheduleSection
{
    public static void Write(Markup page, RunRecord run)
    {
        if (run.BestTrial() is not { Stage: not null } best) return;
        var line = Line(run, best);
        var names = run.Parameters.Select(parameter => parameter.Name).Where(name => line.Any(trial => trial.Parameters.ContainsKey(name))).ToList();
        page.Element("h2", "The schedule that was found");
        page.OpenCard("", "Values by epoch").Open("table", ("class", "plain"));
        page.Open("thead").Open("tr");
        foreach (var head in (string[])["epochs", "trials", .. names]) page.Element("th", head);
        page.Close().Close().Open("tbody");
        foreach (var part in Parts(line)) WritePart(page, part, names);
        page.Close().Close().Close();
    }

    private static void WritePart(Markup page, List<TrialFacts> part, List<string> names)
    {
        page.Open("tr").Element("th", $"{part[0].Stage!.From + 1} – {part[^1].Stage!.Until}", ("scope", "row"));
        page.Element("td", string.Join(", ", part.Select(trial => trial.Number)));
        foreach (var name in names) page.Element("td", part[0].Parameters.TryGetValue(name, out var value) ? Numbers.Text(value) : "");
        page.Close();
    }

    // The trials that led to the best one, the first first.
    private static List<TrialFacts> Line(RunRecord run, TrialFacts best)
    {
        var byNumber = run.Trials.ToDictionary(trial => trial.Number);
        var line = new List<TrialFacts> { best };
        while (line[^1].Stage?.Parent is { } parent) line.Add(byNumber[parent]);
        line.Reverse();
        return line;
    }

    // Trials in a row with the same values are one part.
    private static List<List<TrialFacts>> Parts(List<TrialFacts> line)
    {
        var parts = new List<List<TrialFacts>>();
        foreach (var trial in line)
        {
            if (parts.Count > 0 && HasValuesOf(parts[^1][0].Parameters, trial.Parameters)) parts[^1].Add(trial);
            else parts.Add([trial]);
        }

        return parts;
    }

    private static bool HasValuesOf(IReadOnlyDictionary<string, Literal> one, IReadOnlyDictionary<string, Literal> other) =>
        one.Count == other.Count && one.All(entry => other.TryGetValue(entry.Key, out var value) && value == entry.Value);
}
