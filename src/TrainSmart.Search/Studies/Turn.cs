namespace TrainSmart.Search;

/// <summary>
/// What a worker does in one go: a trial from its beginning, or a paused one from its pause. Where nothing pauses, turn n is trial n.
/// </summary>
/// <param name="Trial">The number of the trial.</param>
/// <param name="IsFirst">Whether the trial began with it.</param>
/// <param name="Outcome">The trial as it stood when the turn was over; none while it is under way.</param>
public readonly record struct Turn(int Trial, bool IsFirst, TrialRecord? Outcome);
