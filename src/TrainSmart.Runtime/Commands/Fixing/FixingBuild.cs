using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace TrainSmart.Commands.Fixing;

/// <summary>Has the build mend declarations. Only a build knows: it alone reads them, and this program was made of those that it read last.</summary>
internal static class FixingBuild
{
    /// <summary>Runs <c>dotnet build -t:TrainSmartFix</c>, which works without this program too.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="only">The only file to mend, by its full path; none for all.</param>
    /// <returns>What was mended, in the order of files and texts.</returns>
    /// <exception cref="UserException">There is no SDK, or the project could not be compiled as far as to find anything.</exception>
    public static IReadOnlyList<MendedFinding> Run(string project, string? only)
    {
        var result = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.json");
        try
        {
            var said = Build(
                project,
                ["-t:TrainSmartFix", $"-p:TrainSmartFixResult={Escaped(result)}", $"-p:TrainSmartFixOnly={Escaped(only ?? "")}"]);
            if (!File.Exists(result))
                throw new UserException($"{project} could not be compiled: {FirstError(said)}", "'dotnet build' says more", ExitCode.Invalid);
            using var stream = File.OpenRead(result);
            return JsonSerializer.Deserialize(stream, CommandJson.Default.MendedFindingArray) ?? [];
        }
        finally
        {
            File.Delete(result);
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
            throw new UserException(
                "the .NET SDK is needed to mend declarations, and 'dotnet' is not there",
                "install it, or mend by hand",
                ExitCode.Missing);
        }
    }

    /// <summary>A path as the value of a property on the command line.</summary>
    private static string Escaped(string path) => path.Replace("%", "%25", StringComparison.Ordinal)
        .Replace(";", "%3B", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);

    private static string FirstError(string said) =>
        said.Split('\n')
            .Select(line => line.Trim())
            .FirstOrDefault(line => line.Contains("error", StringComparison.Ordinal)) ?? "the build wrote no log";
}

/// <summary>What one edit mended, as the build tells it.</summary>
/// <param name="Id">The rule, such as <c>TS2014</c>.</param>
/// <param name="File">The full path of the file.</param>
/// <param name="Line">The line of the finding, from 1.</param>
/// <param name="Column">The column of the finding, from 1.</param>
/// <param name="Text">What stands there now; empty where something went.</param>
internal sealed record MendedFinding(string Id, string File, int Line, int Column, string Text);
