using System.CommandLine;
using System.Globalization;

namespace TrainSmart.Commands.Verbs;

/// <summary><c>explain</c>: the page of a diagnostic. The pages of <c>docs/diagnostics</c> travel inside the program.</summary>
internal static class ExplainVerb
{
    private const string Prefix = "diagnostics/";

    // Diagnostics are numbered by what they are about: the thousands are of the space, of data, of models, ...
    private const int Family = 1000;
    private const int Slip = 9;

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
        var help = Number(asId) is { } number ? Hint(number) : "diagnostics are called TS and four digits, such as TS2002";
        return new UserException($"there is no diagnostic '{asked}'", help, ExitCode.Missing);
    }

    // A number far from all others is no slip of a digit, so that the nearest one would be no help.
    private static string Hint(int number)
    {
        var known = typeof(ExplainVerb).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .SelectMany(name => Number(name[Prefix.Length..]) is { } id ? [id] : (int[])[])
            .Order()
            .ToList();
        var family = known.Where(id => id / Family == number / Family).ToList();
        if (family.Count == 0) return $"they go from {Name(known[0])} to {Name(known[^1])}";
        var nearest = family.MinBy(id => Math.Abs(id - number));
        return Math.Abs(nearest - number) <= Slip
            ? $"the nearest is {Name(nearest)}"
            : $"those that begin alike go from {Name(family[0])} to {Name(family[^1])}";
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"TS{number:0000}");

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
