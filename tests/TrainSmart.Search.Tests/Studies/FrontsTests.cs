namespace TrainSmart.Search.Tests.Studies;

public sealed class FrontsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Points_stand_on_the_front_behind_all_that_dominate_them(int objectives)
    {
        // Small whole numbers, so that many are equal in some objective and some in all.
        var random = new RandomStream(7, "fronts", objectives);
        var points = Enumerable.Range(0, 200).Select(_ => Enumerable.Range(0, objectives).Select(_ => (double)random.Next(6)).ToArray()).ToArray();
        var fronts = Fronts.Of(points);
        for (var index = 0; index < points.Length; index++)
        {
            var before = Enumerable.Range(0, points.Length).Where(other => Dominance.Dominates(points[other], points[index]));
            Assert.Equal(before.Select(other => fronts[other] + 1).DefaultIfEmpty(0).Max(), fronts[index]);
        }
    }

    [Fact]
    public void Equal_points_share_a_front_and_infinite_values_are_the_worst_of_their_objective() =>
        Assert.Equal([0, 0, 1, 0], Fronts.Of([[1, 2], [1, 2], [1, double.PositiveInfinity], [0, double.PositiveInfinity]]));

    [Fact]
    public void Less_violation_stands_before_more_whatever_the_values() =>
        Assert.Equal([2, 0, 1, 3], Fronts.Of([[0, 0], [9, 9], [5, 5], [1, 1]], [2, 0, 1, 2]));

    [Fact]
    public void There_is_no_front_of_nothing() => Assert.Empty(Fronts.Sorted([]));
}
