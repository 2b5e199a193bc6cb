using Microsoft.CodeAnalysis;

namespace TrainSmart.Generators.Rules;

/// <summary>Something wrong in a declaration, at its exact place.</summary>
/// <param name="Id">The rule, such as <c>TS2001</c>.</param>
/// <param name="Location">Where, in the user's text.</param>
/// <param name="Message">One line: what is wrong, in the user's words, and what to write instead.</param>
internal sealed record Finding(string Id, Location Location, string Message)
{
    private const int LongestMessage = 1000;

    /// <summary>
    /// One line: what is wrong, in the user's words, and what to write instead. What it quotes may be longer or stand on several lines.
    /// </summary>
    public string Message { get; init; } = OneLine(Message);

    /// <summary>Related places, such as the other declaration or the constraint.</summary>
    public IReadOnlyList<Location> Related { get; init; } = [];

    /// <summary>The text that would be right in place of the one at <see cref="Replaced"/>, where one edit is right.</summary>
    public string? Replacement { get; init; }

    /// <summary>What <see cref="Replacement"/> takes the place of, in the same file; none where it is the text at <see cref="Location"/>.</summary>
    public Location? Replaced { get; init; }

    private static string OneLine(string text)
    {
        if (text.Length <= LongestMessage && text.All(character => !char.IsControl(character))) return text;
        var parts = text.Split(['\r', '\n', '\t', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries);
        var line = string.Join(" ", parts.Select(part => part.Trim()));
        line = string.Concat(line.Where(character => !char.IsControl(character)));
        return line.Length <= LongestMessage ? line : line.Substring(0, LongestMessage) + "...";
    }
}
