using TrainSmart.Tests.Running;

namespace TrainSmart.Tests.Commands;

public sealed class SettingTests
{
    [Theory]
    [InlineData("search.trials=0", "'0' is no whole number from 1 on")]
    [InlineData("search.trials", "has no value")]
    [InlineData("search.trails=5", "there is no setting 'search.trails'", "did you mean 'search.trials'?")]
    [InlineData("search.sampler=tpee", "'tpee' is no sampler; did you mean 'tpe'?")]
    [InlineData("search.pruner=medain", "'medain' is no pruner; did you mean 'median'?")]
    [InlineData("budget.time=10", "'10' is no duration", "10m")]
    [InlineData("budget.cost=cheap", "'cheap' is no amount of money above zero", "$5")]
    [InlineData("seed=-1", "a seed is a whole number from 0 on")]
    [InlineData("search.space.heigth=3", "the space has no parameter 'heigth'")]
    [InlineData("search.space.widht=3", "the space has no parameter 'widht'", "did you mean 'width'?")]
    [InlineData("search.space.x=uniform(5, 1)", "TS2001")]
    [InlineData("search.space.x=log-uniform(0, 1)", "TS2002")]
    [InlineData("search.space.width=uniform(16, 32)", "width is a whole number, and this gives a number", "choice(16, 32, 64)")]
    [InlineData("search.space.x=unifrom(1, 2)", "unifrom")]
    public async Task What_cannot_be_is_refused_in_the_words_of_the_build(string setting, string message, string? help = null)
    {
        using var bench = new Bench(Bowl.Experiment());

        var said = await bench.Run("run", "bowl", "--set", setting);

        Assert.Equal(ExitCode.Invalid, said.Code);
        Assert.Contains(message, said.Error, StringComparison.Ordinal);
        if (help is not null) Assert.Contains(help, said.Error, StringComparison.Ordinal);
        Assert.Empty(said.Out);
        Assert.False(Directory.Exists(bench.Runs));
    }

    [Theory]
    [InlineData("search.trials=5", "5, at most 3 at once")]
    [InlineData("search.parallelism=2", "12, at most 2 at once")]
    [InlineData("search.sampler=random", "sampler     random")]
    [InlineData("search.pruner=median", "pruner      median")]
    [InlineData("seed=99", "seed        99")]
    [InlineData("budget.time=10m", "at most 10 min")]
    [InlineData("budget.cost=$2.50", "at most $2.5")]
    [InlineData("search.space.width=choice(16, 32)", "width  choice(16, 32)")]
    [InlineData("search.space.x=0.5", "x      choice(0.5)")]
    [InlineData("search.space.x=int(0, 3)", "x      int(0, 3)")]
    [InlineData("search.space.x=uniform(0, 1) when width >= 32 else 0", "uniform(0, 1) when width >= 32 else 0")]
    public async Task What_is_set_is_what_show_shows(string setting, string shown)
    {
        using var bench = new Bench(Bowl.Experiment());

        var said = await bench.Run("show", "bowl", "--set", setting);

        Assert.Equal(ExitCode.Ok, said.Code);
        Assert.Contains(shown, said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fixed_value_is_the_value_of_every_trial()
    {
        using var bench = new Bench(Bowl.Experiment());

        await bench.Run("run", "bowl", "--set", "search.space.x=0.5", "--set", "search.space.width=32");

        Assert.All(bench.RunOf("bowl").ReadResult()!.Trials, trial => Assert.Equal(2.25, trial.Values[0]));
    }

    [Fact]
    public async Task A_later_setting_wins()
    {
        using var bench = new Bench(Bowl.Experiment());

        var said = await bench.Run("show", "bowl", "--set", "seed=1", "--set", "seed=2", "--seed", "3");

        Assert.Contains("seed        3", said.Out, StringComparison.Ordinal);
    }
}
