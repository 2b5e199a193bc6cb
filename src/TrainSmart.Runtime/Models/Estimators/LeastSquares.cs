using System.Numerics.Tensors;
using TrainSmart.Data;

namespace TrainSmart.Models;

/// <summary>Minimises |y - Xb - a|² + l2 |b|² over coefficients b and intercept a by the normal equations of the centred features.</summary>
internal static class LeastSquares
{
    /// <summary>A pivot smaller than this share of its diagonal is what rounding leaves of a dependent column.</summary>
    private const double Dependent = 1e-10;

    public static (double[] Coefficients, double Intercept) Solve(FeatureMatrix rows, double l2)
    {
        var (features, labels, means, meanLabel) = Centred(rows);
        var width = rows.Width;
        var gram = new double[width][];
        var moments = new double[width];
        for (var i = 0; i < width; i++)
        {
            gram[i] = new double[width];
            for (var j = 0; j <= i; j++) gram[i][j] = TensorPrimitives.Dot<double>(features[i], features[j]);
            gram[i][i] += l2;
            moments[i] = TensorPrimitives.Dot<double>(features[i], labels);
        }

        var coefficients = SolveSymmetric(gram, moments);
        return (coefficients, meanLabel - TensorPrimitives.Dot<double>(coefficients, means));
    }

    /// <summary>Columns and labels less their means, each row scaled by the root of its weight.</summary>
    private static (double[][] Features, double[] Labels, double[] Means, double MeanLabel) Centred(FeatureMatrix rows)
    {
        double[] weights = [.. Enumerable.Range(0, rows.Rows).Select(row => (double)(rows.Weights?[row] ?? 1))];
        var total = weights.Sum();
        var means = new double[rows.Width];
        var features = new double[rows.Width][];
        for (var feature = 0; feature < rows.Width; feature++)
        {
            var column = new double[rows.Rows];
            for (var row = 0; row < column.Length; row++) column[row] = rows.Values[(row * rows.Width) + feature];
            means[feature] = TensorPrimitives.Dot<double>(column, weights) / total;
            features[feature] = Scaled(column, means[feature], weights);
        }

        double[] labels = [.. rows.Labels];
        var meanLabel = TensorPrimitives.Dot<double>(labels, weights) / total;
        return (features, Scaled(labels, meanLabel, weights), means, meanLabel);
    }

    private static double[] Scaled(double[] values, double mean, double[] weights) =>
        [.. values.Select((value, row) => (value - mean) * Math.Sqrt(weights[row]))];

    /// <summary>Solves by Cholesky's decomposition of the lower triangle, in place; a dependent column is left out with solution 0.</summary>
    private static double[] SolveSymmetric(double[][] lower, double[] right)
    {
        var size = right.Length;
        var isDependent = new bool[size];
        for (var i = 0; i < size; i++)
        {
            var diagonal = lower[i][i];
            for (var j = 0; j < i; j++)
            {
                if (isDependent[j]) lower[i][j] = 0;
                else lower[i][j] = (lower[i][j] - TensorPrimitives.Dot<double>(lower[i].AsSpan(0, j), lower[j].AsSpan(0, j))) / lower[j][j];
            }

            var pivot = diagonal - TensorPrimitives.SumOfSquares<double>(lower[i].AsSpan(0, i));
            isDependent[i] = pivot <= Dependent * diagonal;
            lower[i][i] = isDependent[i] ? 1 : Math.Sqrt(pivot);
            if (isDependent[i]) lower[i].AsSpan(0, i).Clear();
        }

        // Forwards L z = right, then backwards Lᵀ b = z.
        var solution = new double[size];
        for (var i = 0; i < size; i++)
        {
            if (!isDependent[i]) solution[i] = (right[i] - TensorPrimitives.Dot<double>(lower[i].AsSpan(0, i), solution.AsSpan(0, i))) / lower[i][i];
        }

        for (var i = size - 1; i >= 0; i--)
        {
            if (isDependent[i]) continue;
            for (var below = i + 1; below < size; below++) solution[i] -= lower[below][i] * solution[below];
            solution[i] /= lower[i][i];
        }

        return solution;
    }
}
