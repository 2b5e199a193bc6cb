using TrainSmart.Data;
using TrainSmart.Running.Judging;
using TrainSmart.Search;

namespace TrainSmart.Running;

/// <summary>
/// Runs the trials of an experiment that learns from rows. The rows are read and split once; trials share them and change nothing in them.
/// </summary>
internal sealed class RowTrialRunner<TRow, TParameters>(Experiment<TRow, TParameters> experiment, Split<TRow> rows) : ITrialRunner
    where TRow : IRow<TRow>
{
    public TrialResult Run(Configuration point, TrialScope trial)
    {
        var pipeline = experiment.Fit(rows, experiment.Read(point), trial);
        try
        {
            return new RowResult<TRow>(pipeline, pipeline.Preparation.Transform(rows), experiment);
        }
        catch
        {
            pipeline.Dispose();
            throw;
        }
    }
}
