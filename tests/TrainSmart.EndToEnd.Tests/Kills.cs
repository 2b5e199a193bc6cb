using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace TrainSmart.EndToEnd;

/// <summary>kill -9 at any moment loses no finished trial, repeats none, and changes nothing of the result.</summary>
public sealed class Kills
{
    private const int Trials = 60;

    /// <summary>
    /// How often it is killed; the long check is
    /// <c>TRAINSMART_KILLS=20 dotnet run --project tests/TrainSmart.EndToEnd.Tests -- -class "*Kills"</c>.
    /// </summary>
    private static readonly int Times = int.TryParse(Environment.GetEnvironmentVariable("TRAINSMART_KILLS"), out var times) ? times : 5;

    [Fact]
    public void A_run_killed_again_and_again_ends_as_the_undisturbed_one()
    {
        using var commandLine = new CommandLine();
        var undisturbed = commandLine.Run("run", "penguins", "--runs", "undisturbed");
        Assert.True(undisturbed.ExitCode == 0, undisturbed.ToString());

        var random = new Random(20);
        var told = new List<string>();
        for (var kill = 0; kill < Times; kill++)
        {
            using var process = commandLine.Start(Verb(commandLine), "penguins", "--runs", "killed");
            WaitForTrials(commandLine, process, Trials * kill / Times);
            KillAfter(process, random.Next(0, 150));
            var now = Told(commandLine);
            Assert.Equal(told, now.Take(told.Count)); // what was told stays, to the byte
            told = now;
        }

        var last = commandLine.Run(Verb(commandLine), "penguins", "--runs", "killed");
        Assert.True(last.ExitCode == 0, last.ToString());
        Assert.Equal(told, Told(commandLine).Take(told.Count));
        Assert.Equal(Trials, Told(commandLine).Count); // no trial was run to its end twice
        Assert.Equal(StudyText.OfRun(commandLine.PathOf("undisturbed", "penguins")), StudyText.OfRun(commandLine.PathOf("killed", "penguins")));
    }

    /// <summary>A run that was killed before it wrote anything is simply begun.</summary>
    private static string Verb(CommandLine commandLine) => File.Exists(commandLine.PathOf("killed", "penguins", "run.json")) ? "resume" : "run";

    /// <summary>Kills are spread over the whole run: each waits for its share of the trials first.</summary>
    private static void WaitForTrials(CommandLine commandLine, Process process, int trials)
    {
        while (!process.HasExited && Told(commandLine).Count < trials) Thread.Sleep(10);
    }

    private static void KillAfter(Process process, int milliseconds)
    {
        if (process.WaitForExit(milliseconds)) return;
        process.Kill(); // SIGKILL: the process gets no chance to tidy up
        process.WaitForExit();
    }

    /// <summary>The events by which trials ended, in the order of the log.</summary>
    private static List<string> Told(CommandLine commandLine)
    {
        var file = commandLine.PathOf("killed", "penguins", "study.db");
        var told = new List<string>();
        if (!File.Exists(file)) return told;
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT hex(body) FROM events WHERE kind = 5 ORDER BY id"; // 5: a trial was told
            using var reader = command.ExecuteReader();
            while (reader.Read()) told.Add(reader.GetString(0));
        }
        catch (SqliteException)
        {
            told.Clear(); // the process is just about to make the table
        }

        return told;
    }
}
