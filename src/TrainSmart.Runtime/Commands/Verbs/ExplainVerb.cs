using System.CommandLine;
using System.Globalization;

namespace TrainSmart.Commands.Verbs;

/// <summary><c>explain</c>: the page of a diagnostic. The pages of <c>docs/diagnostics</c> travel inside the program.</summary>
internal static class ExplainVerb
{
    private const string Prefix = "diagnostics/";

    public static Command Build(CommandSurroundings surroundings)
    {
        var id = new Argument<string>("id") { Description = "A diagnostic, such as TS2002", HelpName = "TSnnnn" };
        var command = new Command("explain", "Explain a diagnostic: what it means, wrong and right examples") { id };
        command.SetAction(parsed =>
        {
            var explained = Find(parsed.GetRequiredValue(id));
            if (GlobalOptions.IsJson(parsed)) surroundings.WriteJson(explained, CommandJson.Default.Explanation);
            else surroundings.Out.WriteLine(ForReaders(explained.Text, surroundings.Terminal).TrimEnd());
            return (int)ExitCode.Ok;
        });
        return command;
    }

    /// <summary>In a pipe the page stays Markdown, for a pager or a comment that shows it so.</summary>
    private static string ForReaders(string page, Terminal terminal) =>
        terminal.IsInteractive ? PageOnTerminal.Write(page, terminal.Size().Width, terminal.HasColor) : page;

    private static Explanation Find(string asked)
    {
        var id = Number("TS" + asked) is null ? asked.ToUpperInvariant() : "TS" + asked;
        using var page = typeof(ExplainVerb).Assembly.GetManifestResourceStream(Prefix + id) ?? throw Unknown(asked, id);
        using var reader = new StreamReader(page);
        return new Explanation(id, reader.ReadToEnd());
    }

    private static UserException Unknown(string asked, string asId)
    {
        var known = typeof(ExplainVerb).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..]);
        var nearest = Number(asId) is { } number
            ? known.Where(id => Number(id) is not null)
                .OrderBy(id => Math.Abs(Number(id)!.Value - number))
                .ThenBy(id => id, StringComparer.Ordinal)
                .FirstOrDefault()
            : null;
        return new UserException(
            $"there is no diagnostic '{asked}'",
            nearest is not null ? $"the nearest is {nearest}" : "diagnostics are called TS and four digits, such as TS2002",
            ExitCode.Missing);
    }

    private static int? Number(string id) =>
        id.StartsWith("TS", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(id.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

/// <summary>The page of a diagnostic.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The page, in Markdown.</param>
internal sealed record Explanation(string Id, string Text);
