using TrainSmart.Search;
using TrainSmart.Spaces;

namespace ThirdParty;

/// <summary>Pauses every trial at one step and lets the best go on in the end, one after the other.</summary>
public sealed record PausingPruner(int Step, int Survivors) : OwnPruner, IPromotionRule
{
    public override IPromotionRule GetPromotionRule() => this;

    public override PruneVerdict Verdict(PruneQuestion question) =>
        question.Trial.Promotions == 0 && question.Step >= Step ? new(false, $"paused at step {Step}") { Pause = true } : new(false, "it goes on");

    public int? Next(IReadOnlyList<Turn> turns, int settled, EquatableArray<Direction> directions)
    {
        if (turns.Count(turn => !turn.IsFirst) >= Survivors || settled < 20) return null;
        var promoted = turns.Where(turn => !turn.IsFirst).Select(turn => turn.Trial).ToHashSet();
        return turns.Take(settled).Select(turn => turn.Outcome).OfType<TrialRecord>()
            .Where(trial => trial.State == TrialState.Paused && !promoted.Contains(trial.Number) && !double.IsNaN(trial.Steps[^1].Value))
            .OrderBy(trial => directions[0] == Direction.Maximize ? -trial.Steps[^1].Value : trial.Steps[^1].Value).FirstOrDefault()?.Number;
    }
}
