using TrainSmart.Running.Records;

namespace TrainSmart.Reporting.Findings;

/// <summary>Best values that lie at the border of their range, so that better ones may lie beyond.</summary>
internal static class BestAtBorder
{
    public static Finding? Look(RunRecord run)
    {
        if (run.Borders.Count == 0) return null;
        return new Finding(
            FindingWeight.Hint,
            "Best at the border",
            $"In the best trial {string.Join(" and ", run.Borders.Select(border => Describe(border, run)))}.",
            "Widen the range there: better values may lie beyond.");
    }

    private static string Describe(BorderFacts border, RunRecord run)
    {
        var declaration = run.Parameters.First(parameter => parameter.Name == border.Parameter).Declaration;
        return $"{border.Parameter} is {Numbers.Short(border.Value)}, at the {(border.IsUpper ? "upper" : "lower")} end of {declaration}";
    }
}
