using System.Diagnostics;

namespace TrainSmart.Fixes;

/// <summary>The C# compiler of the SDK, run as the build would run it, for what it says and not for what it makes.</summary>
/// <param name="Assembly">The compiler, <c>csc.dll</c>.</param>
/// <param name="Arguments">A file with the arguments of the build, one a line.</param>
/// <param name="Project">The folder of the project, where the compiler runs.</param>
internal sealed record Compiler(string Assembly, string Arguments, string Project)
{
    private static readonly string[] Outputs = ["out", "refout", "pdb", "doc", "errorlog", "generatedfilesout"];

    /// <summary>Compiles, and reads the log.</summary>
    /// <exception cref="FixException">The compiler did not come as far as to write a log.</exception>
    public CompilerLog Run()
    {
        var folder = Directory.CreateTempSubdirectory("trainsmart-fix-").FullName;
        try
        {
            var log = Path.Combine(folder, "log.sarif");
            var response = Path.Combine(folder, "arguments.rsp");
            var redirected = File.ReadLines(Arguments).Select(argument => Redirected(argument, folder));
            File.WriteAllLines(response, [.. redirected, $"/errorlog:\"{log},version=2.1\""]);
            var said = Execute(response);
            if (!File.Exists(log)) throw new FixException($"the compiler did not run: {said.Trim().Split('\n')[0]}; 'dotnet build' says more");
            using var stream = File.OpenRead(log);
            return CompilerLog.Read(stream);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string Execute(string response)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath ?? "dotnet", ["exec", Assembly, "/noconfig", $"@{response}"])
        {
            WorkingDirectory = Project,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new FixException("the compiler did not start");
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said;
    }

    // What the compiler makes here is thrown away: the build's own outputs stay as the last build left them.
    private static string Redirected(string argument, string folder)
    {
        var name = argument.TrimStart('/', '-').Split(':')[0];
        if (argument[0] is not ('/' or '-') || !Outputs.Contains(name, StringComparer.OrdinalIgnoreCase)) return argument;
        return name is "errorlog" ? "" : $"/{name}:\"{Path.Combine(folder, name is "generatedfilesout" ? "" : name)}\"";
    }
}
