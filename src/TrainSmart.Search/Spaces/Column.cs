namespace TrainSmart.Search;

/// <summary>
/// One number of a point. Most parameters have one column; a subset has one per value (in or out), a permutation one per value (its place).
/// </summary>
internal abstract class Column
{
    /// <summary>How many different values there are; zero where they are uncountable.</summary>
    public abstract long Levels { get; }

    /// <summary>Whether the values are names without an order; they are then 0, 1, ... </summary>
    public virtual bool IsCategory => false;

    /// <summary>The value at a place of the unit interval, which is laid out by prior probability.</summary>
    public abstract double FromUnit(double unit);

    /// <summary>The place of a value on the unit interval; the middle of its share where values are countable.</summary>
    public abstract double ToUnit(double value);

    /// <summary>The number of a countable value, from 0 to <see cref="Levels"/> - 1.</summary>
    public abstract long LevelOf(double value);

    /// <summary>The countable value of a number.</summary>
    public abstract double ValueOf(long level);

    /// <summary>Where the share of a level begins on the unit interval; the share of the last one ends at 1.</summary>
    public abstract double EdgeOf(long level);
}

/// <summary>A real number.</summary>
internal sealed class ContinuousColumn(Axis axis) : Column
{
    public override long Levels => 0;

    public override double FromUnit(double unit) => axis.Value(unit);

    public override double ToUnit(double value) => axis.Unit(value);

    public override long LevelOf(double value) => throw new InvalidOperationException("a real number has no levels");

    public override double ValueOf(long level) => throw new InvalidOperationException("a real number has no levels");

    public override double EdgeOf(long level) => throw new InvalidOperationException("a real number has no levels");
}

/// <summary>Numbers at even steps: whole numbers, quantized numbers, the places of ordinal values.</summary>
// The axis is the prior over the range from half a step below the first value to half a step above the last.
internal sealed class SteppedColumn(Axis axis, double first, double step, long levels) : Column
{
    public override long Levels => levels;

    public override double FromUnit(double unit) => ValueOf((long)Math.Clamp(Math.Floor(((axis.Value(unit) - first) / step) + 0.5), 0, levels - 1));

    public override double ToUnit(double value) => axis.Unit(value);

    public override long LevelOf(double value) => (long)Math.Clamp(Math.Round((value - first) / step), 0, levels - 1);

    public override double ValueOf(long level) => StepGrid.Value(first, step, level);

    public override double EdgeOf(long level) => level <= 0 ? 0 : level >= levels ? 1 : axis.Unit(first + ((level - 0.5) * step));
}

/// <summary>Names without an order, by their place in the list, with prior weights.</summary>
internal sealed class CategoryColumn : Column
{
    private readonly double[] _edges;

    /// <summary>A category of each weight; the weights need not sum to one.</summary>
    public CategoryColumn(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights) total += weight;
        _edges = new double[weights.Length + 1];
        for (var index = 0; index < weights.Length; index++) _edges[index + 1] = _edges[index] + (weights[index] / total);
        _edges[^1] = 1;
    }

    public override long Levels => _edges.Length - 1;

    public override bool IsCategory => true;

    /// <summary>The prior probability of a category.</summary>
    public double Weight(int category) => _edges[category + 1] - _edges[category];

    public override double FromUnit(double unit)
    {
        var category = 0;
        while (category < _edges.Length - 2 && unit >= _edges[category + 1]) category++;
        return category;
    }

    public override double ToUnit(double value) => 0.5 * (_edges[(int)value] + _edges[(int)value + 1]);

    public override long LevelOf(double value) => (long)value;

    public override double ValueOf(long level) => level;

    public override double EdgeOf(long level) => _edges[level];
}
