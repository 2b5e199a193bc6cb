using System.Runtime.InteropServices;
using TrainSmart.Running.Folders;
using TrainSmart.Running.Records;
using TrainSmart.Running.Settings;
using TrainSmart.Running.Trials;
using TrainSmart.Search;
using TrainSmart.Spaces;

namespace TrainSmart.Running.Judging;

/// <summary>Writes down what a study and its plan say: everything of a <see cref="RunRecord"/> but what the best model is asked.</summary>
internal static class RunFacts
{
    /// <summary>Fewer completed trials than this say nothing about what matters.</summary>
    private const int LeastForImportance = 10;

    private const int MostInContours = 3;

    public static RunRecord Of(PlannedRun plan, IReadOnlyList<TrialRecord> trials, RunStatus status, RunEnd end)
    {
        var front = Standing.Front(trials, plan.Search.Objectives);
        var best = Standing.Best(trials, plan.Search.Objectives);
        var importance = ImportanceOf(plan, trials);
        return new RunRecord
        {
            Experiment = Of(plan),
            Parameters = [.. plan.Space.Declaration.Parameters.Select(Of)],
            Trials = [.. trials.Select(Of)],
            Best = best?.Number,
            Front = [.. front.Select(trial => trial.Number)],
            Importance = importance,
            Contours = ContoursOf(plan, trials, importance),
            Borders =
            [
                .. best is null
                    ? []
                    : Borders.Of(best.Configuration).Select(border => new BorderFacts(border.Parameter, border.Value, border.IsUpper)),
            ],
            Hypervolume = plan.Search.Objectives.Count > 1
                ? Hypervolume.History(trials, [.. plan.Search.Objectives.Select(objective => objective.Direction)])
                : [],
            End = end,
            Environment = Of(status),
            Reproduce = ReproducingCommand.Of(plan, AppContext.GetData("TrainSmart.ProjectDirectory") as string),
        };
    }

    /// <summary>A parameter as the language writes it.</summary>
    public static ParameterFacts Of(Parameter parameter)
    {
        var (low, high) = Range(parameter.Distribution);
        return new ParameterFacts
        {
            Name = parameter.Name,
            Declaration = DistributionText.Of(parameter.Distribution),
            When = parameter.When?.ToString(),
            Low = low,
            High = high,
            IsLogarithmic = parameter.Distribution is Distribution.LogUniform or Distribution.LogInt or Distribution.LogNormal
                or Distribution.QuantizedLogUniform or Distribution.QuantizedLogNormal,
            Choices = [.. parameter.Distribution is Distribution.Bool ? [false, true] : ValueKinds.Values(parameter.Distribution)],
        };
    }

    /// <summary>What the plan asks for.</summary>
    public static ExperimentFacts Of(PlannedRun plan) => new()
    {
        Name = plan.Experiment.Name,
        Description = plan.Experiment.Description,
        File = plan.Experiment.File,
        Seed = plan.Seed,
        Objectives = [.. plan.Search.Objectives.Select(objective => new ObjectiveFacts(objective.Metric, objective.Direction == Direction.Maximize))],
        Sampler = OptionName.Of(plan.Search.Sampler),
        Pruner = OptionName.Of(plan.Search.Pruner),
        Trials = plan.Search.Trials,
        Parallelism = plan.Search.Parallelism,
        Cardinality = plan.Space.Cardinality,
        Constraints = [.. plan.Space.Declaration.Constraints.Select(constraint => constraint.ToString())],
        TimeBudgetSeconds = plan.Budget.Time?.TotalSeconds,
        CostBudgetDollars = plan.Budget.Dollars,
    };

    private static TrialFacts Of(TrialRecord trial) => new()
    {
        Number = trial.Number,
        State = Standing.Name(trial.State),
        Values = [.. trial.Values],
        Parameters = trial.Configuration.ToDictionary(),
        Steps = [.. trial.Steps.Select(step => new StepFacts(step.Step, step.Value))],
        Metrics = trial.Metrics.ToDictionary(metric => metric.Name, metric => metric.Value),
        Started = trial.Started,
        Finished = trial.Finished,
        Worker = trial.Worker,
        Note = trial.Note,
        Stage = trial.Stage is { } stage ? new(stage.Parent, stage.From, stage.Until) : null,
    };

    private static IReadOnlyList<ImportanceFacts> ImportanceOf(PlannedRun plan, IReadOnlyList<TrialRecord> trials)
    {
        if (plan.Space.Count < 2 || trials.Count(trial => trial.State == TrialState.Completed) < LeastForImportance) return [];
        var shares = Importance.Fanova(trials, plan.Space, plan.Seed)
            .OrderByDescending(share => share.Mean)
            .Select(share => new ImportanceFacts(share.Name, share.Mean, share.StandardDeviation));
        return [.. shares];
    }

    // The pairs among the parameters that matter most.
    private static IReadOnlyList<ContourFacts> ContoursOf(
        PlannedRun plan,
        IReadOnlyList<TrialRecord> trials,
        IReadOnlyList<ImportanceFacts> importance)
    {
        var names = importance
            .Select(entry => entry.Name)
            .Where(name => Contour.HasAxis(plan.Space.Parameters[plan.Space.IndexOf(name)]))
            .Take(MostInContours)
            .ToList();
        var contours =
            from first in Enumerable.Range(0, names.Count)
            from second in Enumerable.Range(first + 1, names.Count - first - 1)
            select Contour.Of(trials, plan.Space, names[first], names[second], seed: plan.Seed);
        return [.. contours.OfType<Contour>().Select(Of)];
    }

    private static ContourFacts Of(Contour contour) => new()
    {
        First = contour.First,
        Second = contour.Second,
        FirstValues = [.. contour.FirstValues],
        SecondValues = [.. contour.SecondValues],
        Means = [.. contour.Means],
        StandardDeviations = [.. contour.StandardDeviations],
    };

    private static EnvironmentFacts Of(RunStatus status) => new()
    {
        Started = status.Started,
        Finished = status.Finished ?? status.Started,
        Resumed = status.Resumed,
        Workers = status.Workers,
        Version = status.TrainSmart,
        Runtime = status.Runtime,
        System = $"{RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}".Trim(),
        Processors = Environment.ProcessorCount,
        Commit = status.Commit,
        HasChanges = status.HasChanges,
    };

    private static (double? Low, double? High) Range(Distribution distribution) => distribution switch
    {
        Distribution.Uniform d => (d.Low, d.High),
        Distribution.LogUniform d => (d.Low, d.High),
        Distribution.QuantizedUniform d => (d.Low, d.High),
        Distribution.QuantizedLogUniform d => (d.Low, d.High),
        Distribution.TruncatedNormal d => (d.Low, d.High),
        Distribution.Int d => (d.Low, d.High),
        Distribution.LogInt d => (d.Low, d.High),
        _ => (null, null),
    };
}
