using System.Diagnostics;

namespace TrainSmart.Launching;

/// <summary>
/// A worker as a process of its own. It is led through its standard input: a line <c>stop</c> asks it to end after its trial, and the end of the
/// input, which comes when its supervisor is gone however that happened, ends it at once. So no worker outlives the one who started it.
/// </summary>
internal sealed class WorkerProcess : IDisposable
{
    /// <summary>What asks a worker to end after its trial.</summary>
    public const string StopLine = "stop";

    private readonly Process _process;

    private WorkerProcess(Process process) => _process = process;

    /// <summary>The process's number.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>What it told when it ended.</summary>
    public int ExitCode => _process.ExitCode;

    /// <summary>Starts a worker.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="environment">Variables that it is given beside those of this process.</param>
    /// <param name="said">Told each line that the worker writes, to standard output or error.</param>
    public static WorkerProcess Start(IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment, Action<string> said)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Tell(line.Data);
        process.ErrorDataReceived += (_, line) => Tell(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new WorkerProcess(process);

        void Tell(string? line)
        {
            if (!string.IsNullOrWhiteSpace(line)) said(line);
        }
    }

    /// <summary>Asks the worker to end after its trial.</summary>
    public void Stop()
    {
        try
        {
            _process.StandardInput.WriteLine(StopLine);
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It has ended already.
        }
    }

    /// <summary>Ends the worker at once: the trial it runs is run again by whoever resumes.</summary>
    public void End()
    {
        _process.StandardInput.Close();
        if (_process.WaitForExit(TimeSpan.FromSeconds(2))) return;
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose() => _process.Dispose();
}
