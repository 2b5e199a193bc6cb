using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>What the rules that the compiler and the search share say of a space, at the places where it was declared. For every front end.</summary>
internal static class ReadingSpaceProblems
{
    /// <summary>The findings, but for unknown names in conditions: a reader resolves those itself and knows their exact place.</summary>
    public static IEnumerable<Finding> Find(Space space, Positions positions) =>
        SpaceRules.Check(space)
            .Where(problem => problem.Id != "TS2024")
            .Select(problem => new Finding(problem.Id, positions.Value(PathOf(problem)), problem.Message) { Replacement = problem.Replacement });

    private static string PathOf(SpaceProblem problem) =>
        problem.Parameter.Length == 0 ? $"search.{problem.Part}" : $"search.space.{problem.Parameter}.{problem.Part}";
}
