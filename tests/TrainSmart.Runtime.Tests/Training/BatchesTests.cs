using CsCheck;
using TrainSmart.Search;
using TrainSmart.Training;

namespace TrainSmart.Tests.Training;

public sealed class BatchesTests
{
    [Fact]
    public void Batches_cover_all_rows_and_none_but_the_only_row_stands_alone() =>
        Gen.Select(Gen.Int[1, 500], Gen.Int[2, 64]).Sample((rows, batchSize) =>
        {
            var sizes = Batches.Sizes(rows, batchSize);

            Assert.Equal(rows, sizes.Sum());
            Assert.All(sizes, size => Assert.InRange(size, Math.Min(rows, 2), batchSize + 1));
        });

    [Fact]
    public void Parts_cover_a_batch_and_differ_by_one_row_at_most() =>
        Gen.Select(Gen.Long[1, 300], Gen.Int[1, 64]).Sample((rows, count) =>
        {
            var parts = Batches.Parts(rows, count);

            Assert.Equal(rows, parts.Sum());
            Assert.Equal(Math.Min(rows, count), parts.Length);
            Assert.True(parts.Min() >= 1 && parts.Max() - parts.Min() <= 1);
        });

    [Fact]
    public void An_epoch_sees_every_row_once_in_an_order_of_its_own()
    {
        var first = Batches.Order(50, new RandomStream(1, "shuffle", 0, 1));
        var second = Batches.Order(50, new RandomStream(1, "shuffle", 0, 2));

        Assert.Equal(Enumerable.Range(0, 50).Select(row => (long)row), first.Order());
        Assert.NotEqual(first, second);
        Assert.Equal(first, Batches.Order(50, new RandomStream(1, "shuffle", 0, 1)));
    }
}
