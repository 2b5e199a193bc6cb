using TrainSmart.Running.Records;

namespace TrainSmart.Reporting.Findings;

/// <summary>A class that is recognised far less often than the others.</summary>
internal static class WeakClass
{
    private const int FewestRows = 5;
    private const double NoticeableGap = 0.15;

    public static Finding? Look(RunRecord run)
    {
        if (run.Classification is not { } facts) return null;
        var recalls = facts.Confusion
            .Select((row, index) => (Class: index, Rows: row.Sum(), Right: row[index]))
            .Where(entry => entry.Rows >= FewestRows)
            .Select(entry => (entry.Class, entry.Rows, Recall: (double)entry.Right / entry.Rows))
            .ToList();
        if (recalls.Count < 2) return null;
        var weakest = recalls.MinBy(entry => entry.Recall);
        var others = recalls.Where(entry => entry.Class != weakest.Class).Average(entry => entry.Recall);
        if (others - weakest.Recall < NoticeableGap) return null;
        var row = facts.Confusion[weakest.Class];
        var mistaken = Enumerable.Range(0, row.Count).Where(other => other != weakest.Class).MaxBy(other => row[other]);
        return new Finding(
            FindingWeight.Hint,
            "A weak class",
            $"Only {Numbers.Percent(weakest.Recall)} of the {weakest.Rows} test rows of {facts.Classes[weakest.Class]} are recognised, "
                + $"against {Numbers.Percent(others)} of the others; "
                + $"most often they are taken for {facts.Classes[mistaken]} ({row[mistaken]} rows).",
            "More rows of it, class weights, or features that tell the two apart.");
    }
}
