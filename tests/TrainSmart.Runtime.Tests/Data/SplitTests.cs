using CsCheck;
using TrainSmart.Data;

namespace TrainSmart.Runtime.Tests.Data;

public sealed class SplitTests
{
    private static readonly Gen<(double, double, double)> Shares =
        Gen.Select(Gen.Int[1, 20], Gen.Int[0, 10], Gen.Int[0, 10], (train, validation, test) =>
        {
            double sum = train + validation + test;
            return (train / sum, validation / sum, test / sum);
        });

    [Fact]
    public void Parts_add_up_and_none_is_off_its_share_by_a_whole_row() =>
        Gen.Select(Gen.Int[0, 5000], Shares).Sample((count, shares) =>
        {
            var parts = Apportionment.Divide(count, shares.Item1, shares.Item2, shares.Item3);

            return parts.Sum() == count
                && Math.Abs(parts[0] - (count * shares.Item1)) < 1
                && Math.Abs(parts[1] - (count * shares.Item2)) < 1
                && Math.Abs(parts[2] - (count * shares.Item3)) < 1;
        });

    [Fact]
    public void Whole_shares_are_taken_at_their_word_in_spite_of_rounding() => Assert.Equal([70, 15, 15], Apportionment.Divide(100, 0.7, 0.15, 0.15));

    [Fact]
    public void Every_row_comes_into_exactly_one_part_and_every_class_in_its_proportion() =>
        Gen.Select(Gen.Int[0, 2].Array[40, 200], Gen.ULong).Sample((kinds, seed) =>
        {
            var options = new SplitOptions { Train = 0.6, Validation = 0.2, Test = 0.2 };
            var split = Table<Trip>.FromRows(Rows(kinds)).Split(Trip.Columns.Kind, options, seed);
            int[] train = Numbers(split.Train.Table), validation = Numbers(split.Validation.Table), test = Numbers(split.Test.Table);

            Assert.Equal(Enumerable.Range(0, kinds.Length), train.Concat(validation).Concat(test).Order());
            foreach (var kind in kinds.Distinct())
            {
                var count = kinds.Count(other => other == kind);
                Assert.True(Math.Abs(train.Count(row => kinds[row] == kind) - (0.6 * count)) < 1);
                Assert.True(Math.Abs(validation.Count(row => kinds[row] == kind) - (0.2 * count)) < 1);
                Assert.True(Math.Abs(test.Count(row => kinds[row] == kind) - (0.2 * count)) < 1);
            }
        });

    [Fact]
    public void The_same_seed_divides_the_same_way_and_another_does_not()
    {
        var table = Table<Trip>.FromRows(Rows([.. Enumerable.Range(0, 300).Select(row => row % 3)]));

        int[] First(ulong seed) => Numbers(table.Split(Trip.Columns.Kind, new SplitOptions(), seed).Train.Table);

        Assert.Equal(First(7), First(7));
        Assert.NotEqual(First(7), First(8));
    }

    [Fact]
    public void Rows_of_a_part_keep_the_order_of_the_file()
    {
        var split = Table<Trip>.FromRows(Rows([.. Enumerable.Range(0, 100).Select(row => row % 3)])).Split(Trip.Columns.Kind, new SplitOptions(), 3);

        Assert.Equal(Numbers(split.Train.Table).Order(), Numbers(split.Train.Table));
    }

    [Fact]
    public void A_regression_is_divided_exactly_too()
    {
        var split = Table<Trip>.FromRows(Rows(new int[101])).Split(Trip.Columns.Stops, new SplitOptions(), 3);

        Assert.Equal((LearningTask.Regression, 71, 15, 15), (split.Task, split.Train.Rows, split.Validation.Rows, split.Test.Rows));
    }

    [Fact]
    public void Whole_numbers_are_classes_where_the_task_says_so()
    {
        Trip[] rows = [.. new[] { 3, 10, 3 }.Select(stops => new Trip(null, null, stops, null, null, null, null))];
        var split = Table<Trip>.FromRows(rows)
            .Split(Trip.Columns.Stops, Trips.AllForTraining with { Task = LearningTask.Classification }, 3);

        Assert.Equal(["3", "10"], split.ClassNames);
    }

    [Theory]
    [InlineData(0.7, 0.2, 0.2)]
    [InlineData(0, 0.5, 0.5)]
    [InlineData(1.2, -0.1, -0.1)]
    [InlineData(double.NaN, 0.5, 0.5)]
    public void Shares_that_are_none_are_refused(double train, double validation, double test)
    {
        var options = new SplitOptions { Train = train, Validation = validation, Test = test };

        Assert.Throws<DataException>(() => Table<Trip>.FromRows(Rows(new int[10])).Split(Trip.Columns.Stops, options, 1));
    }

    [Fact]
    public void A_part_that_would_be_empty_is_refused() =>
        Assert.Contains("none is left for the validation part", Assert.Throws<DataException>(() =>
            Table<Trip>.FromRows(Rows([0, 1])).Split(Trip.Columns.Kind, new SplitOptions(), 1)).Message);

    [Fact]
    public void Texts_cannot_be_regressed() =>
        Assert.Contains("`kind` holds texts", Assert.Throws<DataException>(() =>
            Table<Trip>.FromRows(Rows([0, 1])).Split(Trip.Columns.Kind, Trips.AllForTraining with { Task = LearningTask.Regression }, 1)).Message);

    // The stops tell which row it is.
    private static Trip[] Rows(int[] kinds) => [.. kinds.Select((kind, row) => new Trip("Bonn", 1, row, false, null, null, Trips.KindOf(kind)))];

    private static int[] Numbers(Table<Trip> table) => [.. table.Numbers(Trip.Columns.Stops).ToArray().Select(number => (int)number)];
}
