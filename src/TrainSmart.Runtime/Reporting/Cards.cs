namespace TrainSmart.Reporting;

/// <summary>The boxes that charts stand in.</summary>
internal static class Cards
{
    /// <summary>A chart with its title.</summary>
    public static void Card(this Markup page, string size, string title, Markup chart) => page
        .OpenCard(size, title)
        .Append(chart)
        .Close();

    /// <summary>The beginning of a box, to be filled and closed.</summary>
    public static Markup OpenCard(this Markup page, string size, string title) => page
        .Open("figure", ("class", $"card {size}"))
        .Element("figcaption", title);
}
