namespace TrainSmart.Reporting.Charts;

/// <summary>The shapes that charts are made of, in pixels. A style is a class of the page's style sheet.</summary>
internal static class Shapes
{
    /// <summary>A text; <paramref name="anchor"/> says which end of it stands at <paramref name="x"/>, the start if not said.</summary>
    public static Markup Label(this Markup body, string style, string text, double x, double y, string? anchor = null) => anchor is null
        ? body.Element("text", text, ("class", style), ("x", x), ("y", y))
        : body.Element("text", text, ("class", style), ("x", x), ("y", y), ("text-anchor", anchor));

    public static Markup Segment(this Markup body, string style, (double X, double Y) from, (double X, double Y) to) =>
        body.Empty("line", ("class", style), ("x1", from.X), ("x2", to.X), ("y1", from.Y), ("y2", to.Y));

    /// <summary>A rectangle with round corners.</summary>
    public static Markup Plate(this Markup body, string style, double x, double y, double width, double height) =>
        body.Empty("rect", ("class", style), ("x", x), ("y", y), ("width", width), ("height", height), ("rx", 2.0));
}
