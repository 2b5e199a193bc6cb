namespace TrainSmart.Spaces;

/// <summary>Something wrong in a space.</summary>
/// <param name="Id">The rule of the catalogue, such as <c>TS2001</c>.</param>
/// <param name="Parameter">The parameter; empty where <paramref name="Part"/> is a constraint.</param>
/// <param name="Part">Which part of it: <c>low</c>, <c>high</c>, <c>step</c>, <c>mean</c>, <c>sd</c>, <c>values</c>, <c>values[1]</c>,
/// <c>weights[1]</c>, <c>least</c>, <c>most</c>, <c>name</c>, <c>when</c>, or <c>constraints[0]</c>.</param>
/// <param name="Message">One line that says what is wrong and what to write instead.</param>
/// <param name="Replacement">The text that would be right in place of the part, where one edit is right.</param>
/// <param name="IsError">Whether the space cannot be searched; otherwise it can, but hardly means what it says.</param>
public sealed record SpaceProblem(string Id, string Parameter, string Part, string Message, string? Replacement = null, bool IsError = true);

/// <summary>What makes a space valid. The compiler and the search ask the same rules, so both say the same words.</summary>
public static class SpaceRules
{
    /// <summary>Every problem of a space: its bounds first, then its names, then its conditions and constraints.</summary>
    public static IEnumerable<SpaceProblem> Check(Space space)
    {
        var problems = new List<SpaceProblem>();
        foreach (var parameter in space.Parameters) problems.AddRange(DistributionRules.Check(parameter));
        var unsound = new HashSet<string>(problems.Where(problem => problem.IsError).Select(problem => problem.Parameter));
        problems.AddRange(NameRules.Check(space));
        problems.AddRange(ConditionRules.Check(space, unsound));
        return problems;
    }
}
