using System.Diagnostics;
using System.Text.Json;

namespace TrainSmart.EndToEnd;

/// <summary>Drives the real executable of the experiments project, as a user would.</summary>
internal sealed class CommandLine : IDisposable
{
    private static readonly string Repository = FindRepository();

    private readonly string _folder = Directory.CreateTempSubdirectory("trainsmart-").FullName;

    /// <summary>Where commands run, and so where <c>runs/</c> comes to stand.</summary>
    public string Folder => _folder;

    public static string RepositoryFolder => Repository;

    /// <summary>Runs the experiments with the given arguments to the end.</summary>
    public Result Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Result(process.ExitCode, output, error.Result);
    }

    /// <summary>Runs the experiments with the given arguments and standard input to the end.</summary>
    public Result RunWithInput(string input, params string[] arguments)
    {
        using var process = Start("dotnet", [ExperimentsAssembly(), .. arguments], _folder, redirectInput: true);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new Result(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Starts the experiments and leaves them running; the caller ends them.</summary>
    public Process Start(params string[] arguments) => Start("dotnet", [ExperimentsAssembly(), .. arguments], _folder);

    /// <summary>Runs any program to the end.</summary>
    public static Result Execute(string program, IEnumerable<string> arguments, string folder)
    {
        using var process = Start(program, arguments, folder);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Result(process.ExitCode, output, error.Result);
    }

    public string PathOf(params string[] parts) => Path.Combine([_folder, .. parts]);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Process Start(string program, IEnumerable<string> arguments, string folder, bool redirectInput = false)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = redirectInput,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        return Process.Start(start) ?? throw new InvalidOperationException($"'{program}' did not start.");
    }

    private static string ExperimentsAssembly()
    {
        // The tests stand in <configuration>/net10.0 of their own bin folder; the experiments were built with the same configuration.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Path.Combine(Repository, "experiments", "bin", configuration, "net10.0", "experiments.dll");
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TrainSmart.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    internal sealed record Result(int ExitCode, string Output, string Error)
    {
        public JsonElement Json => JsonDocument.Parse(Output).RootElement;

        public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Error}";
    }
}
