namespace TrainSmart.Reporting.Charts;

/// <summary>The completed trials over two parameters, coloured by their place in the ranking: a few terrible values then hide nothing.</summary>
internal static class RankChart
{
    public static Markup Draw(PlottedSearch search, int x, int y, bool maximize, double width)
    {
        var scored = search.Trials.Where(trial => trial.IsScored)
            .OrderBy(trial => maximize ? trial.Objective : -trial.Objective).ToList();
        var chart = new Chart(
            width,
            300,
            $"{scored.Count} trials over {search.Axes[x].Name} and {search.Axes[y].Name}, coloured by rank",
            search.Axes[x].Range(margin: 0.04),
            search.Axes[y].Range(margin: 0.04));
        for (var place = 0; place < scored.Count; place++)
        {
            var trial = scored[place];
            if (double.IsNaN(trial.Values[x]) || double.IsNaN(trial.Values[y])) continue;
            var tip = $"place {scored.Count - place} of {scored.Count}\n{trial.Tip}";
            chart.ColouredDot(Viridis.At((place + 0.5) / scored.Count), trial.Values[x], trial.Values[y], tip);
        }

        return chart.ToMarkup();
    }
}
