namespace TrainSmart.Running.Folders;

/// <summary>
/// Held by the one process that leads a run, so that two never write the same result. The operating system lets go of it when the process ends,
/// however it ends. Workers do not hold it.
/// </summary>
internal sealed class RunLock : IDisposable
{
    private readonly FileStream _file;

    private RunLock(FileStream file) => _file = file;

    /// <summary>Takes the lead of the run.</summary>
    /// <exception cref="UserException">Another process has it.</exception>
    public static RunLock Take(RunFolder folder)
    {
        Directory.CreateDirectory(folder.Path);
        try
        {
            return new RunLock(new FileStream(Path.Combine(folder.Path, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            var leader = folder.ReadStatus() is { } status ? $" by process {status.Process} on {status.Host}" : "";
            throw new UserException(
                $"{folder.Path} is being run{leader}",
                "wait for it, or give this run a folder of its own with --runs",
                ExitCode.Failed);
        }
    }

    public void Dispose() => _file.Dispose();
}
