using TrainSmart.Running.Records;
using TrainSmart.Spaces;

namespace TrainSmart.Reporting.Findings;

/// <summary>Best values that lie at the border of their range, so that better ones may lie beyond.</summary>
internal static class BestAtBorder
{
    private const double NearBorder = 0.02;

    public static Finding? Look(RunRecord run)
    {
        if (run.BestTrial() is not { } best) return null;
        var atBorder = run.Parameters.Select(parameter => Describe(parameter, best)).OfType<string>().ToList();
        if (atBorder.Count == 0) return null;
        return new Finding(
            FindingWeight.Hint,
            "Best at the border",
            $"In the best trial {string.Join(" and ", atBorder)}.",
            "Widen the range there: better values may lie beyond.");
    }

    private static string? Describe(ParameterFacts parameter, TrialFacts best)
    {
        if (parameter is not { Low: { } low, High: { } high } || high <= low) return null;
        if (best.Parameters.GetValueOrDefault(parameter.Name) is not Literal.Number { Value: var value, IsInteger: var whole }) return null;
        if (whole && high - low < 3) return null; // with two or three values one of them is nearly always best
        if (parameter.When is not null && (value == low || value == high)) return null; // the value of trials in which it is not searched
        var position = parameter.IsLogarithmic ? Math.Log(value / low) / Math.Log(high / low) : (value - low) / (high - low);
        return position switch
        {
            < NearBorder => $"{parameter.Name} is {Numbers.Short(value)}, at the lower end of {parameter.Declaration}",
            > 1 - NearBorder => $"{parameter.Name} is {Numbers.Short(value)}, at the upper end of {parameter.Declaration}",
            _ => null,
        };
    }
}
