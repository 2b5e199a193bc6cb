namespace TrainSmart;

/// <summary>
/// Something that a user can mend: a file that is not there, a value that cannot be read. The command line shows it as one line and a line of
/// help, never as a stack trace.
/// </summary>
/// <param name="message">What is wrong, in the user's own text, and where.</param>
/// <param name="help">What to write or do instead, where that is known.</param>
/// <param name="exitCode">What the command tells the shell.</param>
public class UserException(string message, string? help = null, ExitCode exitCode = ExitCode.Failed) : Exception(message)
{
    /// <summary>What to write or do instead, where that is known.</summary>
    public string? Help { get; } = help;

    /// <summary>What the command tells the shell.</summary>
    public ExitCode ExitCode { get; } = exitCode;
}
