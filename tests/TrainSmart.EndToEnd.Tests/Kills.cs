using System.Text.Json;

namespace TrainSmart.EndToEnd;

/// <summary>kill -9 at any moment loses no finished trial, repeats none, and changes nothing of the result.</summary>
public sealed class Kills
{
    /// <summary>Raise it for the long check: TRAINSMART_KILLS=20 dotnet run --project tests/TrainSmart.EndToEnd.Tests.</summary>
    private static readonly int Times = int.TryParse(Environment.GetEnvironmentVariable("TRAINSMART_KILLS"), out var times) ? times : 6;

    [Fact]
    public void A_run_killed_again_and_again_ends_as_the_undisturbed_one()
    {
        using var commandLine = new CommandLine();
        var undisturbed = commandLine.Run("run", "penguins", "--trials", "40", "--runs", "undisturbed");
        Assert.True(undisturbed.ExitCode == 0, undisturbed.ToString());

        var random = new Random(20);
        using (var run = commandLine.Start("run", "penguins", "--trials", "40", "--runs", "killed"))
        {
            WaitForStudy(commandLine);
            KillAfter(run, random.Next(0, 900));
        }

        var finished = FinishedTrials(commandLine);
        for (var kill = 1; kill < Times; kill++)
        {
            using (var resume = commandLine.Start("resume", "penguins", "--runs", "killed")) KillAfter(resume, random.Next(300, 1600));
            var now = FinishedTrials(commandLine);
            foreach (var (number, line) in finished) Assert.Equal(line, now[number]); // none lost, none run again
            finished = now;
        }

        var last = commandLine.Run("resume", "penguins", "--runs", "killed");
        Assert.True(last.ExitCode == 0, last.ToString());
        Assert.Equal(Study(commandLine, "undisturbed"), Study(commandLine, "killed"));
    }

    private static void WaitForStudy(CommandLine commandLine)
    {
        var until = DateTime.UtcNow.AddSeconds(60);
        while (!File.Exists(commandLine.PathOf("killed", "penguins", "study.db")) && DateTime.UtcNow < until) Thread.Sleep(20);
    }

    private static void KillAfter(System.Diagnostics.Process process, int milliseconds)
    {
        if (process.WaitForExit(milliseconds)) return;
        process.Kill(); // SIGKILL: the process gets no chance to tidy up
        process.WaitForExit();
    }

    /// <summary>Number and times of every trial that was told: a trial that ran twice would have other times.</summary>
    private static Dictionary<int, string> FinishedTrials(CommandLine commandLine)
    {
        var shown = commandLine.Run("show", "penguins", "--runs", "killed", "--trials", "--format", "json");
        Assert.True(shown.ExitCode == 0, shown.ToString());
        return shown.Json.GetProperty("trials").EnumerateArray()
            .Where(trial => trial.GetProperty("state").GetString() is "completed" or "pruned" or "failed")
            .ToDictionary(trial => trial.GetProperty("number").GetInt32(), trial => trial.ToString());
    }

    private static string Study(CommandLine commandLine, string runs)
    {
        using var result = JsonDocument.Parse(File.ReadAllText(commandLine.PathOf(runs, "penguins", "result.json")));
        return string.Join('\n', StudyText.Of(result.RootElement));
    }
}
