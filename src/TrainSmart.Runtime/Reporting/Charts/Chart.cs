namespace TrainSmart.Reporting.Charts;

/// <summary>
/// A drawing area with two axes, at the pixel size of its card so that text keeps its size. Colours come from the page's style sheet by class,
/// so a chart is right in light and in dark.
/// </summary>
internal sealed class Chart
{
    private const double Left = 58;
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

    /// <summary>A bar from the axis up to a value, with a text that shows under the pointer.</summary>
    public Chart Bar(double from, double to, double value, string tip, double gap)
    {
        var (left, right, top) = (X[from], X[to], Y[value]);
        _body.Open(
            "rect",
            ("class", "bar"),
            ("x", left + (gap / 2)),
            ("y", top),
            ("width", right - left - gap),
            ("height", Y[0] - top));
        _body.Element("title", tip).Close();
        return this;
    }

    /// <summary>A dot of a colour of its own.</summary>
    public Chart ColouredDot(string colour, double x, double y, string tip)
    {
        _body.Open("circle", ("class", "ringed"), ("fill", colour), ("cx", X[x]), ("cy", Y[y]), ("r", 3.6)).Element("title", tip).Close();
        return this;
    }

    /// <summary>A coloured rectangle between values.</summary>
    public Chart Cell(string colour, (double From, double To) x, (double From, double To) y, string tip)
    {
        var (left, right, top, bottom) = (X[x.From], X[x.To], Y[y.To], Y[y.From]);
        _body.Open("rect", ("fill", colour), ("x", left), ("y", top), ("width", right - left + 0.4), ("height", bottom - top + 0.4));
        _body.Element("title", tip).Close();
        return this;
    }

    /// <summary>A dashed line across, with its name.</summary>
    public Chart VerticalMark(double x, string label)
    {
        _body.Segment("mark", (X[x], Top), (X[x], _height - Bottom));
        var nearRightEdge = X[x] > _width * 0.7;
        var (offset, anchor) = nearRightEdge ? (-5, "end") : (5, "start");
        _body.Label("tick", label, X[x] + offset, Top + 10, anchor);
        return this;
    }

    /// <summary>What the colours mean, at the upper right.</summary>
    public Chart Legend(params ReadOnlySpan<(string Style, string Name)> entries)
    {
        var x = _width - Right;
        for (var index = entries.Length - 1; index >= 0; index--)
        {
            var (style, name) = entries[index];
            _body.Label("tick", name, x, 12, "end");
            x -= (name.Length * 6.6) + 8;
            _body.Plate(style + " swatch", x - 4, 3.5, 9, 9);
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
        foreach (var (tick, name) in Ticks(horizontal, X, _width < 420 ? 4 : 6))
        {
            _body.Segment("grid", (X[tick], Top), (X[tick], _height - Bottom));
            _body.Label("tick", name, X[tick], _height - Bottom + 15, "middle");
        }

        foreach (var (tick, name) in Ticks(vertical, Y, 5))
        {
            _body.Segment("grid", (Left, Y[tick]), (_width - Right, Y[tick]));
            _body.Label("tick", name, Left - 6, Y[tick] + 3.5, "end");
        }

        _body.Label("axis", horizontal.Label, (Left + _width - Right) / 2, _height - 6, "middle");
        var upwards = $"translate(12 {Markup.Pixel((Top + _height - Bottom) / 2)}) rotate(-90)";
        _body.Element("text", vertical.Label, ("class", "axis"), ("transform", upwards), ("text-anchor", "middle"));
    }

    private static IEnumerable<(double At, string Name)> Ticks(Range range, Scale scale, int about) => range.Categories.Count > 0
        ? range.Categories.Select((name, index) => (At: (double)index, Name: name))
        : scale.Ticks(about)
            .Where(tick => !range.IsWhole || tick == Math.Round(tick))
            .Select(tick => (At: tick, Name: Numbers.Short(tick)));

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
