using TrainSmart.Search.Numerics;

namespace TrainSmart.Search;

/// <summary>The points that are drawn from the density of good trials and compared. Their memory is used again for every trial.</summary>
internal sealed class TpeCandidates
{
    private const int Redraws = 20;

    private readonly SearchSpace _space;
    private readonly UnitColumns _columns;
    private readonly float[][] _coordinates;
    private readonly double[][] _values;
    private readonly double[] _good;
    private readonly double[] _other;
    private readonly float[] _scratch;
    private readonly bool _settles;

    public TpeCandidates(SearchSpace space, UnitColumns columns, int count)
    {
        (_space, _columns) = (space, columns);
        _coordinates = [.. Enumerable.Range(0, count).Select(_ => new float[columns.Count])];
        _values = [.. Enumerable.Range(0, count).Select(_ => new double[columns.Count])];
        (_good, _other, _scratch) = (new double[count], new double[count], new float[columns.Count]);
        AllColumns = [.. Enumerable.Range(0, columns.Count)];
        _settles = space.NeedsSettling || space.HasConstraints;
    }

    public int[] AllColumns { get; }

    /// <summary>The coordinates of a point; overwritten by the next call.</summary>
    public ReadOnlySpan<float> Coordinates(ReadOnlySpan<double> point)
    {
        for (var column = 0; column < _scratch.Length; column++) _scratch[column] = _columns.Coordinate(column, point[column]);
        return _scratch;
    }

    /// <summary>Draws all points anew; one that breaks a constraint is drawn again, a few times.</summary>
    public void Draw(ParzenEstimator density, ref RandomStream random)
    {
        for (var candidate = 0; candidate < _values.Length; candidate++)
        {
            var redraws = _space.HasConstraints ? Redraws : 0;
            do Draw(density, _values[candidate], _coordinates[candidate], ref random);
            while (redraws-- > 0 && !_space.Satisfies(_values[candidate]));
        }
    }

    /// <summary>Computes log l - log g of every point over some columns.</summary>
    public void Score(ParzenEstimator good, int goodKernels, ParzenEstimator other, int otherKernels, ReadOnlySpan<int> columns)
    {
        good.LogDensities(_coordinates, columns, goodKernels, _good);
        other.LogDensities(_coordinates, columns, otherKernels, _other);
    }

    /// <summary>The point with the best score, one that was not tried before if there is such a one.</summary>
    public ReadOnlySpan<double> Best(HashSet<Configuration>? tried)
    {
        var best = -1;
        for (var candidate = 0; candidate < _values.Length; candidate++)
        {
            if (_space.HasConstraints && !_space.Satisfies(_values[candidate])) continue;
            if (tried is not null && tried.Contains(new(_space, _values[candidate]))) continue;
            if (best < 0 || Score(candidate) > Score(best)) best = candidate;
        }

        return Values(Math.Max(best, 0));
    }

    /// <summary>The value of a column in the point with the best score that has it, absent if none has.</summary>
    public double BestValue(int column)
    {
        var best = -1;
        for (var candidate = 0; candidate < _values.Length; candidate++)
        {
            if (float.IsNaN(_coordinates[candidate][column])) continue;
            if (best < 0 || Score(candidate) > Score(best)) best = candidate;
        }

        return best < 0 ? double.NaN : Values(best)[column];
    }

    private double Score(int candidate) => _good[candidate] - _other[candidate];

    private void Draw(ParzenEstimator density, double[] values, float[] coordinates, ref RandomStream random)
    {
        // The last kernel is the prior.
        var kernel = random.Next(density.Count + 1);
        for (var column = 0; column < values.Length; column++)
        {
            var centre = kernel < density.Count ? density.CoordinateOf(kernel, column) : float.NaN;
            var own = _columns[column];
            if (_columns.IsTabulated[column])
            {
                values[column] = DrawLevel(own, centre, density, column, ref random);
                coordinates[column] = own.LevelOf(values[column]);
                continue;
            }

            var place = float.IsNaN(centre) ? random.NextDouble() : TruncatedNormal.Draw(centre, density.WidthOf(column), ref random);
            coordinates[column] = (float)place;
            values[column] = _settles ? own.FromUnit(place) : place;
        }

        if (!_settles) return;
        _space.Settle(values, ref random);
        for (var column = 0; column < values.Length; column++) coordinates[column] = _columns.Coordinate(column, values[column]);
    }

    private static double DrawLevel(Column column, float centre, ParzenEstimator density, int index, ref RandomStream random)
    {
        if (float.IsNaN(centre)) return column.FromUnit(random.NextDouble());
        if (!column.IsCategory)
            return column.FromUnit(TruncatedNormal.Draw(column.ToUnit(column.ValueOf((long)centre)), density.WidthOf(index), ref random));
        return random.NextDouble() < Bandwidth.CategoryShare(density.Count, column.Levels) ? column.FromUnit(random.NextDouble()) : centre;
    }

    // Where nothing has to be settled, places become values only for the point that is tried.
    private ReadOnlySpan<double> Values(int candidate)
    {
        var values = _values[candidate];
        if (_settles) return values;
        for (var column = 0; column < values.Length; column++)
        {
            if (!_columns.IsTabulated[column]) values[column] = _columns[column].FromUnit(_coordinates[candidate][column]);
        }

        return values;
    }
}
