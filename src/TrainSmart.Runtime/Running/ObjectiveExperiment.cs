using TrainSmart.Data;
using TrainSmart.Search;

namespace TrainSmart.Running;

/// <summary>
/// An experiment whose trials are computed by a function of the author: a database's settings, a compiler's flags, a model of one's own.
/// </summary>
/// <typeparam name="TParameters">The searched values, typed.</typeparam>
public sealed class ObjectiveExperiment<TParameters> : Experiment
{
    /// <summary>Reads a point of the space.</summary>
    public required Func<Configuration, TParameters> Read { get; init; }

    /// <summary>Computes the objective at a point.</summary>
    public required Func<TParameters, TrialScope, double> Objective { get; init; }

    /// <inheritdoc/>
    public override ITrialRunner Open(DataFolder folder) => new ObjectiveTrialRunner<TParameters>(this);
}
