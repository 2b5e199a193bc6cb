using TrainSmart.Running.Records;

namespace TrainSmart.Reporting.Findings;

/// <summary>Validation loss that rises again while training loss keeps falling.</summary>
internal static class Overfitting
{
    private const double NoticeableRise = 0.05;

    public static Finding? Look(RunRecord run)
    {
        var curve = run.LearningCurve;
        if (curve.Count < 5 || curve.MinBy(epoch => epoch.ValidationLoss ?? double.PositiveInfinity) is not { ValidationLoss: { } lowest, TrainLoss: var trainLoss } best) return null;
        if (curve[^1] is not { ValidationLoss: { } lastLoss, TrainLoss: var lastTrainLoss } last) return null;
        var rise = (lastLoss - lowest) / Math.Abs(lowest);
        if (!(rise > NoticeableRise) || lastTrainLoss >= trainLoss) return null;
        return new Finding(
            FindingWeight.Hint,
            "Overfitting",
            $"The best trial's validation loss bottomed at epoch {best.Epoch} ({Numbers.Metric(lowest)}) and rose by {Numbers.Percent(rise)} until epoch {last.Epoch}, while its training loss fell on from {Numbers.Metric(trainLoss)} to {Numbers.Metric(lastTrainLoss)}.",
            "The weights of the best epoch were kept if early stopping is declared. More dropout or weight decay, or fewer epochs, would save the rest.");
    }
}
