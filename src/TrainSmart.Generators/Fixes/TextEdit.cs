using TrainSmart.Spaces;

namespace TrainSmart.Fixes;

/// <summary>One change of a text.</summary>
/// <param name="Range">What goes; of length zero where something is only added.</param>
/// <param name="Text">What comes in its place; empty where something only goes.</param>
internal sealed record TextEdit(TextRange Range, string Text)
{
    /// <summary>Whether two edits change the same characters, or add at the same place, so that only one of them can be made.</summary>
    public bool Meets(TextEdit other) =>
        Range.Start == other.Range.Start || (Range.Start < other.Range.End && other.Range.Start < Range.End);
}
