using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>A trial that was run elsewhere: its values by name, and what came out.</summary>
/// <param name="Values">The values by name.</param>
/// <param name="Result">What came out.</param>
public sealed record KnownTrial(IReadOnlyDictionary<string, Literal> Values, TrialResult Result)
{
    /// <summary>The ended trials of a study, to warm-start another one with.</summary>
    public static IEnumerable<KnownTrial> Of(Study study) => study.Trials.Where(trial => trial.IsFinished).Select(trial => new KnownTrial(
        trial.Configuration.ToDictionary(),
        new TrialResult { State = trial.State, Values = trial.Values, Constraints = trial.Constraints, Metrics = trial.Metrics, Note = trial.Note }));
}
