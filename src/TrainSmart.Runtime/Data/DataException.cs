namespace TrainSmart.Data;

/// <summary>
/// Data that is not what the declaration takes it for: a column that is not there, a value that cannot be read, a gap that nothing fills.
/// </summary>
/// <param name="message">What is wrong, with the file, row and column.</param>
/// <param name="help">What to do about it.</param>
/// <param name="exitCode">What the command tells the shell.</param>
public sealed class DataException(string message, string? help = null, ExitCode exitCode = ExitCode.Invalid) : UserException(message, help, exitCode);
