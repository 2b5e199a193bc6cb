using System.ComponentModel;
using System.Diagnostics;

namespace TrainSmart.Running.Folders;

/// <summary>The commit that a run is made from, as git tells it.</summary>
/// <param name="Commit">The hash; none outside a repository or without git.</param>
/// <param name="HasChanges">Whether files differ from the commit; none if not known.</param>
internal sealed record SourceControl(string? Commit, bool? HasChanges)
{
    /// <summary>Asks git about a folder; answers with nothing if git has no answer within two seconds.</summary>
    public static SourceControl Of(string folder)
    {
        var commit = Ask(folder, "rev-parse", "HEAD")?.Trim();
        return commit is null ? new(null, null) : new(commit, Ask(folder, "status", "--porcelain") is { } changes ? changes.Length > 0 : null);
    }

    private static string? Ask(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var git = Process.Start(start);
            if (git is null) return null;
            var output = git.StandardOutput.ReadToEndAsync();
            _ = git.StandardError.ReadToEndAsync();
            if (git.WaitForExit(TimeSpan.FromSeconds(2))) return git.ExitCode == 0 ? output.GetAwaiter().GetResult() : null;
            git.Kill();
            return null;
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException)
        {
            return null;
        }
    }
}
