using System.Diagnostics;
using System.Threading.Channels;

namespace TrainSmart.EndToEnd.Packages;

/// <summary><c>dotnet watch</c>: a changed YAML file is built and run anew. The long check: <c>TRAINSMART_WATCH=1</c>, see docs/testing.md.</summary>
[Collection("builds")] // one build at a time
public sealed class Watching
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task A_changed_YAML_file_is_built_and_run_anew()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("TRAINSMART_WATCH") == "1", "set TRAINSMART_WATCH=1 to run the check of dotnet watch");
        using var project = OutsideProject.Alone();
        project.Write("forest.experiment.yaml", OutsideProject.Experiment("before"));
        Assert.Equal(0, project.Build().Result.ExitCode);
        using var bound = new CancellationTokenSource(Longest);
        var start = new ProcessStartInfo("dotnet", ["watch", "run", "--non-interactive", "--no-hot-reload", "--", "list"])
        {
            WorkingDirectory = project.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var watch = Process.Start(start)!;
        try
        {
            var lines = Read(watch);
            await Until("before", lines, bound.Token);
            await Until("dotnet watch ⏳ Waiting for a file to change", lines, bound.Token);
            project.Edit("forest.experiment.yaml", "experiment: before", "experiment: after");
            await Until("after", lines, bound.Token);
        }
        finally
        {
            watch.Kill(entireProcessTree: true);
            await watch.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private static ChannelReader<string> Read(Process process)
    {
        var lines = Channel.CreateUnbounded<string>();
        process.OutputDataReceived += (_, line) => lines.Writer.TryWrite(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => lines.Writer.TryWrite(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return lines.Reader;
    }

    private static async Task Until(string start, ChannelReader<string> lines, CancellationToken bound)
    {
        var seen = new List<string>();
        try
        {
            do seen.Add(await lines.ReadAsync(bound));
            while (!seen[^1].TrimStart().StartsWith(start, StringComparison.Ordinal));
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"'{start}' was not printed:\n{string.Join('\n', seen)}");
        }
    }
}
