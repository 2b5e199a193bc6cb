using System.Text.Json;

namespace TrainSmart.EndToEnd;

/// <summary>The experiments of the repository on their real data: as good as promised, and the same twice.</summary>
public sealed class Experiments
{
    [Theory]
    [InlineData("penguins", "test/macro-f1", 0.95)]
    [InlineData("churn", "test/roc-auc", 0.90)]
    [InlineData("digits", "test/accuracy", 0.96)]
    [InlineData("concrete", "test/r2", 0.85)]
    [InlineData("digits-population", "test/accuracy", 0.93)]
    public void An_experiment_is_as_good_as_promised_and_the_same_twice(string experiment, string metric, double atLeast)
    {
        using var commandLine = new CommandLine();

        var first = Result(commandLine, experiment, "first", workers: 1);
        var second = Result(commandLine, experiment, "second", workers: 2);

        Assert.True(Metric(first, metric) >= atLeast, $"{metric} is {Metric(first, metric)}");
        Assert.Equal(Essence(first), Essence(second));
    }

    [Fact]
    public void A_population_shows_the_schedule_that_it_found_and_keeps_no_checkpoint()
    {
        using var commandLine = new CommandLine();

        var run = commandLine.Run("run", "digits-population");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains(
            "The schedule that was found",
            File.ReadAllText(commandLine.PathOf("runs", "digits-population", "report.html")),
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(commandLine.PathOf("runs", "digits-population", "checkpoints")));
    }

    [Fact]
    public void Penguins_writes_a_report_of_at_least_40_trials()
    {
        using var commandLine = new CommandLine();

        var run = commandLine.Run("run", "penguins");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.True(File.Exists(commandLine.PathOf("runs", "penguins", "report.html")));
        using var result = JsonDocument.Parse(File.ReadAllText(commandLine.PathOf("runs", "penguins", "result.json")));
        Assert.True(result.RootElement.GetProperty("trials").GetArrayLength() >= 40);
    }

    private static JsonElement Result(CommandLine commandLine, string experiment, string runs, int workers)
    {
        var run = commandLine.Run("run", experiment, "--runs", runs, "--workers", $"{workers}");
        Assert.True(run.ExitCode == 0, run.ToString());
        return JsonDocument.Parse(File.ReadAllText(commandLine.PathOf(runs, experiment, "result.json"))).RootElement;
    }

    private static double Metric(JsonElement result, string name) =>
        result.GetProperty("metrics")
            .EnumerateArray()
            .Single(metric => metric.GetProperty("name").GetString() == name)
            .GetProperty("value")
            .GetDouble();

    /// <summary>All that a run found out, without when and by how many workers.</summary>
    private static string Essence(JsonElement result) => string.Join(
        '\n',
        [
            .. result.GetProperty("metrics").EnumerateArray().Select(metric => metric.ToString()),
            .. StudyText.Of(result),
        ]);
}
