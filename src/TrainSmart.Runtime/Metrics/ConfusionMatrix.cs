using TrainSmart.Data;
using TrainSmart.Models;

namespace TrainSmart.Metrics;

/// <summary>How many rows of each class were predicted as each class. The predicted class is the most probable one, the first of several.</summary>
public sealed class ConfusionMatrix
{
    private readonly int[,] _counts;

    private ConfusionMatrix(int[,] counts) => _counts = counts;

    /// <summary>How many classes there are.</summary>
    public int Classes => _counts.GetLength(0);

    /// <summary>How many rows of a class were predicted as another or the same.</summary>
    public int this[int actual, int predicted] => _counts[actual, predicted];

    /// <summary>How many rows there are.</summary>
    public int Rows => Indices.Sum(Actual);

    /// <summary>The share of rows that were predicted as what they are.</summary>
    public double Accuracy => (double)Correct / Rows;

    /// <summary>The F1 of the classes that have or were given rows, averaged.</summary>
    public double MacroF1 => Present.Average(F1);

    /// <summary>The F1 of the classes, averaged by how many rows each has.</summary>
    public double WeightedF1 => Present.Sum(index => F1(index) * Actual(index)) / Rows;

    /// <summary>The precision of the classes that have or were given rows, averaged.</summary>
    public double MacroPrecision => Present.Average(Precision);

    /// <summary>The recall of the classes that have or were given rows, averaged.</summary>
    public double MacroRecall => Present.Average(Recall);

    /// <summary>The recall of the classes that have rows, averaged.</summary>
    public double BalancedAccuracy => Indices.Where(index => Actual(index) > 0).Average(Recall);

    /// <summary>
    /// The correlation of predicted and true classes (Matthews 1975; over several classes Gorodkin 2004); 0 where all rows are, or are predicted
    /// as, one class.
    /// </summary>
    public double MatthewsCorrelation
    {
        get
        {
            double rows = Rows, products = Indices.Sum(index => (double)Actual(index) * Predicted(index));
            var actual = (rows * rows) - Indices.Sum(index => (double)Actual(index) * Actual(index));
            var predicted = (rows * rows) - Indices.Sum(index => (double)Predicted(index) * Predicted(index));
            return actual * predicted == 0 ? 0 : ((Correct * rows) - products) / Math.Sqrt(actual * predicted);
        }
    }

    private IEnumerable<int> Indices => Enumerable.Range(0, Classes);

    private IEnumerable<int> Present => Indices.Where(index => Actual(index) + Predicted(index) > 0);

    private int Correct => Indices.Sum(index => _counts[index, index]);

    /// <summary>Counts the rows of a classification.</summary>
    public static ConfusionMatrix Of(Predictions predictions, FeatureMatrix rows) => JudgedRows.Of(predictions, rows).Confusion;

    internal static ConfusionMatrix Of(JudgedRows rows)
    {
        var counts = new int[rows.Outputs, rows.Outputs];
        for (var row = 0; row < rows.Rows; row++) counts[rows.Label(row), rows.Predicted(row)]++;
        return new ConfusionMatrix(counts);
    }

    /// <summary>How many rows are of a class.</summary>
    public int Actual(int index) => Indices.Sum(predicted => _counts[index, predicted]);

    /// <summary>How many rows were predicted as a class.</summary>
    public int Predicted(int index) => Indices.Sum(actual => _counts[actual, index]);

    /// <summary>The share of the rows predicted as a class that are of it; 0 if there are none.</summary>
    public double Precision(int index) => Share(_counts[index, index], Predicted(index));

    /// <summary>The share of a class's rows that were predicted as it; 0 if there are none.</summary>
    public double Recall(int index) => Share(_counts[index, index], Actual(index));

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1(int index) => Share(2 * _counts[index, index], Actual(index) + Predicted(index));

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
