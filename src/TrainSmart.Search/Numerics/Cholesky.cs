using System.Numerics;
using System.Runtime.InteropServices;

namespace TrainSmart.Search.Numerics;

/// <summary>The triangular root of a symmetric positive matrix, row by row, and what follows from it.</summary>
internal static class Cholesky
{
    /// <summary>Replaces the lower triangle of a matrix by its root.</summary>
    /// <returns>Whether the matrix was positive.</returns>
    public static bool Factor(double[] matrix, int size)
    {
        for (var row = 0; row < size; row++)
        {
            var left = matrix.AsSpan(row * size, size);
            for (var column = 0; column < row; column++)
                left[column] = (left[column] - Dot(left[..column], matrix.AsSpan(column * size, column))) / matrix[(column * size) + column];
            var square = left[row] - Dot(left[..row], left[..row]);
            if (!(square > 0)) return false;
            left[row] = Math.Sqrt(square);
        }

        return true;
    }

    /// <summary>Solves L x = b in place.</summary>
    public static void SolveLower(double[] root, int size, Span<double> b)
    {
        for (var row = 0; row < size; row++) b[row] = (b[row] - Dot(root.AsSpan(row * size, row), b[..row])) / root[(row * size) + row];
    }

    /// <summary>Solves L' x = b in place.</summary>
    public static void SolveUpper(double[] root, int size, Span<double> b)
    {
        for (var row = size - 1; row >= 0; row--)
        {
            b[row] /= root[(row * size) + row];
            VectorLoops.AddScaled(b[..row], root.AsSpan(row * size, row), -b[row]);
        }
    }

    /// <summary>The inverse of the matrix from its root; only the lower triangle is filled.</summary>
    /// <param name="root">The root.</param>
    /// <param name="size">The rows of the matrix.</param>
    /// <param name="columns">Room for a matrix.</param>
    /// <param name="inverse">Receives the inverse.</param>
    public static void Invert(double[] root, int size, double[] columns, double[] inverse)
    {
        // Row i of L' inverse, which is column i of L inverse, begins with its entry i; nothing before it is read.
        for (var column = 0; column < size; column++)
        {
            var solved = columns.AsSpan(column * size, size);
            solved[column] = 1 / root[(column * size) + column];
            for (var row = column + 1; row < size; row++)
                solved[row] = -Dot(root.AsSpan((row * size) + column, row - column), solved[column..row]) / root[(row * size) + row];
        }

        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
                inverse[(row * size) + column] = Dot(
                    columns.AsSpan((row * size) + row, size - row),
                    columns.AsSpan((column * size) + row, size - row));
        }
    }

    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var first = MemoryMarshal.Cast<double, Vector<double>>(left);
        var second = MemoryMarshal.Cast<double, Vector<double>>(right[..left.Length]);
        var (even, odd) = (Vector<double>.Zero, Vector<double>.Zero);
        var index = 0;
        for (; index + 1 < first.Length; index += 2)
        {
            even += first[index] * second[index];
            odd += first[index + 1] * second[index + 1];
        }

        if (index < first.Length) even += first[index] * second[index];
        var sum = Vector.Sum(even + odd);
        for (var rest = first.Length * Vector<double>.Count; rest < left.Length; rest++) sum += left[rest] * right[rest];
        return sum;
    }
}
