using Microsoft.CodeAnalysis;
using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>A step that a fix adds before all others, in YAML whose steps are written one a line.</summary>
internal static class AddedStep
{
    /// <summary>The empty place behind the dash of the first step; none where the list is written in brackets, and none in C#.</summary>
    public static Location? Place(RuleInput input)
    {
        var path = Positions.Insertion("prepare");
        return input.Positions.Has(path) ? input.Positions.Value(path) : null;
    }

    /// <summary>What to insert at <see cref="Place"/>: the step, and the dash of the one that was first.</summary>
    public static string Text(Location place, Location list, string step)
    {
        var (dash, first) = (Column(list), Column(place));
        return $"{step}\n{new string(' ', dash)}-{new string(' ', first - dash - 1)}";
    }

    private static int Column(Location place) => place.GetLineSpan().StartLinePosition.Character;
}
