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
    /// <exception cref="UserException">Another process has it, or the folder cannot be written.</exception>
    public static RunLock Take(RunFolder folder)
    {
        var file = Path.Combine(folder.Path, "lock");
        try
        {
            Directory.CreateDirectory(folder.Path);
            return new RunLock(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception error) when (error is UnauthorizedAccessException || (error is IOException && !File.Exists(file)))
        {
            throw Unwritable(folder, error);
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

    private static UserException Unwritable(RunFolder folder, Exception error)
    {
        // The system says of a folder that it could not make that it is not there, which would mislead.
        var reason = error is FileNotFoundException or DirectoryNotFoundException ? "" : $": {error.Message}";
        return new UserException(
            $"the folder {folder.Path} cannot be written{reason}",
            "name a folder that can be written with --runs DIR, or give yourself the right to write this one",
            ExitCode.Missing);
    }
}
