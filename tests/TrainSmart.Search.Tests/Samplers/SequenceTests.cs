namespace TrainSmart.Search.Tests.Samplers;

public sealed class SequenceTests
{
    [Fact]
    public void The_plain_sobol_sequence_has_its_well_known_first_points()
    {
        // As every table of the sequence has them, in binary order.
        var sobol = new SobolSequence(3, null);
        Assert.Equal([0, 0.5, 0.25, 0.75, 0.125, 0.625, 0.375, 0.875], Enumerable.Range(0, 8).Select(index => sobol.Coordinate(index, 0)));
        Assert.Equal([0, 0.5, 0.75, 0.25, 0.625, 0.125, 0.375, 0.875], Enumerable.Range(0, 8).Select(index => sobol.Coordinate(index, 1)));
        Assert.Equal([0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125], Enumerable.Range(0, 8).Select(index => sobol.Coordinate(index, 2)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_dimension_of_sobol_puts_one_point_into_each_cell(bool scrambled)
    {
        var sobol = new SobolSequence(60, scrambled ? 7ul : null);
        for (var dimension = 0; dimension < 60; dimension++)
        {
            var cells = Enumerable.Range(0, 256).Select(index => (int)(256 * sobol.Coordinate(index, dimension))).ToHashSet();
            Assert.Equal(256, cells.Count);
        }
    }

    [Fact]
    public void Two_dimensions_of_scrambled_sobol_fill_every_square_of_a_grid()
    {
        var sobol = new SobolSequence(2, 3);
        Assert.Equal(
            256,
            Enumerable.Range(0, 256)
                .Select(index => ((int)(16 * sobol.Coordinate(index, 0)), (int)(16 * sobol.Coordinate(index, 1))))
                .Distinct()
                .Count());
    }

    [Fact]
    public void The_plain_halton_sequence_is_the_mirrored_digits()
    {
        var halton = new HaltonSequence(2, null);
        Assert.Equal([0, 1.0 / 2, 1.0 / 4, 3.0 / 4, 1.0 / 8], Enumerable.Range(0, 5).Select(index => halton.Coordinate(index, 0)));
        Assert.Equal(
            [0, 1.0 / 3, 2.0 / 3, 1.0 / 9, 4.0 / 9],
            Enumerable.Range(0, 5).Select(index => Math.Round(halton.Coordinate(index, 1), 12)),
            (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Fact]
    public void Scrambled_halton_puts_one_point_into_each_cell_of_its_base()
    {
        var halton = new HaltonSequence(5, 9);
        int[] bases = [2, 3, 5, 7, 11];
        for (var dimension = 0; dimension < 5; dimension++)
        {
            var cells = bases[dimension] * bases[dimension];
            Assert.Equal(
                cells,
                Enumerable.Range(0, cells).Select(index => (int)(cells * halton.Coordinate(index, dimension) + 1e-9)).Distinct().Count());
        }
    }
}
