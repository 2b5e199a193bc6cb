using TrainSmart.Spaces;

namespace TrainSmart.Search.Tests;

/// <summary>Spaces and studies that tests need, written as a user would.</summary>
internal static class Some
{
    public static SearchSpace Space(params string[] lines) => new(Declaration(lines));

    /// <summary>Lines such as <c>depth: int(1, 3)</c>; a line without a name is a constraint.</summary>
    public static Space Declaration(params string[] lines)
    {
        var (parameters, constraints) = (new List<Parameter>(), new List<Expression>());
        foreach (var line in lines)
        {
            var (name, text) = line.Split(": ", 2) is [var first, var rest] ? (first, rest) : ("", line);
            if (name.Length == 0)
            {
                Assert.True(ExpressionParser.TryParse(text, out var constraint, out var error), error?.Message);
                constraints.Add(constraint);
                continue;
            }

            Assert.True(DistributionParser.TryParse(text, out var parsed, out var errors), string.Join("; ", errors.Select(wrong => wrong.Message)));
            parameters.Add(new(name, parsed.Distribution, parsed.When, parsed.Otherwise));
        }

        return new(new(parameters), new(constraints));
    }

    /// <summary>A space with every kind of parameter, a condition on a condition, and a constraint.</summary>
    public static SearchSpace Everything() => Space(
        "rate: log-uniform(1e-5, 0.1)",
        "share: quantized-uniform(0, 1, 0.1)",
        "scale: quantized-log-uniform(1, 100, 1)",
        "shift: normal(0, 2)",
        "noise: log-normal(0, 1)",
        "grid: quantized-normal(0, 1, 0.5)",
        "pool: quantized-log-normal(1, 1, 2)",
        "bias: truncated-normal(0, 1, -0.5, 2)",
        "depth: int(1, 9, 2)",
        "width: log-int(8, 512)",
        "family: choice(forest, linear, net)",
        "loss: weighted-choice(l1: 0.2, l2: 0.8)",
        "size: ordinal(small, medium, large)",
        "flag: bool",
        "features: subset(a, b, c, d, least: 1, most: 3)",
        "order: permutation(x, y, z)",
        "trees: int(10, 50) when family == 'forest'",
        "leaves: int(2, 8) when trees >= 20",
        "dropout: uniform(0, 0.5) when family == 'net' and depth >= 3 else 0.0",
        "depth * width <= 1024");

    public static TrialRecord Run(Study study, RunningTrial trial, Func<Configuration, double> objective)
    {
        study.Tell(trial, TrialState.Completed, [objective(trial.Configuration)]);
        return study.Trials[trial.Number];
    }

    public static Study Finish(this Study study, Func<Configuration, double> objective, int workers = 1)
    {
        Workers.Run(workers, (worker, stop) =>
        {
            while (study.Ask($"worker {worker}", stop) is { } trial)
            {
                var value = objective(trial.Configuration);
                if (workers > 1) Thread.Sleep(trial.Number * 7 % 3);
                study.Tell(trial, TrialState.Completed, [value]);
            }
        });
        return study;
    }
}
