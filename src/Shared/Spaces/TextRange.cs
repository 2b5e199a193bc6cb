namespace TrainSmart.Spaces;

/// <summary>A place in a text that was handed to a parser.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="Length">Number of characters; zero where something is missing.</param>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>Offset behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>The range from the start of the first to the end of the second.</summary>
    public static TextRange Between(TextRange first, TextRange last) => new(first.Start, last.End - first.Start);
}

/// <summary>What is wrong in a text, where, and what to write instead.</summary>
/// <param name="Range">Where.</param>
/// <param name="Message">One line that quotes the text and says what to write.</param>
/// <param name="Replacement">The text that would be right in place of the one at <paramref name="Range"/>, where one edit is right.</param>
/// <param name="Id">The rule of the catalogue that is broken; none where the text is not of the language at all.</param>
public sealed record ParseError(TextRange Range, string Message, string? Replacement = null, string? Id = null);
