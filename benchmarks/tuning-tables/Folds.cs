using System.Globalization;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Running;
using TrainSmart.Search;
using ModelTraining = TrainSmart.Models.Training;

namespace TrainSmart.Benchmarks.TuningTables;

/// <summary>Two halves of the rows of a file: each is learned from once and judged on once.</summary>
internal sealed class Folds
{
    private const ulong Seed = 2026;

    private readonly FeatureSplit[] _splits;

    private Folds(FeatureSplit[] splits) => _splits = splits;

    public int Classes => _splits[0].Outputs.Width;

    /// <summary>Reads numbers standardised, texts as one column a value, and the last column as what is to be learned.</summary>
    /// <param name="file">A file with a header, without commas or gaps inside.</param>
    /// <param name="rows">How many rows are taken, at random but always the same.</param>
    /// <param name="isRegression">Whether the last column is a number to be predicted.</param>
    public static Folds Read(string file, int rows, bool isRegression)
    {
        var lines = File.ReadAllLines(file).Skip(1).Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray()).ToList();
        var random = new RandomStream(Seed, "rows", 0);
        var chosen = lines.Select(cells => (Place: random.NextDouble(), cells)).ToList()
            .OrderBy(pair => pair.Place).Take(rows).Select(pair => pair.cells).ToList();
        var columns = Enumerable.Range(0, chosen[0].Length - 1).SelectMany(column => Columns(chosen, column)).ToList();
        var classes = isRegression ? [] : lines.Select(cells => cells[^1]).Distinct().Order(StringComparer.Ordinal).ToList();
        float[] labels =
        [
            .. chosen.Select(cells => isRegression ? float.Parse(cells[^1], CultureInfo.InvariantCulture) : classes.IndexOf(cells[^1])),
        ];
        var halves = new[] { Part(0), Part(1) };
        return new([Split(halves[0], halves[1]), Split(halves[1], halves[0])]);

        FeatureMatrix Part(int half)
        {
            var places = Enumerable.Range(0, chosen.Count).Where(row => row % 2 == half).ToList();
            return new()
            {
                Values = [.. places.SelectMany(row => columns.Select(column => column[row]))],
                Rows = places.Count,
                Width = columns.Count,
                Labels = [.. places.Select(row => labels[row])],
                ClassNames = classes,
            };
        }

        FeatureSplit Split(FeatureMatrix train, FeatureMatrix validation) => new()
        {
            Train = train,
            Validation = validation,
            Test = validation,
            Outputs = new(isRegression ? 1 : classes.Count),
            Task = isRegression ? LearningTask.Regression : LearningTask.Classification,
        };
    }

    /// <summary>The mean loss over both halves: the root of the mean square error, or the cross entropy in nats.</summary>
    public double Loss(ModelSpecification model, ModelTraining training) => _splits.Average(split =>
    {
        using var fitted = model.Fit(split, training, new TrialScope { Seed = Seed });
        var predicted = fitted.Predict(split.Validation);
        return split.Task == LearningTask.Regression
            ? RootMeanSquare(predicted, split.Validation.Labels)
            : CrossEntropy(predicted, split.Validation.Labels);
    });

    // A number's column, standardised; or a column of zeros and ones for each of a text's values.
    private static IEnumerable<float[]> Columns(List<string[]> rows, int column)
    {
        if (rows.All(cells => double.TryParse(cells[column], CultureInfo.InvariantCulture, out _)))
        {
            double[] numbers = [.. rows.Select(cells => double.Parse(cells[column], CultureInfo.InvariantCulture))];
            var mean = numbers.Average();
            var deviation = Math.Sqrt(numbers.Average(number => (number - mean) * (number - mean)));
            return [[.. numbers.Select(number => deviation > 0 ? (float)((number - mean) / deviation) : 0)]];
        }

        var values = rows.Select(cells => cells[column]).Distinct().Order(StringComparer.Ordinal);
        return values.Select(value => rows.Select(cells => cells[column] == value ? 1f : 0f).ToArray()).ToList();
    }

    private static double RootMeanSquare(Predictions predicted, float[] labels) =>
        Math.Sqrt(labels.Select((label, row) => Math.Pow(predicted.Row(row)[0] - label, 2)).Average());

    private static double CrossEntropy(Predictions predicted, float[] labels) =>
        labels.Select((label, row) => -Math.Log(Math.Max(predicted.Row(row)[(int)label], 1e-6))).Average();
}
