using System.Text;

namespace TrainSmart.Commands;

/// <summary>
/// A page of the documentation as a person reads it in a terminal: paragraphs as wide as the window, examples indented, no marks of Markdown.
/// </summary>
internal static class PageOnTerminal
{
    private const int WidestLine = 100;
    private const string Fence = "```";
    private const string Bold = "\u001b[1m";
    private const string Plain = "\u001b[0m";

    public static string Write(string markdown, int width, bool hasColor)
    {
        var page = new StringBuilder();
        var isExample = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").TrimEnd().Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal)) isExample = !isExample;
            else if (isExample) page.Append(line.Length > 0 ? "    " : "").Append(line).Append('\n');
            else if (line.StartsWith('#')) page.Append(Heading(line.TrimStart('#').Trim(), width, hasColor));
            else page.Append(Wrapped(line, width));
        }

        return page.ToString();
    }

    private static string Heading(string text, int width, bool hasColor) =>
        hasColor ? $"{Bold}{Wrapped(text, width).TrimEnd('\n')}{Plain}\n" : Wrapped(text, width);

    private static string Wrapped(string line, int width)
    {
        var indent = line.StartsWith("- ", StringComparison.Ordinal) ? "  " : "";
        var limit = Math.Min(width, WidestLine);
        var result = new StringBuilder();
        var column = 0;
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > indent.Length && column + 1 + word.Length > limit)
            {
                result.Append('\n').Append(indent);
                column = indent.Length;
            }
            else if (column > 0)
            {
                result.Append(' ');
                column++;
            }

            result.Append(word);
            column += word.Length;
        }

        return result.Append('\n').ToString();
    }
}
