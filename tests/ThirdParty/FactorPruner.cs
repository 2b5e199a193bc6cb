using TrainSmart.Search;

namespace ThirdParty;

/// <summary>Stops a trial that is far worse than the best one was at the same step.</summary>
public sealed record FactorPruner(double Factor = 2) : OwnPruner
{
    public override string? Problem(StudyOptions options) => Factor > 1 ? null : $"the factor must be above 1, was {Factor}";

    public override PruneVerdict Verdict(PruneQuestion question)
    {
        var (step, own) = (question.Step, Math.Abs(question.Value));
        var best = question.Others.Select(other => question.ValueFrom(other, step))
            .OfType<double>().Select(Math.Abs).DefaultIfEmpty(double.PositiveInfinity).Min();
        return own <= Factor * best
            ? new(false, $"{own} is within {Factor} times the best, {best}")
            : new(true, $"{own} is more than {Factor} times the best at step {step}, {best}");
    }
}
