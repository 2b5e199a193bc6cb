using System.Numerics;
using TrainSmart.Search.Numerics;

namespace TrainSmart.Search;

/// <summary>
/// A density over points: the average of the prior and a kernel around each of some points, every kernel a product over columns.
/// All densities are relative to the prior, which is therefore one everywhere. A column that a kernel's point lacks is as the prior has it, so one
/// estimator covers every branch of a conditional space. Points are added one at a time and never moved;
/// what depends on the bandwidth is kept until the bandwidth changes.
/// </summary>
internal sealed class ParzenEstimator(UnitColumns columns)
{
    private readonly float[][] _coordinates = [.. Enumerable.Range(0, columns.Count).Select(_ => new float[64])];

    // The logarithm of one over a kernel's own normalisation: summed over the columns that are always asked for together, and apart for the others.
    private readonly float[][] _columnNorm = [.. Enumerable.Range(0, columns.Count).Select(_ => new float[64])];
    private readonly DensityTable?[] _tables = new DensityTable?[columns.Count];
    private float[] _jointNorm = new float[64];
    private float[] _norm = new float[64];
    private bool[] _leftOut = new bool[64];
    private float[] _exponents = new float[4 * 64];
    private readonly double[] _widths = new double[columns.Count];
    private double _categoryKernels = -1;

    /// <summary>How many kernels there are, the prior not counted.</summary>
    public int Count { get; private set; }

    /// <summary>The width of kernels over the places of a column.</summary>
    public double WidthOf(int column) => _widths[column];

    public float CoordinateOf(int kernel, int column) => _coordinates[column][kernel];

    public void Clear() => Count = 0;

    /// <summary>Forgets the kernels from a place on.</summary>
    public void Truncate(int count) => Count = count;

    public void Add(ReadOnlySpan<float> point)
    {
        if (Count == _norm.Length) Grow();
        for (var column = 0; column < columns.Count; column++) _coordinates[column][Count] = point[column];
        _leftOut[Count] = false;
        if (_categoryKernels >= 0) Normalise(Count);
        Count++;
    }

    /// <summary>Fits the widths to a number of kernels spread over the whole range.</summary>
    public void Fit(int kernels) => Fit(kernels, Bandwidth.Of(kernels, columns.Dimensions));

    /// <summary>Gives the kernels one width in all columns; categories follow from the number of kernels.</summary>
    public void Fit(int kernels, double width)
    {
        Span<double> widths = stackalloc double[columns.Count];
        widths.Fill(width);
        Fit(kernels, widths);
    }

    /// <summary>Gives the kernels a width a column; categories follow from the number of kernels.</summary>
    public void Fit(int kernels, ReadOnlySpan<double> widths)
    {
        var share = Bandwidth.CategoryShare(kernels, 1);
        if (share == _categoryKernels && widths.SequenceEqual(_widths)) return;
        widths.CopyTo(_widths);
        _categoryKernels = share;
        for (var column = 0; column < columns.Count; column++)
        {
            if (columns.IsTabulated[column])
                _tables[column] = new(columns[column], _widths[column], Bandwidth.CategoryShare(kernels, columns[column].Levels));
        }

        for (var kernel = 0; kernel < Count; kernel++) Normalise(kernel);
    }

    /// <summary>Marks a kernel as left out of the density, or takes it in again.</summary>
    public void Include(int kernel, bool included)
    {
        _leftOut[kernel] = !included;
        _norm[kernel] = included ? _jointNorm[kernel] : float.NegativeInfinity;
    }

