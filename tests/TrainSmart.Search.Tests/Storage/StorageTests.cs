using Microsoft.Data.Sqlite;
using static TrainSmart.Search.Tests.Storage.StoredStudy;

namespace TrainSmart.Search.Tests.Storage;

public sealed class StorageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("study").FullName;

    private string File => Path.Combine(_folder, "study.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_study_is_the_same_in_memory_and_in_a_file()
    {
        using var inMemory = Study.Create(new MemoryStorage(), Space, Options(30)).Finish(Objective);
        using var storage = new SqliteStorage(File);
        using var inFile = Study.Create(storage, Space, Options(30)).Finish(Objective);
        Assert.Equal(Essence(inMemory), Essence(inFile));
    }

    [Fact]
    public void A_reopened_study_has_everything_and_goes_on_as_if_it_had_never_stopped()
    {
        using (var storage = new SqliteStorage(File))
        using (var study = Study.Create(storage, Space, Options(40)))
        {
            for (var trial = 0; trial < 20; trial++) Some.Run(study, study.Ask("w")!, Objective);
        }

        using var again = new SqliteStorage(File);
        using var resumed = Study.Open(again).Finish(Objective);
        using var whole = Study.Create(new MemoryStorage(), Space, Options(40)).Finish(Objective);
        Assert.Equal(Essence(whole), Essence(resumed));
    }

    [Fact]
    public void A_log_that_ends_after_any_event_gives_the_same_study_in_the_end()
    {
        using (var storage = new SqliteStorage(File))
        using (var study = Study.Create(storage, Space, Options(8)))
        {
            while (study.Ask("lost worker") is { } trial)
            {
                study.Report(trial, 1, Objective(trial.Configuration));
                Some.Run(study, trial, Objective);
            }
        }

        using var whole = Study.Create(new MemoryStorage(), Space, Options(8)).Finish(Objective);
        for (var kept = 1; kept <= 25; kept++)
        {
            var copy = Path.Combine(_folder, $"{kept}.db");
            System.IO.File.Copy(File, copy);
            Run(copy, $"DELETE FROM events WHERE id > {kept}; DELETE FROM leases;");
            using var storage = new SqliteStorage(copy);
            using var study = Study.Open(storage);
            study.RequeueAbandoned();
            Assert.Equal(Essence(whole), Essence(study.Finish(Objective)));
        }
    }

    [Fact]
    public void Several_studies_over_one_file_share_one_budget_and_no_number()
    {
        using var whole = Study.Create(new MemoryStorage(), Space, Options(60)).Finish(Objective);
        using (var storage = new SqliteStorage(File)) Study.Create(storage, Space, Options(60)).Dispose();
        Workers.Run(3, (process, stop) =>
        {
            using var storage = new SqliteStorage(File);
            using var study = Study.Open(storage);
            while (study.Ask($"process {process}", stop) is { } trial) Some.Run(study, trial, Objective);
        });
        using var last = new SqliteStorage(File);
        using var result = Study.Open(last);
        Assert.Equal(Essence(whole), Essence(result));
    }

    [Fact]
    public void A_lost_workers_trial_is_run_again_under_its_number_and_its_late_result_is_refused()
    {
        using var storage = new SqliteStorage(File);
        using var lost = Study.Create(storage, Space, Options(5));
        var begun = lost.Ask("lost")!;
        Run(File, "DELETE FROM leases");
        using var other = Study.Open(storage);
        other.RequeueAbandoned();
        var again = other.Ask("other")!;
        Assert.Equal((begun.Number, begun.Configuration, 2), (again.Number, again.Configuration, again.Attempt));
        Assert.Contains("no longer this worker's", Assert.Throws<StudyException>(() => lost.Tell(begun, TrialState.Completed, [1])).Message);
        other.Tell(again, TrialState.Completed, [2]);
        Assert.Equal([2.0], other.Trials[0].Values);
    }

    [Fact]
    public void Whoever_waits_for_a_lost_worker_takes_its_trial_over()
    {
        using var storage = new SqliteStorage(File);
        using var lost = Study.Create(storage, Space, Options(5) with { Parallelism = 1 });
        var begun = lost.Ask("lost")!;
        Run(File, "DELETE FROM leases");
        using var other = Study.Open(storage);
        Assert.Equal(begun.Configuration, other.Ask("other")!.Configuration);
    }

    [Fact]
    public void A_living_workers_trial_is_not_taken_away()
    {
        using var storage = new SqliteStorage(File);
        using var living = Study.Create(storage, Space, Options(5));
        living.Ask("living");
        using var other = Study.Open(storage);
        other.RequeueAbandoned();
        Assert.Equal(TrialState.Running, other.Trials[0].State);
    }

    [Fact]
    public void A_file_of_a_newer_version_is_refused_with_words()
    {
        new SqliteStorage(File).Dispose();
        Run(File, "PRAGMA user_version=99");
        Assert.Contains("has schema version 99", Assert.Throws<StudyException>(() => new SqliteStorage(File)).Message);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_with_words()
    {
        System.IO.File.WriteAllText(File, new string('x', 5000));
        Assert.Equal($"'{File}' is not a study", Assert.Throws<StudyException>(() => new SqliteStorage(File)).Message);
        Assert.Contains(
            "the folder is missing",
            Assert.Throws<StudyException>(() => new SqliteStorage(Path.Combine(_folder, "none", "study.db"))).Message);
    }

    [Fact]
    public void A_trial_takes_at_most_300_bytes()
    {
        using (var storage = new SqliteStorage(File))
            Study.Create(storage, Some.Space([.. Enumerable.Range(0, 10).Select(index => $"x{index}: uniform(0, 1)")]), Options(200))
                .Finish(point => point.Double(0))
                .Dispose();
        Assert.InRange(new FileInfo(File).Length / 200, 100, 300);
    }

    private static void Run(string file, string statements)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }
}
