using System.Text;
using Microsoft.CodeAnalysis;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Yaml;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// A distribution as one text, with the place of each of its characters in the file. The long form (<c>{ distribution: int, low: 1, high: 3 }</c>) is
/// put together to the short one, so both are read by the same parser and get the same words.
/// </summary>
internal sealed class YamlDistributionText
{
    private readonly YamlReading _reading;
    private readonly YamlNode _whole;
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, YamlScalar Scalar)> _pieces = [];

    private YamlDistributionText(YamlReading reading, YamlNode whole)
    {
        _reading = reading;
        _whole = whole;
    }

    public string Text => _text.ToString();

    /// <summary>The short form: the text as it stands.</summary>
    public static YamlDistributionText Of(YamlReading reading, YamlScalar scalar)
    {
        var text = new YamlDistributionText(reading, scalar);
        text.Append(scalar);
        return text;
    }

    /// <summary>The long form; none, with findings, if its values cannot be put together.</summary>
    public static YamlDistributionText? Of(
        YamlReading reading,
        YamlScalar name,
        YamlMapping mapping,
        IEnumerable<YamlEntry> values,
        YamlNode? when,
        YamlNode? otherwise)
    {
        var text = new YamlDistributionText(reading, mapping);
        text.Append(name);
        text._text.Append('(');
        var isFirst = true;
        foreach (var entry in values)
        {
            var done = entry.Value switch
            {
                YamlSequence list => text.AppendItems(list, ref isFirst),
                YamlMapping pairs => text.AppendPairs(pairs, ref isFirst),
                _ => text.AppendPair(entry.Key, entry.Value, ref isFirst),
            };
            if (!done) return null;
        }

        text._text.Append(')');
        if (when is not null && !text.AppendAfter(" when ", "when", when)) return null;
        return otherwise is not null && !text.AppendAfter(" else ", "else", otherwise) ? null : text;
    }

    /// <summary>Where a part of the text stands in the file.</summary>
    public Location Locate(TextRange range) => PlaceOf(range).Location;

    /// <summary>The same as a place.</summary>
    public Place PlaceOf(TextRange range)
    {
        for (var index = _pieces.Count - 1; index >= 0; index--)
        {
            var (start, scalar) = _pieces[index];
            if (range.Start < start) continue;
            var length = Math.Min(range.Length, scalar.Value.Length - (range.Start - start));
            return length < 0 ? _reading.PlaceOf(_whole) : _reading.PlaceOf(scalar, new TextRange(range.Start - start, length));
        }

        return _reading.PlaceOf(_whole);
    }

    private bool AppendItems(YamlSequence list, ref bool isFirst)
    {
        foreach (var item in list.Items)
        {
            Separate(ref isFirst);
            if (!TryAppend("values", item)) return false;
        }

        return true;
    }

    private bool AppendPairs(YamlMapping pairs, ref bool isFirst)
    {
        foreach (var (key, value) in pairs.Entries)
        {
            if (!AppendPair(key, value, ref isFirst)) return false;
        }

        return true;
    }

    private bool AppendPair(YamlScalar key, YamlNode value, ref bool isFirst)
    {
        Separate(ref isFirst);
        AppendLiteral(key);
        _text.Append(": ");
        return TryAppend(key.Value, value);
    }

    private bool AppendAfter(string keyword, string what, YamlNode node)
    {
        _text.Append(keyword);
        if (node is not YamlScalar { IsNull: false } scalar) return TryAppend(what, node);
        if (what == "when") Append(scalar);
        else AppendLiteral(scalar);
        return true;
    }

    private bool TryAppend(string what, YamlNode node)
    {
        if (node is YamlScalar { IsNull: false } scalar)
        {
            AppendLiteral(scalar);
            return true;
        }

        _reading.ReportType(what, node, "a number or a text");
        return false;
    }

    private void Separate(ref bool isFirst)
    {
        if (!isFirst) _text.Append(", ");
        isFirst = false;
    }

    /// <summary>
    /// Appends a scalar so that it stays one literal whatever characters it has. A quantity stays as it is, and is refused as in the short form.
    /// </summary>
    private void AppendLiteral(YamlScalar scalar)
    {
        if (scalar.Style == ScalarStyle.Plain && (IsNumber(scalar.Value) || IsWord(scalar.Value) || IsQuantity(scalar.Value)))
        {
            Append(scalar);
            return;
        }

        _pieces.Add((_text.Length, scalar));
        _text.Append('\'').Append(scalar.Value.Replace("'", "''")).Append('\'');
    }

    private static bool IsNumber(string text) => YamlLiterals.Number(text) is not null || YamlLiterals.Share(text) is not null;

    private static bool IsQuantity(string text) => !text.Contains(' ') && WrittenUnits.Refuse(text) is not null;

    private static bool IsWord(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && text.All(character => char.IsLetterOrDigit(character) || character == '_');

    private void Append(YamlScalar scalar)
    {
        _pieces.Add((_text.Length, scalar));
        _text.Append(scalar.Value);
    }
}
