using TrainSmart.Running.Records;

namespace TrainSmart.Reporting.Findings;

/// <summary>Validation loss that was still falling when the epochs ran out.</summary>
internal static class StillImproving
{
    public static Finding? Look(RunRecord run)
    {
        var curve = run.LearningCurve;
        if (curve.Count < 10) return null;
        var losses = curve.Select(epoch => epoch.ValidationLoss).ToList();
        var (before, after) = (losses.Take(curve.Count * 9 / 10).Min(), losses.Skip(curve.Count * 9 / 10).Min());
        var gain = (before - after) / Math.Abs(before);
        if (!(gain > 0.02)) return null;
        return new Finding(
            FindingWeight.Hint,
            "Not trained to the end",
            $"The best trial's validation loss still fell by {Numbers.Percent(gain)} in the last tenth of its {curve.Count} epochs.",
            "Give it more epochs, or a higher learning rate.");
    }
}
