using TrainSmart.Data;
using TrainSmart.Search;

namespace TrainSmart.Running;

/// <summary>An experiment that learns from rows: load and split once, then fit and evaluate a pipeline for each trial.</summary>
/// <typeparam name="TRow">A row of the data.</typeparam>
/// <typeparam name="TParameters">The searched values, typed.</typeparam>
public sealed class Experiment<TRow, TParameters> : Experiment
    where TRow : IRow<TRow>
{
    /// <summary>Reads a point of the space.</summary>
    public required Func<Configuration, TParameters> Read { get; init; }

    /// <summary>Reads the data and splits it: the same for every trial, done once a run.</summary>
    public required Func<DataFolder, Split<TRow>> Load { get; init; }

    /// <summary>Fits the preparation on the training rows and the model on what comes of them.</summary>
    public required Func<Split<TRow>, TParameters, TrialScope, FittedPipeline<TRow>> Fit { get; init; }

    internal override string? DataHash => TRow.Schema.Sha256;

    /// <inheritdoc/>
    public override ITrialRunner Open(DataFolder folder) => new RowTrialRunner<TRow, TParameters>(this, Load(folder));
}
