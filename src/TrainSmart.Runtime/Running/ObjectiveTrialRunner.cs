using TrainSmart.Running.Records;
using TrainSmart.Search;

namespace TrainSmart.Running;

/// <summary>Runs the trials of an objective function.</summary>
internal sealed class ObjectiveTrialRunner<TParameters>(ObjectiveExperiment<TParameters> experiment) : ITrialRunner
{
    public TrialResult Run(Configuration point, TrialScope trial)
    {
        var value = experiment.Objective(experiment.Read(point), trial);
        return new ObjectiveResult(experiment.Search.Objectives[0].Metric, value, trial.IsPaused);
    }
}

/// <summary>The value of an objective function.</summary>
internal sealed class ObjectiveResult(string metric, double value, bool isPaused) : TrialResult
{
    public override bool IsPaused => isPaused;

    public override IReadOnlyList<KeyValuePair<string, double>> Metrics { get; } = [new(metric, value)];

    public override RunRecord Judge(RunRecord run, ulong seed) => run with { Metrics = [new MetricFacts(metric, value)] };

    public override bool Save(string folder) => false;

    public override void Dispose() { }
}
