namespace TrainSmart.Reporting.Charts;

/// <summary>
/// A drawing area with two axes, at the pixel size of its card so that text keeps its size. Colours come from the page's style sheet by class,
/// so a chart is right in light and in dark.
/// </summary>
internal sealed class Chart
{
    private const double Left = 52;
    private const double Right = 14;
    private const double Top = 24;
    private const double Bottom = 40;

    private readonly Markup _body = new();
    private readonly double _width;
    private readonly double _height;
    private readonly string _description;

    public Chart(double width, double height, string description, Range horizontal, Range vertical)
    {
        _width = width;
        _height = height;
        _description = description;
        X = new Scale(horizontal.Low, horizontal.High, Left, width - Right, horizontal.Logarithmic);
        Y = new Scale(vertical.Low, vertical.High, height - Bottom, Top, vertical.Logarithmic);
        DrawAxes(horizontal, vertical);
    }

    public Scale X { get; }

    public Scale Y { get; }

    public Markup Body => _body;

    /// <summary>A line through points, given as values.</summary>
    public Chart Line(string style, IEnumerable<(double X, double Y)> points)
    {
        var path = string.Join(' ', points.Select(point => $"{Markup.Pixel(X[point.X])},{Markup.Pixel(Y[point.Y])}"));
        if (path.Length > 0) _body.Empty("polyline", ("class", style), ("points", path));
        return this;
    }

    /// <summary>A dot with a text that shows under the pointer.</summary>
    public Chart Dot(string style, double x, double y, string tip, double radius = 3.2)
    {
        _body.Open("circle", ("class", style), ("cx", X[x]), ("cy", Y[y]), ("r", radius)).Element("title", tip).Close();
        return this;
    }

    /// <summary>A dashed line across, with its name.</summary>
    public Chart VerticalMark(double x, string label)
    {
        _body.Empty("line", ("class", "mark"), ("x1", X[x]), ("x2", X[x]), ("y1", Top), ("y2", _height - Bottom));
        var nearRightEdge = X[x] > _width * 0.7;
        _body.Element("text", label, ("class", "tick"), ("x", X[x] + (nearRightEdge ? -5 : 5)), ("y", Top + 10), ("text-anchor", nearRightEdge ? "end" : "start"));
        return this;
    }

    /// <summary>What the colours mean, at the upper right.</summary>
    public Chart Legend(params ReadOnlySpan<(string Style, string Name)> entries)
    {
        var x = _width - Right;
        for (var index = entries.Length - 1; index >= 0; index--)
        {
            var (style, name) = entries[index];
            _body.Element("text", name, ("class", "tick"), ("x", x), ("y", 12.0), ("text-anchor", "end"));
            x -= (name.Length * 6.6) + 8;
            _body.Empty("rect", ("class", style + " swatch"), ("x", x - 4), ("y", 3.5), ("width", 9.0), ("height", 9.0), ("rx", 2.0));
            x -= 16;
        }

        return this;
    }

    public Markup ToMarkup() => Frame(_width, _height, _description, _body);

    /// <summary>An SVG of the given size around a drawing.</summary>
    public static Markup Frame(double width, double height, string description, Markup body) => new Markup()
        .Open("svg", ("viewBox", $"0 0 {Markup.Pixel(width)} {Markup.Pixel(height)}"), ("role", "img"), ("aria-label", description))
        .Append(body)
        .Close();

    private void DrawAxes(Range horizontal, Range vertical)
    {
        var ticks = horizontal.Categories is { Count: > 0 } names
            ? names.Select((name, index) => (At: (double)index, Name: name))
            : X.Ticks(_width < 420 ? 4 : 6).Where(tick => !horizontal.IsWhole || tick == Math.Round(tick)).Select(tick => (At: tick, Name: Numbers.Short(tick)));
        foreach (var (tick, name) in ticks)
        {
            _body.Empty("line", ("class", "grid"), ("x1", X[tick]), ("x2", X[tick]), ("y1", Top), ("y2", _height - Bottom));
            _body.Element("text", name, ("class", "tick"), ("x", X[tick]), ("y", _height - Bottom + 15), ("text-anchor", "middle"));
        }

        foreach (var tick in Y.Ticks())
        {
            _body.Empty("line", ("class", "grid"), ("x1", Left), ("x2", _width - Right), ("y1", Y[tick]), ("y2", Y[tick]));
            _body.Element("text", Numbers.Short(tick), ("class", "tick"), ("x", Left - 6), ("y", Y[tick] + 3.5), ("text-anchor", "end"));
        }

        _body.Element("text", horizontal.Label, ("class", "axis"), ("x", (Left + _width - Right) / 2), ("y", _height - 6), ("text-anchor", "middle"));
        var middle = (Top + _height - Bottom) / 2;
        _body.Element("text", vertical.Label, ("class", "axis"), ("transform", $"translate(12 {Markup.Pixel(middle)}) rotate(-90)"), ("text-anchor", "middle"));
    }

    /// <summary>What an axis spans.</summary>
    internal readonly record struct Range(string Label, double Low, double High, bool Logarithmic = false)
    {
        /// <summary>The names of the values 0, 1, 2, ... of an axis without numbers.</summary>
        public IReadOnlyList<string> Categories { get; init; } = [];

        /// <summary>Whether only whole numbers occur.</summary>
        public bool IsWhole { get; init; }

        /// <summary>The span of some values, a little wider; values that are no numbers do not count.</summary>
        public static Range Of(string label, IEnumerable<double> values, bool logarithmic = false)
        {
            var finite = values.Where(double.IsFinite).ToList();
            if (finite.Count == 0) return new Range(label, 0, 1);
            var (low, high) = (finite.Min(), finite.Max());
            if (logarithmic && low > 0) return new Range(label, low / 1.1, high * 1.1, true);
            var margin = (high - low) * 0.05;
            return new Range(label, low - margin, high + margin);
        }
    }
}
