using System.Globalization;
using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A constraint that refuses nearly every draw makes the search wait for the few that pass.</summary>
internal sealed class ConstraintExcludesNearlyAll() : Rule("TS2030")
{
    private const double Enough = 0.01;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        for (var index = 0; index < input.Model.Space.Constraints.Count; index++)
        {
            var constraint = input.Model.Space.Constraints[index];
            if (input.Points.Share(constraint, Enough) is not { } share || share >= Enough) continue;
            yield return AtValue(input, Positions.Item("search.constraints", index), Message(input, constraint, share));
        }
    }

    private static string Message(RuleInput input, Expression constraint, double share)
    {
        var (written, names) = (input.Written(constraint), Names(input, constraint));
        if (IsNeverTrueWhereItApplies(input.Model.Space, constraint))
            return $"{written} is never true, so that no point with {names} can be tried; change it, or take them out of the space";
        var percent = (share * 100).ToString("0.##", CultureInfo.InvariantCulture);
        var many = percent == "0" ? "hardly any draw satisfies" : $"only {percent} % of the draws satisfy";
        return $"{many} {written}; narrow the ranges of {names} instead";
    }

    // A constraint over parameters that are absent is let through, so that one which can never be true is no mistake of the whole space.
    private static bool IsNeverTrueWhereItApplies(Space space, Expression constraint)
    {
        var present = space.Parameters.Select(parameter => parameter.Otherwise is null ? parameter with { When = null } : parameter);
        return new Reasoning(space with { Parameters = present.ToEquatableArray() }).Possible(constraint) == Truths.False;
    }

    private static string Names(RuleInput input, Expression constraint) => string.Join(" and ", constraint.NamesRead().Select(input.Written));
}
