using TrainSmart.Data;

namespace TrainSmart.Runtime.Tests.Data;

/// <summary>Tables of trips, made of as little as a test needs to say.</summary>
internal static class Trips
{
    public static readonly SplitOptions AllForTraining = new() { Train = 1, Validation = 0, Test = 0 };

    /// <summary>Trips with the given distances; of every three one is a bus, one a train and one a tram.</summary>
    public static Trip[] Far(params double?[] distances) =>
        [.. distances.Select((distance, row) => new Trip("Bonn", distance, row, false, null, null, KindOf(row)))];

    /// <summary>Trips through the given cities.</summary>
    public static Trip[] Through(params string?[] cities) =>
        [.. cities.Select((city, row) => new Trip(city, 1, row, false, null, null, KindOf(row)))];

    public static string KindOf(int row) => (row % 3) switch { 0 => "bus", 1 => "train", _ => "tram" };

    public static Split<Trip> TrainingSplit(Trip[] rows) => Table<Trip>.FromRows(rows).Split(Trip.Columns.Kind, AllForTraining, seed: 1);

    /// <summary>The training features of one column after some steps.</summary>
    public static FeatureMatrix Prepared(Trip[] rows, ColumnSet<Trip> features, Func<Preparation<Trip>, Preparation<Trip>> steps)
    {
        var split = TrainingSplit(rows);
        return steps(Preparation<Trip>.Start(features)).Fit(split.Train, Trip.Columns.Kind).Transform(split).Train;
    }

    /// <summary>The values of a feature, row by row.</summary>
    public static float[] Column(this FeatureMatrix matrix, string name)
    {
        var feature = matrix.FeatureNames.ToList().IndexOf(name);
        Assert.True(feature >= 0, $"There is no feature {name}: {string.Join(", ", matrix.FeatureNames)}");
        return [.. Enumerable.Range(0, matrix.Rows).Select(row => matrix.Values[(row * matrix.Width) + feature])];
    }

    public static void AssertNear(double[] expected, float[] actual, double tolerance = 1e-6)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var row = 0; row < expected.Length; row++)
        {
            var isNear = Math.Abs(expected[row] - actual[row]) <= tolerance * Math.Max(1, Math.Abs(expected[row]));
            Assert.True(isNear, $"Row {row}: {actual[row]} instead of {expected[row]}");
        }
    }
}
