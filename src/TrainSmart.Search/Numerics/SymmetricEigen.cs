namespace TrainSmart.Search.Numerics;

/// <summary>
/// Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations, section 8.5).
/// </summary>
internal static class SymmetricEigen
{
    private const int Sweeps = 30;

    /// <summary>Gives the eigenvalues, and the eigenvectors as the columns of a matrix.</summary>
    public static (double[] Values, double[,] Vectors) Of(double[,] matrix)
    {
        var size = matrix.GetLength(0);
        var (a, v) = ((double[,])matrix.Clone(), new double[size, size]);
        for (var index = 0; index < size; index++) v[index, index] = 1;
        for (var sweep = 0; sweep < Sweeps && OffDiagonal(a) > 1e-24 * Diagonal(a); sweep++)
        {
            for (var p = 0; p < size - 1; p++)
            {
                for (var q = p + 1; q < size; q++) Rotate(a, v, p, q);
            }
        }

        var values = new double[size];
        for (var index = 0; index < size; index++) values[index] = a[index, index];
        return (values, v);
    }

    private static void Rotate(double[,] a, double[,] v, int p, int q)
    {
        if (a[p, q] == 0) return;
        var tau = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var tangent = tau >= 0 ? 1 / (tau + Math.Sqrt(1 + (tau * tau))) : 1 / (tau - Math.Sqrt(1 + (tau * tau)));
        var cosine = 1 / Math.Sqrt(1 + (tangent * tangent));
        var sine = tangent * cosine;
        for (var k = 0; k < a.GetLength(0); k++)
            (a[k, p], a[k, q]) = ((cosine * a[k, p]) - (sine * a[k, q]), (sine * a[k, p]) + (cosine * a[k, q]));
        for (var k = 0; k < a.GetLength(0); k++)
        {
            (a[p, k], a[q, k]) = ((cosine * a[p, k]) - (sine * a[q, k]), (sine * a[p, k]) + (cosine * a[q, k]));
            (v[k, p], v[k, q]) = ((cosine * v[k, p]) - (sine * v[k, q]), (sine * v[k, p]) + (cosine * v[k, q]));
        }
    }

    private static double OffDiagonal(double[,] a)
    {
        var sum = 0.0;
        for (var row = 0; row < a.GetLength(0); row++)
        {
            for (var column = row + 1; column < a.GetLength(0); column++) sum += 2 * a[row, column] * a[row, column];
        }

        return sum;
    }

    private static double Diagonal(double[,] a)
    {
        var sum = 0.0;
        for (var index = 0; index < a.GetLength(0); index++) sum += a[index, index] * a[index, index];
        return sum;
    }
}
