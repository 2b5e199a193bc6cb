using System.Text.RegularExpressions;
using TrainSmart.Generators.Vocabulary;

namespace TrainSmart.Generators.Tests.Soundness;

/// <summary>Makes of a right text what people make of it while they write: half words, wrong numbers, lines in the wrong place.</summary>
internal static partial class Mutations
{
    private static readonly string[] Numbers = ["0", "-1", "1e-8", "0.5", "1e400", "9999999999", ".nan", "4294967296", "NaN", "007", "$5", "70%"];

    private static readonly string[] Scraps =
    [
        "{", "}", "[", "]", ":", "- ", "\n", "  ", "'", "\"", "\\", "#", "$", "&a ", "*a", "!!int ", "|", ">", "~", "null", "true", "when", "else",
        "\u0000", "é", "\uD800", "\t", "%", "@", "*/", "when: depth > ", "$classes",
    ];

    private static readonly string[] KnownWords =
    [
        .. Words.All.Select(word => word.Name),
        .. Words.All.SelectMany(word => word.Slots).Select(slot => slot.Name).Distinct(),
        "numeric",
        "layers",
        "branch",
        "extends",
        "space",
        "int(1, 3)",
        "data",
    ];

    /// <summary>The text with one to three mistakes.</summary>
    public static string Mutate(Dice dice, string text)
    {
        foreach (var _ in Enumerable.Range(0, dice.Pick([1, 1, 1, 2, 3]))) text = MutateOnce(dice, text);
        return text;
    }

    /// <summary>The text with one to three numbers or texts of its own exchanged for others, so that C# still reads it.</summary>
    public static string MutateLiterals(Dice dice, string text)
    {
        foreach (var _ in Enumerable.Range(0, dice.Int(1, 3)))
        {
            text = dice.Chance(0.6)
                ? Replace(dice, text, NumberOfCSharp(), () => dice.Pick(["0", "1", "-1", "1000000", "2"]))
                : Replace(
                    dice,
                    text,
                    TextOfCSharp(),
                    () => dice.Pick(["\"\"", "\"species\"", "\"Depth >= 2\"", "\"a b\"", "\"2h\"", "\"validation/rmse\"", "\"(\""]));
        }

        return text;
    }

    private static string MutateOnce(Dice dice, string text)
    {
        var lines = text.Split('\n').ToList();
        var (place, line) = (dice.Int(0, text.Length), dice.Int(0, lines.Count - 1));
        switch (dice.Int(0, 10))
        {
            case 0:
                return text.Insert(place, dice.Pick(Scraps));
            case 1:
                return text.Remove(place, Math.Min(dice.Int(1, 12), text.Length - place));
            case 2:
                lines.RemoveAt(line);
                break;
            case 3:
                lines.Insert(line, lines[dice.Int(0, lines.Count - 1)]);
                break;
            case 4:
                lines[line] = dice.Chance(0.5) ? "  " + lines[line] : lines[line].TrimStart();
                break;
            case 5:
                return Replace(dice, text, Number(), () => dice.Pick(Numbers));
            case 6:
                return Replace(dice, text, Word(), () => dice.Pick(KnownWords));
            case 7:
                return dice.Pick(
                    [
                        text.Replace("\n", "\r\n"), "\uFEFF" + text, text.Replace("  ", "\t"), text + text, text.Replace("\n", "\r"), "---\n" + text,
                        text + "\n...\n",
                    ]);
            case 8:
                var other = dice.Int(0, lines.Count - 1);
                (lines[line], lines[other]) = (lines[other], lines[line]);
                break;
            case 9:
                lines[line] = new string(' ', dice.Int(0, 12)) + lines[line].TrimStart();
                break;
            default:
                return text[..place];
        }

        return string.Join("\n", lines);
    }

    private static string Replace(Dice dice, string text, Regex pattern, Func<string> replacement)
    {
        var matches = pattern.Matches(text);
        if (matches.Count == 0) return text;
        var match = dice.Pick(matches);
        return text[..match.Index] + replacement() + text[(match.Index + match.Length)..];
    }

    [GeneratedRegex(@"(?<![\w.])-?[0-9]+(\.[0-9]+)?(e-?[0-9]+)?(?![\w.])")]
    private static partial Regex Number();

    [GeneratedRegex(@"[a-z][a-z-]+")]
    private static partial Regex Word();

    // Behind an opening parenthesis, a comma or an equals sign stand the values of attributes.
    [GeneratedRegex(@"(?<=\(|, |= )-?[0-9]+(\.[0-9]+)?(e-?[0-9]+)?(?=[,)])")]
    private static partial Regex NumberOfCSharp();

    [GeneratedRegex("(?<=\\(|, |= )\"[^\"\\\\]*\"(?=[,)])")]
    private static partial Regex TextOfCSharp();
}
