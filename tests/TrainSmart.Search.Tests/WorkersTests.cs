namespace TrainSmart.Search.Tests;

public sealed class WorkersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void What_an_objective_throws_reaches_the_test_and_nobody_waits_for_it(int workers)
    {
        using var study = Study.Create(new MemoryStorage(), Some.Space("x: uniform(0, 1)"), new() { Seed = 1, Trials = 9, Parallelism = 3 });

        var error = Assert.Throws<NotSupportedException>(() => study.Finish(_ => throw new NotSupportedException("no power"), workers));

        Assert.Equal("no power", error.Message);
    }
}
