using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>Which paused trial goes on. A pruner that pauses trials has one.</summary>
public interface IPromotionRule
{
    /// <summary>The number of the trial that goes on next; none where none is to.</summary>
    /// <param name="turns">All turns so far; those that were promotions already count as such, whether they are over or not.</param>
    /// <param name="settled">How many of them from the first on may be looked at for their results.</param>
    /// <param name="directions">The directions of the objectives.</param>
    int? Next(IReadOnlyList<Turn> turns, int settled, EquatableArray<Direction> directions);
}
