using System.Globalization;
using System.Text;

namespace TrainSmart.Reporting;

/// <summary>Writes HTML and SVG. Every text and every attribute passes through here and is escaped, so no user's text can become markup.</summary>
internal sealed class Markup
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    /// <summary>Opens an element; <see cref="Close"/> ends it.</summary>
    public Markup Open(string element, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        WriteStart(element, attributes);
        _text.Append('>');
        _open.Push(element);
        return this;
    }

    /// <summary>Closes the element that was opened last.</summary>
    public Markup Close()
    {
        _text.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element without content.</summary>
    public Markup Empty(string element, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        WriteStart(element, attributes);
        _text.Append("/>");
        return this;
    }

    /// <summary>An element that holds a text and nothing else.</summary>
    public Markup Element(string element, string text, params ReadOnlySpan<(string Name, object Value)> attributes) =>
        Open(element, attributes).Text(text).Close();

    /// <summary>Text, escaped.</summary>
    public Markup Text(string text)
    {
        Escape(text);
        return this;
    }

    /// <summary>Another piece of markup, as it is.</summary>
    public Markup Append(Markup piece)
    {
        _text.Append(piece._text);
        return this;
    }

    /// <summary>Fixed text of our own that is no user's, such as a style sheet.</summary>
    public Markup Verbatim(string own)
    {
        _text.Append(own);
        return this;
    }

    public override string ToString() => _text.ToString();

    /// <summary>A coordinate, to a tenth of a pixel.</summary>
    public static string Pixel(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private void WriteStart(string element, ReadOnlySpan<(string Name, object Value)> attributes)
    {
        _text.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            _text.Append(' ').Append(name).Append("=\"");
            Escape(value is double number ? Pixel(number) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
            _text.Append('"');
        }
    }

    private void Escape(string text)
    {
        foreach (var character in text)
        {
            switch (character)
            {
                case '<': _text.Append("&lt;"); break;
                case '>': _text.Append("&gt;"); break;
                case '&': _text.Append("&amp;"); break;
                case '"': _text.Append("&quot;"); break;
                case '\'': _text.Append("&#39;"); break;
                case < ' ' and not '\n' and not '\t': break; // not allowed in HTML
                default: _text.Append(character); break;
            }
        }
    }
}
