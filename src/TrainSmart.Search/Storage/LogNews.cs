namespace TrainSmart.Search;

/// <summary>What a decision looks at while it holds the log.</summary>
/// <param name="Events">The events that the caller does not know yet, in order.</param>
/// <param name="LostAmong">Says which of the given workers count as lost at this moment: the lease ran out or was never there, or the process on this
/// machine is gone. Until the decision is written down none of these can come back.</param>
public readonly record struct LogNews(IReadOnlyList<StudyEvent> Events, Func<IReadOnlyCollection<string>, IReadOnlySet<string>> LostAmong);
