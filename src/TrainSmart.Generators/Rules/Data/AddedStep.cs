using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Rules;

/// <summary>A step that a fix adds before all others, in YAML whose steps are written one a line.</summary>
internal static class AddedStep
{
    /// <summary>The empty place behind the dash of the first step; none where the list is written in brackets, and none in C#.</summary>
    public static Location? Place(RuleInput input)
    {
        var (positions, count) = (input.Positions, input.Model.Prepare.Count);
        if (input.IsCSharp || count == 0 || !positions.Has($"prepare[{count - 1}]")) return null;
        var (key, list) = (Lines(positions.Key("prepare")), positions.Value("prepare"));
        var (first, last) = (positions.Value("prepare[0]"), positions.Value($"prepare[{count - 1}]"));
        var isBlock = Lines(list).Start.Line > key.End.Line && Lines(list).Start.Line == Lines(first).Start.Line && list.SourceSpan.End <= last.SourceSpan.End;
        if (!isBlock || Dash(list, first) < 2) return null;
        var start = Lines(first).Start;
        return Location.Create(list.GetLineSpan().Path, new TextSpan(first.SourceSpan.Start, 0), new LinePositionSpan(start, start));
    }

    /// <summary>What to insert at <see cref="Place"/>: the step, and the dash of the one that was first.</summary>
    public static string Text(RuleInput input, string step)
    {
        var (list, first) = (input.Positions.Value("prepare"), input.Positions.Value("prepare[0]"));
        return $"{step}\n{new string(' ', Lines(list).Start.Character)}-{new string(' ', Dash(list, first) - 1)}";
    }

    // How far the first step is from the start of its dash.
    private static int Dash(Location list, Location first) => Lines(first).Start.Character - Lines(list).Start.Character;

    private static LinePositionSpan Lines(Location place) => place.GetLineSpan().Span;
}
