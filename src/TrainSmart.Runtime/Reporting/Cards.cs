namespace TrainSmart.Reporting;

/// <summary>The boxes that charts stand in.</summary>
internal static class Cards
{
    /// <summary>A chart with its title.</summary>
    public static void Card(this Markup page, string size, string title, Markup chart) => page
        .Open("figure", ("class", $"card {size}"))
        .Element("figcaption", title)
        .Append(chart)
        .Close();
}
