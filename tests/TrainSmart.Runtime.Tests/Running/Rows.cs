using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Running;
using TrainSmart.Search;
using TrainSmart.Spaces;
using TrainSmart.Training;

namespace TrainSmart.Tests.Running;

/// <summary>An experiment over rows, written by hand as the compiler writes it: is the sum of two numbers above one?</summary>
internal static class Rows
{
    private static readonly SearchSpace Searched = new(
        new Space(EquatableArray.Of(new Parameter("l2", new Distribution.LogUniform(0.001, 1))), default));

    public static Experiment<Row, double> Experiment(string file, string metric = "validation/macro-f1") => new()
    {
        Name = "rows",
        Seed = 3,
        Space = Searched,
        Data = new DataDeclaration(file, Label: "above", LearningTask.Classification),
        Search = new SearchPlan { Objectives = [Objective.Maximize(metric)], Sampler = new RandomSampler(), Trials = 4, Parallelism = 2 },
        Read = point => point.Double(0),
        Load = folder => Table<Row>.ReadCsv(folder.Resolve(file)).Split(new Column<Row>(2), new SplitOptions(), 3),
        Fit = (rows, l2, trial) =>
        {
            var preparation = Preparation<Row>
                .Start([new Column<Row>(0), new Column<Row>(1)])
                .Standardize([new Column<Row>(0), new Column<Row>(1)])
                .Fit(rows.Train, new Column<Row>(2));
            return new LogisticRegression { L2 = l2 }
                .Fit(preparation.Transform(rows), new TrainSmart.Models.Training { Epochs = 1, BatchSize = 1 }, trial)
                .With(preparation);
        },
    };

    /// <summary>A small network over the rows, whose learning rate is searched; <paramref name="epoch"/> is told of each epoch of a trial.</summary>
    public static Experiment<Row, double> Networks(string folder, SearchPlan search, TrainSmart.Models.Training training, Action? epoch = null)
    {
        var rows = Experiment(Write(folder), "validation/loss");
        return new()
        {
            Name = rows.Name,
            Seed = rows.Seed,
            Space = rows.Space,
            Data = rows.Data,
            Read = rows.Read,
            Load = rows.Load,
            Search = search,
            Fit = (split, rate, trial) =>
            {
                var preparation = Preparation<Row>.Start([new(0), new(1)]).Standardize([new(0), new(1)]).Fit(split.Train, new(2));
                if (trial.Reported is { } reported)
                {
                    trial.Reported = (number, value) =>
                    {
                        epoch?.Invoke();
                        return reported(number, value);
                    };
                }

                Layers layers = [new Linear(8), new BatchNorm(), new Relu(), new Dropout(0.2), new Linear(2)];
                var trained = training with { BatchSize = 32, Optimizer = new AdamW { LearningRate = rate / 10 } };
                return layers.Fit(preparation.Transform(split), trained, trial).With(preparation);
            },
        };
    }

    /// <summary>Writes rows: two numbers from 0 to 1 and whether their sum is above one.</summary>
    public static string Write(string folder, int count = 200)
    {
        var random = new RandomStream(1, "rows");
        var file = Path.Combine(folder, "rows.csv");
        var lines = Enumerable.Range(0, count).Select(_ => (Left: random.NextDouble(), Right: random.NextDouble()))
            .Select(row => FormattableString.Invariant($"{row.Left:0.####},{row.Right:0.####},{(row.Left + row.Right > 1 ? "yes" : "no")}"));
        File.WriteAllLines(file, ["left,right,above", .. lines]);
        return file;
    }

    public readonly record struct Row(double Left, double Right, string Above) : IRow<Row>
    {
        public static Schema Schema { get; } = new(
            "rows.csv", sha256: "", rows: 200, Column.Number("left"), Column.Number("right"), Column.Category("above", ["no", "yes"]));

        public void WriteTo(ref RowWriter writer)
        {
            writer.Number(Left);
            writer.Number(Right);
            writer.Category(Above == "yes" ? 1 : 0);
        }
    }
}
