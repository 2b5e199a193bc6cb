using TrainSmart.Search;

namespace TrainSmart.Running;

/// <summary>Runs trials of one experiment, several at once on threads of their own.</summary>
public interface ITrialRunner
{
    /// <summary>Runs a trial: fits what it fits at <paramref name="point"/>, or computes the objective there.</summary>
    /// <exception cref="OperationCanceledException">The scope's token was cancelled.</exception>
    TrialResult Run(Configuration point, TrialScope trial);
}
