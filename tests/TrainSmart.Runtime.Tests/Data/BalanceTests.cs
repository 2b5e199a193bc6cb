using CsCheck;
using TrainSmart.Data;
using TrainSmart.Search;

namespace TrainSmart.Runtime.Tests.Data;

public sealed class BalanceTests
{
    private static readonly RandomStream Random = new(1, "balance");

    /// <summary>Expected values are those of scikit-learn's compute_sample_weight("balanced", ...).</summary>
    [Fact]
    public void Class_weights_let_all_classes_count_alike()
    {
        var weights = Rows(5, 2, 1).Balance(Balance.ClassWeights, Random).Train.Weights!;

        double[] expected = [8 / 15.0, 8 / 15.0, 8 / 15.0, 8 / 15.0, 8 / 15.0, 4 / 3.0, 4 / 3.0, 8 / 3.0];
        for (var row = 0; row < expected.Length; row++) Assert.Equal(expected[row], weights[row], 1e-6);
    }

    [Fact]
    public void Oversampling_repeats_rows_until_all_classes_are_as_large_as_the_largest() =>
        Gen.Int[1, 20].Array[2, 4].Sample(counts =>
        {
            var split = Rows(counts);
            var balanced = split.Balance(Balance.Oversample, Random).Train;

            Assert.All(CountsOf(balanced, counts.Length), count => Assert.Equal(counts.Max(), count));
            Assert.Equal(RowsOf(split.Train), RowsOf(balanced).Take(split.Train.Rows));
            Assert.Empty(RowsOf(balanced).Except(RowsOf(split.Train)));
        });

    [Fact]
    public void Undersampling_leaves_out_rows_until_all_classes_are_as_small_as_the_smallest() =>
        Gen.Int[1, 20].Array[2, 4].Sample(counts =>
        {
            var split = Rows(counts);
            var balanced = split.Balance(Balance.Undersample, Random).Train;

            Assert.All(CountsOf(balanced, counts.Length), count => Assert.Equal(counts.Min(), count));
            Assert.Equal(balanced.Rows, RowsOf(balanced).Distinct().Count());
            Assert.Empty(RowsOf(balanced).Except(RowsOf(split.Train)));
        });

    [Fact]
    public void Smote_adds_rows_of_small_classes_between_their_rows()
    {
        var split = Rows(30, 8, 12);
        var balanced = split.Balance(Balance.Smote(), Random).Train;

        Assert.All(CountsOf(balanced, 3), count => Assert.Equal(30, count));
        for (var row = split.Train.Rows; row < balanced.Rows; row++)
        {
            // The features are a line for each class, (class, position): a new row lies on the line of its class, within its ends.
            var label = (int)balanced.Labels[row];
            Assert.Equal(label, balanced.Row(row)[0], 1e-5);
            Assert.InRange(balanced.Row(row)[1], 0, label == 1 ? 7 : 11);
        }
    }

    [Fact]
    public void Smote_leans_towards_the_nearest_rows_only()
    {
        var split = Rows(30, 10);
        var balanced = split.Balance(Balance.Smote(neighbours: 1), Random).Train;

        // A row's only neighbour is one step away, so each new row lies between two that follow one another.
        for (var row = split.Train.Rows; row < balanced.Rows; row++) Assert.InRange(balanced.Row(row)[1], 0, 9);
        Assert.Equal(20, balanced.Rows - split.Train.Rows);
    }

    [Fact]
    public void Smote_refuses_a_class_with_too_few_rows_by_its_name()
    {
        var problem = Assert.Throws<DataException>(() => Rows(30, 4).Balance(Balance.Smote(), Random));

        Assert.Contains("5 neighbours, and class `B` has 4 training rows", problem.Message);
        Assert.Contains("neighbours: 3", problem.Help);
    }

    [Fact]
    public void Only_training_rows_are_balanced()
    {
        var split = Rows(9, 6);

        foreach (var balance in new[] { Balance.ClassWeights, Balance.Oversample, Balance.Undersample, Balance.Smote() })
        {
            var balanced = split.Balance(balance, Random);
            Assert.Same(split.Validation, balanced.Validation);
            Assert.Same(split.Test, balanced.Test);
        }
    }

    [Fact]
    public void The_same_stream_balances_the_same_way()
    {
        Assert.Equal(Rows(30, 8).Balance(Balance.Smote(), Random).Train.Values, Rows(30, 8).Balance(Balance.Smote(), Random).Train.Values);
        Assert.NotEqual(
            Rows(30, 8).Balance(Balance.Smote(), Random).Train.Values,
            Rows(30, 8).Balance(Balance.Smote(), new RandomStream(2, "balance")).Train.Values);
    }

    [Fact]
    public void A_regression_has_no_classes_to_balance() =>
        Assert.Throws<DataException>(() => (Rows(3, 3) with { Task = LearningTask.Regression }).Balance(Balance.ClassWeights, Random));

    // Each row has its class and its place within the class as features.
    private static FeatureSplit Rows(params int[] counts)
    {
        (int Class, int Place)[] rows = [.. counts.SelectMany((count, index) => Enumerable.Range(0, count).Select(place => (index, place)))];
        var matrix = new FeatureMatrix
        {
            Values = [.. rows.SelectMany(row => new float[] { row.Class, row.Place })],
            Rows = rows.Length,
            Width = 2,
            Labels = [.. rows.Select(row => (float)row.Class)],
            ClassNames = [.. counts.Select((_, index) => ((char)('A' + index)).ToString())],
        };
        return new FeatureSplit
        {
            Train = matrix,
            Validation = matrix with { },
            Test = matrix with { },
            Outputs = new Shape(counts.Length),
            Task = LearningTask.Classification,
        };
    }

    private static int[] CountsOf(FeatureMatrix rows, int classes) =>
        [.. Enumerable.Range(0, classes).Select(index => rows.Labels.Count(label => label == index))];

    private static List<(float, float, float)> RowsOf(FeatureMatrix rows) =>
        [.. Enumerable.Range(0, rows.Rows).Select(row => (rows.Row(row)[0], rows.Row(row)[1], rows.Labels[row]))];
}
