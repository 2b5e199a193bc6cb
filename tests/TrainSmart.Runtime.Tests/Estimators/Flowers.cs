using TrainSmart.Data;
using TrainSmart.Search;

namespace TrainSmart.Runtime.Tests.Estimators;

/// <summary>Made-up rows that a good estimator can tell apart: a cloud of points for each class, or a smooth function with a little noise.</summary>
internal static class Flowers
{
    public static FeatureSplit Classes(int classes, int rowsPerClass = 60) => new()
    {
        Train = Clouds(classes, rowsPerClass, "train"),
        Validation = Clouds(classes, 20, "validation"),
        Test = Clouds(classes, 20, "test"),
        Outputs = new Shape(classes),
        Task = LearningTask.Classification,
    };

    public static FeatureSplit Numbers(Func<float, float, float> label, int rows = 300) => new()
    {
        Train = Surface(label, rows, "train"),
        Validation = Surface(label, 50, "validation"),
        Test = Surface(label, 50, "test"),
        Outputs = new Shape(1),
        Task = LearningTask.Regression,
    };

    private static FeatureMatrix Clouds(int classes, int rowsPerClass, string part)
    {
        var random = new RandomStream(11, part);
        var rows = classes * rowsPerClass;
        var values = new float[rows * 3];
        var labels = new float[rows];
        for (var row = 0; row < rows; row++)
        {
            var index = row % classes;
            labels[row] = index;
            values[3 * row] = (float)((2.5 * Math.Cos(2 * Math.PI * index / classes)) + (0.5 * random.NextGaussian()));
            values[(3 * row) + 1] = (float)((2.5 * Math.Sin(2 * Math.PI * index / classes)) + (0.5 * random.NextGaussian()));
            values[(3 * row) + 2] = (float)random.NextGaussian();
        }

        string[] names = [.. Enumerable.Range(0, classes).Select(index => $"class {index}")];
        return new FeatureMatrix { Values = values, Rows = rows, Width = 3, Labels = labels, ClassNames = names };
    }

    private static FeatureMatrix Surface(Func<float, float, float> label, int rows, string part)
    {
        var random = new RandomStream(12, part);
        var values = new float[rows * 2];
        var labels = new float[rows];
        for (var row = 0; row < rows; row++)
        {
            values[2 * row] = (float)random.NextDouble();
            values[(2 * row) + 1] = (float)random.NextDouble();
            labels[row] = label(values[2 * row], values[(2 * row) + 1]) + (0.01f * (float)random.NextGaussian());
        }

        return new FeatureMatrix { Values = values, Rows = rows, Width = 2, Labels = labels };
    }
}
