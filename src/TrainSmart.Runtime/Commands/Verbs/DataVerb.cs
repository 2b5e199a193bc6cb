using System.CommandLine;
using System.Globalization;
using TrainSmart.Data;

namespace TrainSmart.Commands.Verbs;

/// <summary><c>data lock</c>: scans data files and writes, or checks, the lock files that the compiler reads in their place.</summary>
internal static class DataVerb
{
    public static Command Build(CommandSurroundings surroundings)
    {
        var files = new Argument<string[]>("file") { Description = "CSV files", HelpName = "file", Arity = ArgumentArity.OneOrMore };
        var check = new Option<bool>("--check") { Description = "Write nothing; exit with 1 if a lock is out of date" };
        var noValues = new Option<bool>("--no-values")
        {
            Description = "Leave categories and extremes out of the lock, for data that is nobody's business",
        };
        var command = new Command("lock", "Write the lock files of data files") { files, check, noValues };
        command.SetAction(parsed =>
        {
            var results = parsed.GetRequiredValue(files)
                .Select(file => parsed.GetValue(check) ? Check(file) : Write(file, parsed.GetValue(noValues)))
                .ToArray();
            if (GlobalOptions.IsJson(parsed)) surroundings.WriteJson(results, CommandJson.Default.LockResultArray);
            else WriteText(results, surroundings.Out);
            return (int)(results.Any(result => result.Differences.Count > 0) ? ExitCode.Failed : ExitCode.Ok);
        });
        return new Command("data", "What the compiler knows of data") { command };
    }

    private static LockResult Check(string file)
    {
        var path = DataLockFile.PathFor(file);
        var differences = DataLockFile.Check(file, path);
        return new LockResult(file, path, DataLockFile.Read(path).Rows, Written: false, differences);
    }

    private static LockResult Write(string file, bool withoutValues)
    {
        var path = DataLockFile.PathFor(file);
        var scanned = DataLockFile.Scan(file);
        var locked = withoutValues ? scanned.WithoutValues() : scanned;
        var isNew = !File.Exists(path) || File.ReadAllText(path) != DataLockFile.Render(locked);
        if (isNew) DataLockFile.Write(path, locked);
        return new LockResult(file, path, locked.Rows, isNew, []);
    }

    private static void WriteText(IEnumerable<LockResult> results, TextWriter output)
    {
        foreach (var result in results)
        {
            output.WriteLine(result.Differences.Count == 0
                ? string.Create(CultureInfo.InvariantCulture, $"{result.Lock}: {result.Rows} rows, {(result.Written ? "written" : "up to date")}")
                : $"{result.Lock}: out of date; 'data lock {result.File}' writes it anew");
            foreach (var difference in result.Differences) output.WriteLine($"  {difference}");
        }
    }
}

/// <summary>A lock that was written or checked.</summary>
/// <param name="File">The data file.</param>
/// <param name="Lock">Its lock file.</param>
/// <param name="Rows">How many rows the lock has.</param>
/// <param name="Written">Whether the lock was written: there was none, or it said something else.</param>
/// <param name="Differences">What is not as the lock says; empty if it is up to date.</param>
internal sealed record LockResult(string File, string Lock, long Rows, bool Written, IReadOnlyList<string> Differences);
