namespace TrainSmart.Commands;

/// <summary>What the terminal that a command writes to can do; read from the process once, at its edge.</summary>
/// <param name="IsInteractive">Whether a person watches: lines may be drawn over.</param>
/// <param name="HasColor">Whether colours are wanted and shown.</param>
/// <param name="Size">Width and height in characters, asked anew for every frame because windows are resized.</param>
internal sealed record Terminal(bool IsInteractive, bool HasColor, Func<(int Width, int Height)> Size)
{
    /// <summary>A file or a pipe.</summary>
    public static Terminal None { get; } = new(false, false, () => (80, 24));

    /// <summary>The terminal of this process. NO_COLOR, CI and TERM=dumb are respected.</summary>
    public static Terminal OfThisProcess()
    {
        var interactive = !Console.IsOutputRedirected && !IsSet("CI") && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");
        return new Terminal(interactive || IsWindowsConsole(), (interactive || IsWindowsConsole()) && !IsSet("NO_COLOR"), WindowSize);
    }

    private static bool IsWindowsConsole() => OperatingSystem.IsWindows() && !Console.IsOutputRedirected && !IsSet("CI");

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    private static (int Width, int Height) WindowSize()
    {
        try
        {
            return (Math.Max(Console.WindowWidth, 20), Math.Max(Console.WindowHeight, 6));
        }
        catch (IOException)
        {
            return (80, 24);
        }
    }
}
