using System.Globalization;

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
            var percent = (share * 100).ToString("0.##", CultureInfo.InvariantCulture);
            yield return AtValue(
                input,
                $"search.constraints[{index}]",
                $"only {percent} % of the draws satisfy {input.Written(constraint)}; narrow the ranges of {Names(input, constraint)} instead");
        }
    }

    private static string Names(RuleInput input, Spaces.Expression constraint) => string.Join(" and ", constraint.NamesRead().Select(input.Written));
}
