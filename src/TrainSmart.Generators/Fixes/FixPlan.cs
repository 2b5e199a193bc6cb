using System.Text;

namespace TrainSmart.Fixes;

/// <summary>
/// Edits of one text that can be made together, in the order of the text. Whatever they do not name stays as it is, comments and layout too.
/// </summary>
internal sealed class FixPlan
{
    private FixPlan(IReadOnlyList<TextEdit> edits) => Edits = edits;

    /// <summary>The edits in the order of the text; no two of them meet.</summary>
    public IReadOnlyList<TextEdit> Edits { get; }

    /// <summary>
    /// Plans as many edits as go together: where two meet, the first is made, and the next build says whether the other is still needed.
    /// </summary>
    public static FixPlan Of(IEnumerable<TextEdit> edits)
    {
        var planned = new List<TextEdit>();
        foreach (var edit in edits.OrderBy(edit => edit.Range.Start).ThenBy(edit => edit.Range.Length))
        {
            if (!planned.Exists(edit.Meets)) planned.Add(edit);
        }

        return new FixPlan(planned);
    }

    /// <summary>The text with all edits made.</summary>
    /// <exception cref="ArgumentException">An edit lies outside the text, which then is not the one that the edits were made for.</exception>
    public string Apply(string text)
    {
        var result = new StringBuilder(text.Length);
        var end = 0;
        foreach (var edit in Edits)
        {
            if (edit.Range.Start < end || edit.Range.End > text.Length) throw new ArgumentException("The edits are not of this text.", nameof(text));
            result.Append(text, end, edit.Range.Start - end).Append(edit.Text);
            end = edit.Range.End;
        }

        return result.Append(text, end, text.Length - end).ToString();
    }
}
