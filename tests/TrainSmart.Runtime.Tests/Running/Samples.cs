using TrainSmart.Running;
using TrainSmart.Search;
using TrainSmart.Spaces;

namespace TrainSmart.Tests.Running;

/// <summary>Experiments without data: a bowl whose lowest point is known.</summary>
internal static class Bowl
{
    public static SearchSpace Space { get; } = new(new Space(
        EquatableArray.Of(
            new Parameter("x", new Distribution.Uniform(-5, 5)),
            new Parameter("width", new Distribution.Choice(EquatableArray.Of<Literal>(16, 32, 64)))),
        default));

    /// <summary>(x - 1)² + 64 / width, reported over four epochs.</summary>
    public static double Objective(Point point, TrialScope trial)
    {
        var value = ((point.X - 1) * (point.X - 1)) + (64.0 / point.Width);
        for (var epoch = 1; epoch <= 4; epoch++)
            if (trial.Report(epoch, value + (4 - epoch))) break;

        return value;
    }

    public static ObjectiveExperiment<Point> Experiment(
        Func<Point, TrialScope, double>? objective = null, int trials = 12, int parallelism = 3, string name = "bowl", Budget? budget = null,
        PrunerOptions? pruner = null, IReadOnlyList<Origin>? origins = null, SearchSpace? space = null,
        string fingerprint = "") => new()
        {
            Name = name,
            Description = "How low does the bowl go?",
            Seed = 7,
            File = $"{name}.experiment.yaml",
            Fingerprint = fingerprint,
            Origins = origins ?? [],
            Space = space ?? Space,
            Search = new SearchPlan
            {
                Objectives = [TrainSmart.Running.Objective.Minimize("loss")],
                Sampler = new TpeSampler { StartupTrials = 4 },
                Pruner = pruner ?? new NoPruner(),
                Trials = trials,
                Parallelism = parallelism,
            },
            Budget = budget ?? Budget.Unlimited,
            Read = point => new Point(point.Double(0), point.Int(1)),
            Objective = objective ?? Objective,
        };

    public readonly record struct Point(double X, int Width);
}
