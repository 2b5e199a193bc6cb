using System.Globalization;
using TrainSmart.Running;
using TrainSmart.Search;

namespace TrainSmart.Commands;

/// <summary>What is shown when a command cannot go on.</summary>
internal static class Faults
{
    /// <summary>A user's mistake: one line, and one that helps.</summary>
    public static ExitCode Show(UserException error, TextWriter output)
    {
        output.WriteLine($"error: {PostgreSqlAddress.Hide(error.Message).ReplaceLineEndings(" ")}");
        if (error.Help is { } help) output.WriteLine($"help: {help.ReplaceLineEndings(" ")}");
        return error.ExitCode;
    }

    /// <summary>A fault of ours: one line, and a file with all that is needed to mend it.</summary>
    public static ExitCode Show(Exception error, IReadOnlyList<string> args, bool verbose, TextWriter output)
    {
        output.WriteLine($"internal error: {error.GetType().Name}: {PostgreSqlAddress.Hide(error.Message).ReplaceLineEndings(" ")}");
        if (Keep(error, args) is { } file) output.WriteLine($"help: the details are in {file}; please report them");
        if (verbose) output.WriteLine(error.StackTrace);
        return ExitCode.Internal;
    }

    private static string? Keep(Exception error, IReadOnlyList<string> args)
    {
        try
        {
            var time = DateTime.UtcNow.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
            var file = Path.Combine(Path.GetTempPath(), $"trainsmart-{time}-{Environment.ProcessId}.txt");
            var report = PostgreSqlAddress.Hide($"{string.Join(' ', args)}\n\n{error}");
            File.WriteAllText(file, $"TrainSmart {Runner.Version}, .NET {Environment.Version}\n{report}\n");
            return file;
        }
        catch (Exception unwritten) when (unwritten is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
