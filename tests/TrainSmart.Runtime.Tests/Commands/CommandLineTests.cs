using System.Text.Json;
using TrainSmart.Commands;
using TrainSmart.Running;
using TrainSmart.Tests.Running;

namespace TrainSmart.Tests.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Without_arguments_the_help_lists_the_experiments()
    {
        using var bench = new Bench(Bowl.Experiment(), Bowl.Experiment(name: "basin"));

        var said = await bench.Exactly();

        Assert.Equal(ExitCode.Ok, said.Code);
        Assert.Contains("resume", said.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("shared study", said.Out, StringComparison.Ordinal);
        Assert.Contains("basin  12 trials, 2 parameters  How low does the bowl go?", said.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rnu", "there is no command 'rnu'", "did you mean 'run'?")]
    [InlineData("run bowl --trails 5", "run has no option '--trails'", "did you mean '--trials'?")]
    [InlineData("run", "Required argument 'experiment' missing", "run --help")]
    [InlineData("run bowl --workers many", "many", "run --help")]
    [InlineData("list --format xml", "xml", "list --help")]
    [InlineData("report bowl --open perhaps", "perhaps", "report --help")]
    public async Task A_wrong_command_line_gives_one_error_and_one_hint(string words, string error, string hint)
    {
        using var bench = new Bench(Bowl.Experiment());

        var said = await bench.Exactly(words.Split(' '));

        Assert.Equal(ExitCode.Invalid, said.Code);
        Assert.Empty(said.Out);
        Assert.Contains(error, said.Error, StringComparison.Ordinal);
        Assert.Contains(hint, said.Error, StringComparison.Ordinal);
        Assert.Single(said.Error.Split('\n'), line => line.StartsWith("error", StringComparison.Ordinal));
        Assert.Single(said.Error.Split('\n'), line => line.StartsWith("help", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_wrong_word_is_marked()
    {
        using var bench = new Bench(Bowl.Experiment());

        var lines = (await bench.Exactly("run", "bowl", "--trails", "5")).Error.Split('\n');

        Assert.Equal("  | run bowl --trails 5", lines[1].TrimEnd());
        Assert.Equal("  |          ^^^^^^^^", lines[2].TrimEnd());
    }

    [Fact]
    public async Task An_unknown_experiment_names_the_nearest()
    {
        using var bench = new Bench(Bowl.Experiment());

        var said = await bench.Run("run", "bowel");

        Assert.Equal(ExitCode.Missing, said.Code);
        Assert.Contains("did you mean 'bowl'?", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_is_one_line_and_a_file()
    {
        using var bench = new Bench(Bowl.Experiment()) { Time = new BrokenClock() };

        var said = await bench.Run("run", "bowl");

        Assert.Equal(ExitCode.Internal, said.Code);
        var lines = said.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("internal error: NotSupportedException: no clock here", lines[0], StringComparison.Ordinal);
        var file = lines[1].Split(' ').First(word => word.EndsWith(".txt;", StringComparison.Ordinal)).TrimEnd(';');
        Assert.Contains("BrokenClock", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public async Task The_stack_of_a_fault_is_shown_with_verbose_only()
    {
        using var bench = new Bench(Bowl.Experiment()) { Time = new BrokenClock() };

        Assert.Contains("BrokenClock.GetTimestamp", (await bench.Run("run", "bowl", "-v")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_that_of_TrainSmart()
    {
        using var bench = new Bench();

        Assert.Equal(Runner.Version, (await bench.Exactly("--version")).Out.Trim());
    }

    [Fact]
    public async Task List_as_json_is_one_document()
    {
        using var bench = new Bench(Bowl.Experiment());

        var said = await bench.Exactly("list", "--format", "json");

        var listed = Assert.Single(JsonDocument.Parse(said.Out).RootElement.EnumerateArray());
        Assert.Equal("bowl", listed.GetProperty("name").GetString());
        Assert.Equal(2, listed.GetProperty("parameters").GetInt32());
    }

    [Fact]
    public async Task Show_tells_everything_that_was_declared()
    {
        using var bench = new Bench(Bowl.Experiment());

        var said = await bench.Exactly("show", "bowl");

        string[] expected =
        [
            "bowl: How low does the bowl go?",
            "  declared in bowl.experiment.yaml",
            "  objective   minimize loss",
            "  seed        7",
            "  sampler     tpe",
            "  pruner      none",
            "  trials      12, at most 3 at once",
            "  space       2 parameters, real-valued",
            "    x      uniform(-5, 5)",
            "    width  choice(16, 32, 64)",
        ];
        Assert.Equal(expected, said.Out.TrimEnd().Split(Environment.NewLine));
    }

    [Fact]
    public async Task Show_as_json_is_one_document()
    {
        using var bench = new Bench(Bowl.Experiment());

        var shown = JsonDocument.Parse((await bench.Exactly("show", "bowl", "--format", "json")).Out).RootElement;

        Assert.Equal("tpe", shown.GetProperty("experiment").GetProperty("sampler").GetString());
        Assert.Equal(16, shown.GetProperty("parameters")[1].GetProperty("choices")[0].GetInt32());
    }

    [Fact]
    public async Task Check_of_a_sound_experiment_is_well()
    {
        using var bench = new Bench(Bowl.Experiment());

        var said = await bench.Exactly("check", "bowl");

        Assert.Equal(ExitCode.Ok, said.Code);
        Assert.Contains("ok       bowl: space of 2 parameters, minimize loss", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_warns_of_more_trials_than_points()
    {
        using var bench = new Bench(Bowl.Experiment());

        var said = await bench.Exactly("check", "--set", "search.space.x=1");

        Assert.Equal(ExitCode.Ok, said.Code);
        Assert.Contains("12 trials, but the space has 3 points", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_misses_data_that_is_not_there()
    {
        using var bench = new Bench(Rows.Experiment("nowhere.csv"));

        var said = await bench.Exactly("check", "rows");

        Assert.Equal(ExitCode.Missing, said.Code);
        Assert.Contains("nowhere.csv", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_is_written_anew_from_the_result()
    {
        using var bench = new Bench(Bowl.Experiment());
        await bench.Run("run", "bowl");
        var report = bench.RunOf("bowl").ReportFile;
        var before = await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken);
        File.Delete(report);

        var said = await bench.Run("report", "bowl", "--open", "no");

        Assert.Equal(report, said.Out.Trim());
        Assert.Equal(before, await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task There_is_no_report_of_a_run_that_is_not_there()
    {
        using var bench = new Bench(Bowl.Experiment());

        Assert.Equal(ExitCode.Missing, (await bench.Run("report", "bowl")).Code);
    }

    [Fact]
    public async Task The_page_of_a_diagnostic_is_in_the_program()
    {
        using var bench = new Bench();

        var said = await bench.Exactly("explain", "ts2002");
        var json = JsonDocument.Parse((await bench.Exactly("explain", "TS2002", "--format", "json")).Out).RootElement;

        Assert.Equal(ExitCode.Ok, said.Code);
        Assert.StartsWith("# TS2002", said.Out, StringComparison.Ordinal);
        Assert.Equal("TS2002", json.GetProperty("id").GetString());
    }

    [Fact]
    public async Task The_digits_of_a_diagnostic_are_enough()
    {
        using var bench = new Bench();

        Assert.StartsWith("# TS2002", (await bench.Exactly("explain", "2002")).Out, StringComparison.Ordinal);
        Assert.Contains("the nearest is TS0001", (await bench.Exactly("explain", "1")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_of_YAML_experiments_is_in_the_program()
    {
        using var bench = new Bench();

        var said = await bench.Exactly("schema");

        Assert.Equal(ExitCode.Ok, said.Code);
        Assert.Equal("http://json-schema.org/draft-07/schema#", JsonDocument.Parse(said.Out).RootElement.GetProperty("$schema").GetString());
    }

    [Fact]
    public async Task An_unknown_diagnostic_names_the_nearest()
    {
        using var bench = new Bench();

        var said = await bench.Exactly("explain", "TS1");

        Assert.Equal(ExitCode.Missing, said.Code);
        Assert.Contains("there is no diagnostic 'TS1'", said.Error, StringComparison.Ordinal);
        Assert.Contains("the nearest is TS0001", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TS9999", "they go from TS0001 to TS")]
    [InlineData("TS2999", "those that begin alike go from TS2001 to TS2")]
    public async Task A_number_far_from_every_diagnostic_is_no_slip_of_another(string id, string hint)
    {
        using var bench = new Bench();

        var said = await bench.Exactly("explain", id);

        Assert.Contains(hint, said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("nearest", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("")]
    public async Task The_help_shows_which_argument_may_be_left_out(string words)
    {
        using var bench = new Bench(Bowl.Experiment());

        var said = await bench.Exactly(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Contains("  check [experiment]", said.Out, StringComparison.Ordinal);
        Assert.Contains("  run <experiment>", said.Out, StringComparison.Ordinal);
    }

    private sealed class BrokenClock : TimeProvider
    {
        public override long GetTimestamp() => throw new NotSupportedException("no clock here");
    }
}
