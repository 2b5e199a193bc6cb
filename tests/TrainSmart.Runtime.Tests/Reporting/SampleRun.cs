using TrainSmart.Running.Records;
using TrainSmart.Spaces;

namespace TrainSmart.Tests.Reporting;

/// <summary>A run as the runner would hand it over, made of plain numbers.</summary>
internal static class SampleRun
{
    public static RunRecord Classification(int trials = 40)
    {
        var began = new DateTimeOffset(2026, 11, 23, 18, 0, 0, TimeSpan.Zero);
        return new RunRecord
        {
            Experiment = new ExperimentFacts
            {
                Name = "penguins",
                Description = "Which penguin is it?",
                File = "penguins.experiment.yaml",
                Seed = 42,
                Objectives = [new ObjectiveFacts("validation/macro-f1", Maximize: true)],
                Data = new DataFacts
                {
                    File = "data/penguins.csv",
                    Label = "species",
                    Task = "classification",
                    TrainRows = 233,
                    ValidationRows = 50,
                    TestRows = 50,
                    Features = ["bill", "flipper"],
                    Classes = ["Adelie", "Chinstrap", "Gentoo"],
                    ClassRows = [102, 48, 83],
                },
                Sampler = "tpe",
                Pruner = "hyperband",
                Trials = trials,
                Parallelism = 4,
            },
            Parameters =
            [
                new ParameterFacts { Name = "learning_rate", Declaration = "log-uniform(0.0001, 0.1)", Low = 1e-4, High = 0.1, IsLogarithmic = true },
                new ParameterFacts { Name = "width", Declaration = "choice(16, 32, 64)", Choices = [16, 32, 64] },
                new ParameterFacts { Name = "dropout", Declaration = "uniform(0, 0.5)", When = "width >= 32", Low = 0, High = 0.5 },
            ],
            Trials = [.. Enumerable.Range(0, trials).Select(number => Trial(number, began))],
            Best = 17,
            Importance =
            [
                new ImportanceFacts("learning_rate", 0.7, 0.05),
                new ImportanceFacts("width", 0.2, 0.04),
                new ImportanceFacts("dropout", 0.004, 0.002),
            ],
            LearningCurve = [.. Enumerable.Range(1, 40).Select(Epoch)],
            Metrics =
            [
                new MetricFacts("train/macro-f1", 1),
                new MetricFacts("validation/macro-f1", 0.98),
                new MetricFacts("test/macro-f1", 0.9712, 0.92, 1),
                new MetricFacts("test/accuracy", 0.98, 0.93, 1),
            ],
            Classification = new ClassificationFacts
            {
                Classes = ["Adelie", "Chinstrap", "Gentoo"],
                Confusion = [[21, 1, 0], [0, 10, 0], [0, 0, 18]],
                Actual = [.. Enumerable.Range(0, 50).Select(row => row < 22 ? 0 : row < 32 ? 1 : 2)],
                Probabilities = [.. Enumerable.Range(0, 50).Select(row => Probabilities(row < 22 ? 0 : row < 32 ? 1 : 2, 0.6f + (row % 10 * 0.04f)))],
            },
            Baseline = new BaselineFacts("always Adelie", "test/macro-f1", 0.2),
            Environment = new EnvironmentFacts
            {
                Started = began,
                Finished = began.AddSeconds(31),
                Workers = 2,
                Version = "0.1.0",
                Runtime = "10.0.12",
                System = "linux-x64",
                Processors = 2,
                Commit = "9e2b1d4",
            },
            Reproduce = "dotnet run --project experiments -- run penguins --seed 42",
        };
    }

    public static RunRecord Regression() => Classification() with
    {
        Classification = null,
        Regression = new RegressionFacts
        {
            Actual = [.. Enumerable.Range(0, 120).Select(row => 10f + (row * 0.5f))],
            Predicted = [.. Enumerable.Range(0, 120).Select(row => 10f + (row * 0.5f) + (4 * MathF.Sin(row)))],
        },
    };

    private static IReadOnlyList<float> Probabilities(int actual, float sure) =>
        [.. Enumerable.Range(0, 3).Select(index => index == actual ? sure : (1 - sure) / 2)];

    /// <summary>Both losses fall at first; that on validation rows rises again after 24 epochs.</summary>
    private static EpochFacts Epoch(int epoch)
    {
        var trainLoss = 1.1 * Math.Exp(-epoch / 12.0);
        var validationLoss = (1.1 * Math.Exp(-epoch / 10.0)) + (0.004 * Math.Max(0, epoch - 24)) + 0.05;
        return new EpochFacts(epoch, trainLoss, validationLoss, 1 - Math.Exp(-epoch / 9.0));
    }

    private static TrialFacts Trial(int number, DateTimeOffset began)
    {
        var rate = Math.Pow(10, -4 + (3 * ((number * 0.618) % 1)));
        var width = 16 << (number % 3);
        var value = 0.98 - (0.06 * Math.Pow(Math.Log10(rate) + 2, 2)) - (width == 16 ? 0.02 : 0) - (number == 17 ? 0 : 0.003);
        var pruned = number % 7 == 5;
        var parameters = new Dictionary<string, Literal> { ["learning_rate"] = rate, ["width"] = width };
        if (width >= 32) parameters["dropout"] = 0.5 * ((number * 0.38) % 1);
        return new TrialFacts
        {
            Number = number,
            State = number == 9 ? "failed" : pruned ? "pruned" : "completed",
            Values = pruned || number == 9 ? [] : [value],
            Parameters = parameters,
            Steps = [.. Enumerable.Range(1, pruned ? 7 : 40).Select(step => new StepFacts(step, value * (1 - Math.Exp(-step / 8.0))))],
            Started = began.AddSeconds(number * 0.7),
            Finished = began.AddSeconds((number * 0.7) + 0.6),
            Note = number == 9 ? "the loss is not a number at epoch 3" : pruned ? "worse than the median at epoch 7" : null,
        };
    }
}
