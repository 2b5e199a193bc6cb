using System.Text;

namespace TrainSmart.Spaces;

/// <summary>Turns names from one habit of writing into another by rule: <c>learning_rate</c>, <c>LearningRate</c>, <c>learning-rate</c>.</summary>
public static class Names
{
    /// <summary>The name as C# writes types and properties; a leading digit gets an underscore before it.</summary>
    public static string Pascal(string name)
    {
        var result = new StringBuilder(name.Length);
        var starts = true;
        foreach (var character in name)
        {
            if (!char.IsLetterOrDigit(character))
            {
                starts = true;
                continue;
            }

            if (result.Length == 0 && char.IsDigit(character)) result.Append('_');
            result.Append(starts ? char.ToUpperInvariant(character) : character);
            starts = false;
        }

        return result.ToString();
    }

    /// <summary>The name as the language writes parameters.</summary>
    public static string Snake(string name) => Separated(name, '_');

    /// <summary>The name as the language writes keys and words.</summary>
    public static string Kebab(string name) => Separated(name, '-');

    private static string Separated(string name, char separator)
    {
        var result = new StringBuilder(name.Length + 4);
        for (var at = 0; at < name.Length; at++)
        {
            var character = name[at];
            if (!char.IsLetterOrDigit(character))
            {
                if (result.Length > 0 && result[result.Length - 1] != separator) result.Append(separator);
                continue;
            }

            if (StartsWord(name, at) && result.Length > 0 && result[result.Length - 1] != separator) result.Append(separator);
            result.Append(char.ToLowerInvariant(character));
        }

        return result.ToString().TrimEnd(separator);
    }

    // "LearningRate" has a word at R, "GpusPerNode" at P and N, "HTTPServer" at S, "L1Ratio" at R, "Conv2D" none at D.
    private static bool StartsWord(string name, int at)
    {
        if (at == 0 || !char.IsUpper(name[at])) return false;
        var followedByLower = at + 1 < name.Length && char.IsLower(name[at + 1]);
        return char.IsLower(name[at - 1]) || followedByLower;
    }
}
