using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Running;
using TrainSmart.Search;
using TrainSmart.Training;

namespace TrainSmart.Tests.Harness;

/// <summary>Small made-up data and plans.</summary>
internal static class Samples
{
    /// <summary>A plan that trains small networks well in little time.</summary>
    public static TrainSmart.Models.Training Plan { get; } = new() { Optimizer = new AdamW { LearningRate = 0.01 }, Epochs = 20, BatchSize = 32 };

    /// <summary>A network of one hidden layer.</summary>
    public static Layers Network(int outputs) => [new Linear(32), new Relu(), new Linear(outputs)];

    /// <summary>Rows around one centre a class, well apart.</summary>
    public static FeatureSplit Blobs(int rows = 300, int width = 4, int classes = 3, double spread = 0.5, bool weighted = false)
    {
        var random = new RandomStream(7, "blobs");
        var centres = Enumerable.Range(0, classes * width).Select(_ => 2 * random.NextGaussian()).ToArray();
        FeatureMatrix Part(int count)
        {
            var values = new float[count * width];
            var labels = new float[count];
            for (var row = 0; row < count; row++)
            {
                var label = row % classes;
                labels[row] = label;
                for (var feature = 0; feature < width; feature++)
                    values[(row * width) + feature] = (float)(centres[(label * width) + feature] + (spread * random.NextGaussian()));
            }

            return Matrix(values, width, labels, Enumerable.Range(0, classes).Select(index => $"class {index}").ToList()) with
            {
                Weights = weighted ? labels.Select(label => 0.5f + (label / 2)).ToArray() : null,
            };
        }

        return new FeatureSplit
        {
            Train = Part(rows),
            Validation = Part(rows / 4) with { Weights = null },
            Test = Part(rows / 4) with { Weights = null },
            Outputs = new Shape(classes),
            Task = LearningTask.Classification,
        };
    }

    /// <summary>A curve with little noise, its labels far from zero.</summary>
    public static FeatureSplit Wave(int rows = 400)
    {
        var random = new RandomStream(3, "wave");
        FeatureMatrix Part(int count)
        {
            var values = Enumerable.Range(0, count).Select(_ => (float)((4 * random.NextDouble()) - 2)).ToArray();
            return Matrix(values, 1, values.Select(x => (float)(500 + (100 * Math.Sin(2 * x)) + random.NextGaussian())).ToArray(), []);
        }

        return new FeatureSplit
        {
            Train = Part(rows), Validation = Part(rows / 4), Test = Part(rows / 4), Outputs = new Shape(1), Task = LearningTask.Regression,
        };
    }

    /// <summary>Exclusive or: no straight line separates it.</summary>
    public static FeatureSplit ExclusiveOr()
    {
        var part = Matrix([0, 0, 0, 1, 1, 0, 1, 1], 2, [0, 1, 1, 0], ["same", "different"]);
        return new FeatureSplit { Train = part, Validation = part, Test = part, Outputs = new Shape(2), Task = LearningTask.Classification };
    }

    public static FeatureMatrix Matrix(float[] values, int width, float[] labels, IReadOnlyList<string> classes) =>
        new() { Values = values, Rows = labels.Length, Width = width, Labels = labels, ClassNames = classes };

    public static TrialScope Trial(int number = 0, ulong seed = 42) => new() { Seed = seed, Number = number };

    public static double Accuracy(FittedModel model, FeatureMatrix rows)
    {
        var predictions = model.Predict(rows);
        return Enumerable.Range(0, rows.Rows).Count(row => ArgMax(predictions.Row(row)) == (int)rows.Labels[row]) / (double)rows.Rows;
    }

    private static int ArgMax(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var index = 1; index < scores.Length; index++)
            if (scores[index] > scores[best]) best = index;
        return best;
    }
}
