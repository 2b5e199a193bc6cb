using System.Text.Json;
using TrainSmart.Tests.Running;

namespace TrainSmart.Tests.Commands;

public sealed class DataVerbTests
{
    [Fact]
    public async Task Lock_writes_a_lock_beside_the_file_and_check_finds_it_fresh()
    {
        using var bench = new Bench();
        var file = Rows.Write(bench.Folder);

        var written = await bench.Exactly("data", "lock", file);
        var check = await bench.Exactly("data", "lock", file, "--check");

        Assert.Equal(ExitCode.Ok, written.Code);
        Assert.Contains("200 rows, written", written.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(file + ".lock.json"));
        Assert.Equal(ExitCode.Ok, check.Code);
        Assert.Contains("200 rows, up to date", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lock_says_whether_it_had_anything_to_write()
    {
        using var bench = new Bench();
        var file = Rows.Write(bench.Folder);
        await bench.Exactly("data", "lock", file);

        var again = await bench.Exactly("data", "lock", file);
        await File.AppendAllTextAsync(file, "0.5,0.25,no\n", TestContext.Current.CancellationToken);
        var changed = await bench.Exactly("data", "lock", file);

        Assert.Contains("200 rows, up to date", again.Out, StringComparison.Ordinal);
        Assert.Contains("201 rows, written", changed.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_says_how_the_data_has_changed()
    {
        using var bench = new Bench();
        var file = Rows.Write(bench.Folder);
        await bench.Exactly("data", "lock", file);
        await File.AppendAllTextAsync(file, "0.5,0.25,perhaps\n", TestContext.Current.CancellationToken);

        var said = await bench.Exactly("data", "lock", file, "--check");

        Assert.Equal(ExitCode.Failed, said.Code);
        Assert.Contains("new category `perhaps`", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_values_the_lock_tells_none()
    {
        using var bench = new Bench();
        var file = Rows.Write(bench.Folder);

        await bench.Exactly("data", "lock", file, "--no-values");

        var text = await File.ReadAllTextAsync(file + ".lock.json", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("\"max\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("yes", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_missing()
    {
        using var bench = new Bench();

        Assert.Equal(ExitCode.Missing, (await bench.Exactly("data", "lock", "nowhere.csv")).Code);
    }

    [Fact]
    public async Task A_missing_file_names_those_that_are_there_or_how_a_lock_is_made()
    {
        using var bench = new Bench();
        await AssertHelp("other.csv", "`data lock data/rows.csv` writes data/rows.csv.lock.json");
        await AssertHelp(Path.Combine("nowhere", "other.csv"), "There is no folder");
        var file = Rows.Write(bench.Folder);
        await AssertHelp("something-else.csv", $"There are {file}");
        await AssertHelp(Path.GetFileName(file).Replace(".csv", "x.csv", StringComparison.Ordinal), $"Did you mean {file}?");

        async Task AssertHelp(string name, string help)
        {
            foreach (var option in (string[][])[[], ["--check"]])
            {
                var said = await bench.Exactly(["data", "lock", Path.Combine(bench.Folder, name), .. option]);
                Assert.Equal(ExitCode.Missing, said.Code);
                Assert.Contains($"help: {help}", said.Error.Replace("Name a CSV file: ", "", StringComparison.Ordinal), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task As_json_the_locks_are_one_document()
    {
        using var bench = new Bench();
        var file = Rows.Write(bench.Folder);

        var said = await bench.Exactly("data", "lock", file, "--format", "json");

        Assert.Equal(200, JsonDocument.Parse(said.Out).RootElement[0].GetProperty("rows").GetInt32());
    }

    [Fact]
    public async Task Check_of_an_experiment_with_fresh_data_is_well_and_with_changed_data_is_not()
    {
        using var bench = new Bench();
        var file = Rows.Write(bench.Folder);
        bench.Experiments = [Rows.Experiment(file)];
        await bench.Exactly("data", "lock", file);

        var fresh = await bench.Exactly("check", "rows");
        await File.AppendAllTextAsync(file, "0.5,0.25,no\n", TestContext.Current.CancellationToken);
        var changed = await bench.Exactly("check", "rows");

        Assert.Contains("is as its lock says", fresh.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Invalid, changed.Code);
        Assert.Contains("201 rows, the lock has 200", changed.Out, StringComparison.Ordinal);
    }
}
