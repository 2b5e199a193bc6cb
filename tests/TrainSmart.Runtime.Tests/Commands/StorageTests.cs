using TrainSmart.Search;
using TrainSmart.Search.Tests.PostgreSql;
using TrainSmart.Tests.Running;

namespace TrainSmart.Tests.Commands;

/// <summary>Where a run keeps its study.</summary>
public sealed class StorageTests(PostgreSqlServer server)
{
    [Fact]
    public async Task A_study_in_a_file_elsewhere_is_the_same_and_a_resume_finds_it()
    {
        using var usual = new Bench(Bowl.Experiment(trials: 6));
        await usual.Run("run", "bowl");
        using var elsewhere = new Bench(Bowl.Experiment(trials: 6));
        var file = Path.Combine(elsewhere.Folder, "elsewhere.db");

        Assert.Equal(ExitCode.Ok, (await elsewhere.Run("run", "bowl", "--storage", file)).Code);
        var resumed = await elsewhere.Run("resume", "bowl", "--trials", "8");

        Assert.Equal(ExitCode.Ok, resumed.Code);
        Assert.Equal(file, elsewhere.RunOf("bowl").ReadStatus()!.Storage);
        Assert.False(File.Exists(elsewhere.RunOf("bowl").StudyFile));
        using var storage = new SqliteStorage(file);
        using var study = Study.Open(storage);
        using var expected = new SqliteStorage(usual.RunOf("bowl").StudyFile);
        using var expectedStudy = Study.Open(expected);
        Assert.Equal(8, study.Trials.Count);
        Assert.Equal(expectedStudy.Trials.Select(trial => trial.Configuration), study.Trials.Take(6).Select(trial => trial.Configuration));
    }

    [Fact]
    public async Task A_run_is_not_gone_on_with_in_another_place_than_its_own()
    {
        using var bench = new Bench(Bowl.Experiment(trials: 3));
        await bench.Run("run", "bowl");

        var said = await bench.Run("resume", "bowl", "--trials", "4", "--storage", Path.Combine(bench.Folder, "other.db"));

        Assert.Equal(ExitCode.Invalid, said.Code);
        Assert.Contains("keeps its study in its own folder, not in", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_study_in_a_database_is_that_of_a_file_and_its_password_is_written_nowhere()
    {
        var address = server.Address;
        var secret = server.AddressText(address.User, PostgreSqlServer.Password);
        using var usual = new Bench(Bowl.Experiment(trials: 6));
        await usual.Run("run", "bowl");
        using var shared = new Bench(Bowl.Experiment(trials: 6));

        var first = await shared.Run("run", "bowl", "--storage", secret);
        var again = await shared.Run("run", "bowl", "--storage", secret);

        Assert.Equal((ExitCode.Ok, ExitCode.Ok), (first.Code, again.Code));
        using var expected = new SqliteStorage(usual.RunOf("bowl").StudyFile);
        using var expectedStudy = Study.Open(expected);
        foreach (var name in (string[])["bowl", "bowl.1"])
        {
            using var storage = new PostgreSqlStorage(address, name);
            using var study = Study.Open(storage);
            Assert.Equal(
                expectedStudy.Trials.Select(trial => (trial.Configuration, trial.Values)),
                study.Trials.Select(trial => (trial.Configuration, trial.Values)));
        }

        Assert.Contains(
            "the last study is 'bowl.1' in postgresql://tests@",
            first.Out + again.Out + first.Error + again.Error,
            StringComparison.Ordinal);
        var written = Directory.GetFiles(shared.Folder, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".db", StringComparison.Ordinal))
            .Select(File.ReadAllText);
        Assert.All([.. written, first.Out, first.Error, again.Out, again.Error], text => Assert.DoesNotContain(PostgreSqlServer.Password, text));
    }

    [Theory]
    [InlineData("run", "bowl", "--storage", "postgresql://ada:s3cret@db/x?sslmod=require")]
    [InlineData("rum", "bowl", "--storage", "postgresql://ada:s3cret@db/x")]
    [InlineData("run", "bowl", "--storag", "postgresql://ada:s3cret@db/x")]
    public async Task A_mistake_beside_a_password_does_not_show_it(params string[] words)
    {
        using var bench = new Bench(Bowl.Experiment());

        var said = await bench.Run(words);

        Assert.Equal(ExitCode.Invalid, said.Code);
        Assert.DoesNotContain("s3cret", said.Out + said.Error);
    }

    [Fact]
    public async Task What_a_launch_writes_down_names_the_database_without_its_password()
    {
        using var bench = new Bench(Bowl.Experiment());

        var said = await bench.Run("launch", "bowl", "--on", "local", "--dry-run", "--storage", "postgresql://ada:s3cret@db/x");

        Assert.Contains("--storage postgresql://ada@db:5432/x", said.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", said.Out + said.Error);
    }
}
