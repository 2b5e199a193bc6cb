using System.ComponentModel;
using System.Diagnostics;

namespace TrainSmart.Commands.Fixing;

/// <summary>Asks the compiler what is wrong. Only a build knows: it alone reads declarations, and this program was made of those that it read last.</summary>
internal static class FindingsOfBuild
{
    /// <summary>Builds the project and reads the log of its C# compiler.</summary>
    /// <param name="project">The project's folder.</param>
    /// <exception cref="UserException">There is no SDK, or the project could not be compiled as far as to have a log.</exception>
    public static IReadOnlyList<FixableFinding> Of(string project)
    {
        var log = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.sarif");
        try
        {
            // First what the project refers to, then the project itself: the log has room for one compilation. A file that is never there keeps the
            // build from being up to date, so that the compiler runs.
            var said = Build(project, []);
            said = Build(project, ["--no-dependencies", "--no-restore", $"-p:NonExistentFile={log}.none", $"-p:ErrorLog={log}%2Cversion=2.1"]) is { Length: > 0 } last ? last : said;
            if (!File.Exists(log)) throw new UserException($"{project} could not be compiled: {FirstError(said)}", "'dotnet build' says more", ExitCode.Invalid);
            using var stream = File.OpenRead(log);
            return FixableFinding.Read(stream);
        }
        finally
        {
            File.Delete(log);
        }
    }

    // Servers that outlive the build would keep its output open, and this program waiting.
    private static string Build(string project, IReadOnlyList<string> options)
    {
        var start = new ProcessStartInfo("dotnet", ["build", "-v", "q", "--nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false", .. options])
        {
            WorkingDirectory = project,
            RedirectStandardOutput = true,
        };
        try
        {
            using var build = Process.Start(start)!;
            var said = build.StandardOutput.ReadToEnd();
            build.WaitForExit();
            return said;
        }
        catch (Win32Exception)
        {
            throw new UserException("the .NET SDK is needed to mend declarations, and 'dotnet' is not there", "install it, or mend by hand", ExitCode.Missing);
        }
    }

    private static string FirstError(string said) =>
        said.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal)) ?? "the build wrote no log";
}
