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
            Advice(run.KeptEpoch, last.Epoch));
    }

    // A record of an older version does not say whose weights were kept.
    private static string Advice(int? kept, int last) => kept switch
    {
        null => "More dropout or weight decay, or fewer epochs, would help.",
        { } epoch when epoch < last =>
            FormattableString.Invariant($"Early stopping kept the weights of epoch {epoch}. ")
            + "More dropout or weight decay, or fewer epochs, would save the rest.",
        _ => "The model has the weights of the last epoch: declare early stopping to keep those of the best. "
            + "More dropout or weight decay, or fewer epochs, would help too.",
    };
}
