using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>Reports what the rules that the compiler and the search share say of a space, at the places where it was declared.</summary>
internal static class YamlSpaceProblems
{
    /// <summary>Reports all problems but unknown names in conditions: the reader resolves those itself and knows their exact place.</summary>
    public static void Report(YamlReading reading, Space space)
    {
        foreach (var problem in SpaceRules.Check(space).Where(problem => problem.Id != "TS2024"))
        {
            var place = reading.Positions.Value(PathOf(problem, problem.Part));
            var (wrong, replacement) = problem is { Id: "TS2001", Part: "low" } && Swapped(reading, problem, place) is { } swapped ? swapped : (place, problem.Replacement);
            reading.Report(problem.Id, wrong, problem.Message, replacement);
        }
    }

    /// <summary>From the low to the high end of a range, with the two in each other's place: one edit that mends both.</summary>
    private static (Location Place, string Replacement)? Swapped(YamlReading reading, SpaceProblem problem, Location low)
    {
        var high = reading.Positions.Value(PathOf(problem, "high"));
        if (reading.TextOf(low) is not { } text || reading.TextOf(high) != text || low.SourceSpan.End > high.SourceSpan.Start) return null;
        var between = TextSpan.FromBounds(low.SourceSpan.End, high.SourceSpan.Start);
        var whole = TextSpan.FromBounds(low.SourceSpan.Start, high.SourceSpan.End);
        var place = Location.Create(low.GetLineSpan().Path, whole, text.Lines.GetLinePositionSpan(whole));
        return (place, $"{text.ToString(high.SourceSpan)}{text.ToString(between)}{text.ToString(low.SourceSpan)}");
    }

    private static string PathOf(SpaceProblem problem, string part) =>
        problem.Parameter.Length == 0 ? $"search.{part}" : $"search.space.{problem.Parameter}.{part}";
}
