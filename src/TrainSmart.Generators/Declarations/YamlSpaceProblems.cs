using TrainSmart.Generators.Rules;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>Reports what the rules that the compiler and the search share say of a space, at the places where it was declared.</summary>
internal static class YamlSpaceProblems
{
    /// <summary>Reports all problems but unknown names in conditions: the reader resolves those itself and knows their exact place.</summary>
    public static void Report(YamlReading reading, Space space)
    {
        var shares = new YamlShares(reading);
        foreach (var problem in SpaceRules.Check(space).Where(problem => problem.Id != "TS2024"))
        {
            var path = problem.Parameter.Length == 0 ? $"search.{problem.Part}" : $"search.space.{problem.Parameter}.{problem.Part}";
            var finding = new Finding(problem.Id, reading.Positions.Value(path), shares.Quote(problem)) { Replacement = problem.Replacement };
            var mended = SpaceEdits.Mend(finding, problem, space, path, reading.Positions, reading.TextOf);
            // Ends in each other's place are wrong together, and are shown together.
            reading.Report(problem.Id == "TS2001" && mended.Replaced is { } ends ? mended with { Location = ends } : mended);
        }
    }
}
