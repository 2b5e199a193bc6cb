using Npgsql;
using TrainSmart.Search.Conformance;
using static TrainSmart.Search.Tests.Storage.StoredStudy;

namespace TrainSmart.Search.Tests.PostgreSql;

public sealed class PostgreSqlStorageTests(PostgreSqlServer server)
{
    [Fact]
    public void A_database_keeps_the_promises_of_a_storage()
    {
        var address = server.Address;
        var run = Guid.NewGuid();
        Assert.All(
            StorageConformance.Check(name => new PostgreSqlStorage(address, $"{run} {name}")),
            promise => Assert.True(promise.IsKept, promise.ToString()));
    }

    [Fact]
    public void Several_workers_over_one_database_share_one_budget_and_give_the_study_of_one()
    {
        using var whole = Study.Create(new MemoryStorage(), Space, Options(60)).Finish(Objective);
        var address = server.Address;
        var name = Guid.NewGuid().ToString();
        Workers.Run(6, (process, stop) =>
        {
            using var storage = new PostgreSqlStorage(address, name);
            using var study = Study.Create(storage, Space, Options(60));
            while (study.Ask($"process {process}", stop) is { } trial) Some.Run(study, trial, Objective);
        });
        using var last = new PostgreSqlStorage(address, name);
        using var result = Study.Open(last);
        Assert.Equal(Essence(whole), Essence(result));
    }

    [Fact]
    public void Whoever_asks_takes_a_lost_workers_trial_over_and_the_late_result_changes_nothing()
    {
        using var storage = server.NewStudy();
        using var lost = Study.Create(storage, Space, Options(5));
        var begun = lost.Ask("lost")!;
        storage.Renew("lost", TimeSpan.Zero);
        using var other = Study.Open(storage);
        var again = other.Ask("other")!;
        Assert.Equal((begun.Number, begun.Configuration, 2), (again.Number, again.Configuration, again.Attempt));
        Assert.Contains("no longer this worker's", Assert.Throws<StudyException>(() => lost.Tell(begun, TrialState.Completed, [1])).Message);
        Assert.Contains("no longer this worker's", Assert.Throws<StudyException>(() => lost.Report(begun, 1, 0.5)).Message);
        other.Tell(again, TrialState.Completed, [2]);
        Assert.Equal([2.0], other.Trials[0].Values);
        Assert.Empty(other.Trials[0].Steps);
    }

    [Fact]
    public void A_worker_that_renews_its_lease_at_this_moment_is_not_lost()
    {
        using var storage = server.NewStudy();
        storage.Append(0, _ => new StudyEvent.Enqueued([]));
        storage.Renew("late", TimeSpan.Zero);
        using var connection = Open(server.Address);
        using var renewing = connection.BeginTransaction();
        using (var renew = new NpgsqlCommand("UPDATE trainsmart.leases SET process = process WHERE worker = 'late'", connection))
            renew.ExecuteNonQuery();
        IReadOnlySet<string>? lost = null;
        storage.Append(1, news =>
        {
            lost = news.LostAmong(["late"]);
            return null;
        });
        Assert.Empty(lost!);
    }

    [Fact]
    public void A_server_that_crashes_between_any_two_calls_loses_no_trial_and_repeats_none()
    {
        using var whole = Study.Create(new MemoryStorage(), Space, Options(12)).Finish(Objective);
        using var storage = server.NewStudy();
        using var study = Study.Create(storage, Space, Options(12));
        while (study.Ask("w") is { } trial)
        {
            if (trial.Number == 2) server.Crash();
            study.Tell(trial, TrialState.Completed, [Objective(trial.Configuration)]);
            if (trial.Number == 7) server.Crash();
        }

        Assert.Equal(Essence(whole), Essence(study));
    }

    [Fact]
    public void A_commit_whose_answer_is_lost_with_the_connection_is_found_and_not_made_twice()
    {
        var name = Guid.NewGuid().ToString();
        new PostgreSqlStorage(server.Address, name).Dispose();
        using var relay = new CuttingRelay(server.Address.Host);
        using var storage = new PostgreSqlStorage(
            PostgreSqlAddress.Parse(server.AddressText("tests", PostgreSqlServer.Password, relay.Folder)), name);
        var asked = 0;
        var log = storage.Append(0, _ =>
        {
            asked++;
            return new StudyEvent.Abandoned(7);
        });
        Assert.Equal((1, 1), (relay.Cuts, asked));
        Assert.Equal(7, ((StudyEvent.Abandoned)Assert.Single(log)).Trial);
        Assert.Single(storage.Read(0));
    }

    [Fact]
    public void A_server_that_stays_away_is_given_up_in_words_without_the_password()
    {
        using var storage = new PostgreSqlStorage(server.Address, "away", TimeSpan.FromMilliseconds(200));
        server.Stop();
        try
        {
            var message = Assert.Throws<StudyException>(() => storage.Append(0, _ => new StudyEvent.Enqueued([]))).Message;
            Assert.StartsWith("no PostgreSQL server answers at postgresql://tests@:5432/postgres?host=/tmp/pg-", message);
            Assert.DoesNotContain(PostgreSqlServer.Password, message);
        }
        finally
        {
            server.Start();
        }
    }

    [Fact]
    public void A_wrong_password_and_a_missing_database_are_said_in_words()
    {
        var address = server.Address;
        var refused = Assert.Throws<StudyException>(() => StudyAddress.Parse(server.AddressText("tests", "wr0ng")).Open("x")).Message;
        Assert.Contains("refused 'tests'", refused);
        Assert.DoesNotContain("wr0ng", refused);
        var missing = server.AddressText(address.User, PostgreSqlServer.Password, database: "nowhere");
        Assert.Contains("there is no database 'nowhere'", Assert.Throws<StudyException>(() => StudyAddress.Parse(missing).Open("x")).Message);
    }

    [Fact]
    public void Tables_of_an_older_version_are_migrated_with_their_studies_and_those_of_a_newer_one_refused()
    {
        Execute(server.Address, "DROP DATABASE IF EXISTS migrated");
        Execute(server.Address, "CREATE DATABASE migrated");
        var address = PostgreSqlAddress.Parse(server.AddressText("tests", PostgreSqlServer.Password, database: "migrated"));
        using (var storage = new PostgreSqlStorage(address, "old")) storage.Append(0, _ => new StudyEvent.Enqueued([1]));
        string[] next = [.. PostgreSqlSchema.Migrations, "ALTER TABLE trainsmart.studies ADD COLUMN owner text"];
        using (var storage = new PostgreSqlStorage(address, "old", null, next)) Assert.Single(storage.Read(0));
        Assert.Contains(
            "have schema version 2; this program knows versions up to 1",
            Assert.Throws<StudyException>(() => new PostgreSqlStorage(address, "old")).Message);
    }

    private static void Execute(PostgreSqlAddress address, string statements)
    {
        using var connection = Open(address);
        using var command = new NpgsqlCommand(statements, connection);
        command.ExecuteNonQuery();
    }

    // The storage's pool may hold connections that a crash of the server has cut.
    private static NpgsqlConnection Open(PostgreSqlAddress address)
    {
        var connection = new NpgsqlConnection(address.ConnectionString + ";Pooling=false");
        connection.Open();
        return connection;
    }
}
