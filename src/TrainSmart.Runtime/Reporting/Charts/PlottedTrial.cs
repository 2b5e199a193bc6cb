namespace TrainSmart.Reporting.Charts;

/// <summary>A trial as charts see it.</summary>
/// <param name="Number">Its number in the study.</param>
/// <param name="Objective">The objective; not a number where it has none.</param>
/// <param name="Completed">Whether it ran to its end rather than being pruned or failing.</param>
/// <param name="Values">The value on each axis; not a number where the parameter was absent.</param>
/// <param name="Tip">What shows under the pointer.</param>
internal sealed record PlottedTrial(int Number, double Objective, bool Completed, IReadOnlyList<double> Values, string Tip)
{
    /// <summary>Whether it ran to its end and has an objective.</summary>
    public bool IsScored => Completed && double.IsFinite(Objective);
}

/// <summary>The axis of one parameter.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Low">Its smallest value, or 0 with categories.</param>
/// <param name="High">Its largest value, or the last category's index.</param>
/// <param name="Logarithmic">Whether it was searched by its logarithm.</param>
/// <param name="Categories">The names of its values, for parameters that are not numbers.</param>
internal sealed record ParameterAxis(string Name, double Low, double High, bool Logarithmic, IReadOnlyList<string> Categories)
{
    /// <summary>Whether only whole numbers occur.</summary>
    public bool IsWhole { get; init; }

    // With more whole numbers than this half a step is no width to speak of.
    private const int MostSteps = 12;

    /// <summary>
    /// What a chart's axis of it spans: half a step more around categories and a few whole numbers, else a little more than the values.
    /// </summary>
    /// <param name="margin">The share of the span that is added at either end of an even axis.</param>
    public Chart.Range Range(double margin)
    {
        var isStepped = Categories.Count > 0 || (IsWhole && !Logarithmic && High - Low <= MostSteps);
        var room = isStepped ? 0.5 : Logarithmic ? 0 : (High - Low) * margin;
        return new Chart.Range(Name, Low - room, High + room, Logarithmic) { Categories = Categories, IsWhole = IsWhole };
    }

    /// <summary>Where ticks stand on a scale of this axis.</summary>
    public IEnumerable<double> Ticks(Scale scale, int about) => Categories.Count > 0
        ? Enumerable.Range(0, Categories.Count).Select(index => (double)index)
        : scale.Ticks(about).Where(tick => !IsWhole || tick == Math.Round(tick));

    /// <summary>What stands at a value of the axis.</summary>
    public string Label(double value) =>
        Categories.Count == 0 ? Numbers.Short(value) : Categories[Math.Clamp((int)Math.Round(value), 0, Categories.Count - 1)];
}
