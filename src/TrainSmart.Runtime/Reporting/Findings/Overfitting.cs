using TrainSmart.Running.Records;

namespace TrainSmart.Reporting.Findings;

/// <summary>Validation loss that rises again while training loss keeps falling.</summary>
internal static class Overfitting
{
    private const double NoticeableRise = 0.05;

    public static Finding? Look(RunRecord run)
    {
        var curve = run.LearningCurve;
        if (curve.Count < 5 || curve.Any(epoch => double.IsNaN(epoch.ValidationLoss))) return null;
        var best = curve.MinBy(epoch => epoch.ValidationLoss)!;
        var last = curve[^1];
        var rise = (last.ValidationLoss - best.ValidationLoss) / Math.Abs(best.ValidationLoss);
        if (!(rise > NoticeableRise) || last.TrainLoss >= best.TrainLoss) return null;
        return new Finding(
            FindingWeight.Hint,
            "Overfitting",
            $"The best trial's validation loss bottomed at epoch {best.Epoch} ({Numbers.Metric(best.ValidationLoss)}) "
                + $"and rose by {Numbers.Percent(rise)} until epoch {last.Epoch}, "
                + $"while its training loss fell on from {Numbers.Metric(best.TrainLoss)} to {Numbers.Metric(last.TrainLoss)}.",
            "The weights of the best epoch were kept if early stopping is declared. "
                + "More dropout or weight decay, or fewer epochs, would save the rest.");
    }
}
