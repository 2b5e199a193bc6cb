using TrainSmart.Tests.Running;

namespace TrainSmart.Tests.Commands;

public sealed class SettingTests
{
    [Theory]
    [InlineData("search.trials=0", "TS2043: 0 trials find nothing; write 1 or more")]
    [InlineData("search.trials=five", "TS1005: 'trials' must be a whole number, found 'five'")]
    [InlineData("search.parallelism=-1", "TS2043: a parallelism of -1 runs no trial; write 1 or more")]
    [InlineData("search.trials", "has no value")]
    [InlineData("search.trails=5", "there is no setting 'search.trails'", "did you mean 'search.trials'?")]
    [InlineData("search.sampler=tpee", "'tpee' is no sampler; did you mean 'tpe'?")]
    [InlineData("search.pruner=medain", "'medain' is no pruner; did you mean 'median'?")]
    [InlineData(
        "budget.time=10", "TS1005: 'time' must be a duration: a number with its unit (ms, s, m, h, d or w), such as 90s, 10m or 2h, found '10'")]
    [InlineData("budget.cost=cheap", "TS1005: 'cost' must be an amount of dollars, such as $5 or $0.50, found 'cheap'")]
    [InlineData("budget.time=2 hours", "found '2 hours'", "write 2h")]
    [InlineData("budget.time=0s", "TS7015: a budget of 0s runs nothing; write a time above 0, or leave it out")]
    [InlineData("budget.cost=$0", "TS7015: a budget of $0 runs nothing; write an amount above 0, or leave it out")]
    [InlineData("seed=-1", "TS2017: seed must be at least 0, was -1")]
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
    [InlineData("search.space.x=50%", "x      choice(0.5)")]
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
