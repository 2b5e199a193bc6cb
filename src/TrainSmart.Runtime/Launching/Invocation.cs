namespace TrainSmart.Launching;

/// <summary>How this program is started once more.</summary>
/// <param name="Program">The file to start.</param>
/// <param name="Arguments">What comes before the verb, such as the path of a dll after <c>dotnet</c>.</param>
public sealed record Invocation(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>The program that is running: its own executable, or <c>dotnet</c> with its dll.</summary>
    public static Invocation OfThisProgram()
    {
        var host = Environment.ProcessPath ?? "dotnet";
        if (!Path.GetFileNameWithoutExtension(host).Equals("dotnet", StringComparison.OrdinalIgnoreCase)) return new(host, []);
        return new(host, [Environment.GetCommandLineArgs()[0]]);
    }

    /// <summary>The words of a command line that starts <paramref name="verb"/>.</summary>
    public IReadOnlyList<string> With(params IEnumerable<string> verb) => [Program, .. Arguments, .. verb];

    /// <summary>A command line for a POSIX shell, each word quoted where that is needed.</summary>
    public static string ForShell(IEnumerable<string> words) => string.Join(' ', words.Select(Quoted));

    private static string Quoted(string word) =>
        word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./=:,+@%".Contains(letter))
            ? word
            : $"'{word.Replace("'", "'\\''")}'";
}
