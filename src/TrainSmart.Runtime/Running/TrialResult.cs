using TrainSmart.Running.Records;

namespace TrainSmart.Running;

/// <summary>What a trial gives. A pruned trial is one whose scope says so: its values count no more.</summary>
public abstract class TrialResult : IDisposable
{
    private protected TrialResult() { }

    /// <summary>
    /// Metrics by path on the training and validation rows, or those of an objective function, in the order in which they are shown.
    /// </summary>
    public abstract IReadOnlyList<KeyValuePair<string, double>> Metrics { get; }

    /// <summary>Whether the trial waits in the middle of its training rather than being at its end.</summary>
    public virtual bool IsPaused => false;

    /// <summary>Adds to <paramref name="run"/> what only the chosen model is asked: its learning curve and its answers for the test rows.</summary>
    /// <param name="run">The record so far.</param>
    /// <param name="seed">What the draws of the confidence intervals come from.</param>
    public abstract RunRecord Judge(RunRecord run, ulong seed);

    /// <summary>Writes the model and its preparation into a folder, if there are any.</summary>
    /// <returns>Whether there was something to write.</returns>
    public abstract bool Save(string folder);

    /// <summary>Lets go of the model.</summary>
    public abstract void Dispose();
}