    /// <summary>The logarithm of the density of some points over some columns.</summary>
    /// <param name="points">The coordinates, one row a point.</param>
    /// <param name="chosen">The columns; those that a point lacks are passed over.</param>
    /// <param name="included">How many kernels are not left out.</param>
    /// <param name="logDensities">Receives the logarithms.</param>
    public void LogDensities(float[][] points, ReadOnlySpan<int> chosen, int included, Span<double> logDensities)
    {
        for (var first = 0; first < points.Length; first += 4)
        {
            var group = Math.Min(4, points.Length - first);
            for (var member = 0; member < group; member++) _norm.AsSpan(0, Count).CopyTo(Exponents(member));
            foreach (var column in chosen)
            {
                var isAlways = !columns.StandsAlone[column];
                if (isAlways && !columns.IsTabulated[column] && group == 4) AddPlaces(points, first, column);
                else for (var member = 0; member < group; member++) AddColumn(points[first + member][column], column, Exponents(member));
            }

            for (var member = 0; member < group; member++)
            {
                var kernels = VectorMath.LogSumExp(Exponents(member));
                logDensities[first + member] = Math.Log(1 + Math.Exp(Math.Min(kernels, 700))) - Math.Log(included + 1);
            }
        }
    }

    private Span<float> Exponents(int member) => _exponents.AsSpan(member * _norm.Length, Count);

    private void AddPlaces(float[][] points, int first, int column)
    {
        var places = new Vector4(points[first][column], points[first + 1][column], points[first + 2][column], points[first + 3][column]);
        VectorMath.AddSquares(Exponents(0), Exponents(1), Exponents(2), Exponents(3), _coordinates[column], places, Precision(column));
    }

    private void AddColumn(float coordinate, int column, Span<float> exponents)
    {
        if (float.IsNaN(coordinate)) return;
        var standsAlone = columns.StandsAlone[column];
        if (columns.IsTabulated[column])
        {
            AddTabulated(_tables[column]!.At((int)coordinate), _coordinates[column], exponents, standsAlone);
            return;
        }

        VectorMath.AddSquares(exponents, _coordinates[column], coordinate, Precision(column), standsAlone);
        if (standsAlone) VectorMath.Add(exponents, _columnNorm[column]);
    }

    private static void AddTabulated(ReadOnlySpan<float> densities, float[] levels, Span<float> exponents, bool someAbsent)
    {
        if (!someAbsent)
        {
            for (var kernel = 0; kernel < exponents.Length; kernel++) exponents[kernel] += densities[(int)levels[kernel]];
            return;
        }

        for (var kernel = 0; kernel < exponents.Length; kernel++)
        {
            if (!float.IsNaN(levels[kernel])) exponents[kernel] += densities[(int)levels[kernel]];
        }
    }

    private float Precision(int column) => (float)(-0.5 / (_widths[column] * _widths[column]));

    private void Normalise(int kernel)
    {
        var sum = 0.0;
        for (var column = 0; column < columns.Count; column++)
        {
            var coordinate = _coordinates[column][kernel];
            if (columns.IsTabulated[column]) continue;
            var norm = float.IsNaN(coordinate) ? 0 : LogNorm(coordinate, _widths[column]);
            _columnNorm[column][kernel] = (float)norm;
            if (!columns.StandsAlone[column]) sum += norm;
        }

        _jointNorm[kernel] = (float)sum;
        _norm[kernel] = _leftOut[kernel] ? float.NegativeInfinity : _jointNorm[kernel];
    }

    // One over the mass that a normal of this width keeps inside the unit interval, times its own factor.
    private static double LogNorm(double place, double width)
    {
        var inside = Normal.Cumulative((1 - place) / width) - Normal.Cumulative(-place / width);
        return Normal.LogDensity(0) - Math.Log(width * inside);
    }

    private void Grow()
    {
        var size = 2 * _norm.Length;
        for (var column = 0; column < columns.Count; column++)
        {
            Array.Resize(ref _coordinates[column], size);
            Array.Resize(ref _columnNorm[column], size);
        }

        Array.Resize(ref _jointNorm, size);
        Array.Resize(ref _norm, size);
        Array.Resize(ref _leftOut, size);
        _exponents = new float[4 * size];
    }
}
