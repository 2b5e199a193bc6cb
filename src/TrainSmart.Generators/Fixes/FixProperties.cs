using System.Globalization;
using TrainSmart.Spaces;

namespace TrainSmart.Fixes;

/// <summary>How an edit travels in the properties of a diagnostic: through the editor, and through the log of a build.</summary>
internal static class FixProperties
{
    /// <summary>The property that holds the text which would be right.</summary>
    public const string Replacement = "Replacement";

    /// <summary>
    /// The property that holds what the text takes the place of: the offset of its first character and its length, such as <c>412,7</c>.
    /// </summary>
    public const string Replaced = "Replaced";

    /// <summary>The value of <see cref="Replaced"/>.</summary>
    public static string Write(TextRange range) => string.Format(CultureInfo.InvariantCulture, "{0},{1}", range.Start, range.Length);

    /// <summary>The edit that two properties hold; none if they hold none.</summary>
    public static TextEdit? Read(string? replacement, string? replaced)
    {
        if (replacement is null || replaced?.Split(',') is not [var start, var length]) return null;
        return int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                ? new TextEdit(new TextRange(offset, count), replacement)
                : null;
    }
}
