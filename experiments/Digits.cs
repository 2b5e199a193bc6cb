using TrainSmart;
using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Training;

namespace Experiments;

/// <summary>Which digit was written? A network on 8 by 8 pixels.</summary>
[Experiment("digits", Seed = 3)]
[Csv("data/digits.csv", Label = "digit", Task = LearningTask.Classification, Ignore = ["pixel_0_0", "pixel_4_0", "pixel_4_7"])]
[Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]
[Search(Sampler.Tpe, Trials = 30, Pruner = Pruner.Median), Maximize("validation/accuracy")]
[Constraint($"{nameof(Depth)} * {nameof(Width)} <= 512")]
[Budget(Time = "10m")]
[Local(Workers = 2)]
public partial class Digits
{
    /// <summary>The highest learning rate of the cycle.</summary>
    [LogUniform(1e-4, 3e-2)]
    public partial double LearningRate { get; }

    /// <summary>How fast weights shrink.</summary>
    [LogUniform(1e-5, 1e-1)]
    public partial double WeightDecay { get; }

    /// <summary>Hidden layers.</summary>
    [Int(1, 3)]
    public partial int Depth { get; }

    /// <summary>Units of each.</summary>
    [Choice(64, 128, 256)]
    public partial int Width { get; }

    /// <summary>What is set to zero while training, in networks deep enough to need it.</summary>
    [Uniform(0.0, 0.4), When("Depth >= 2", Else = 0.0)]
    public partial double DropoutRate { get; }

    private protected virtual Preparation<Row> Prepare(Preparation<Row> rows) => rows.MinMax(Columns.Numeric);

    private protected virtual Layers Model(Shape classes) =>
    [
        new Repeat(Depth, [new Linear(Width), new Relu(), new Dropout(DropoutRate)]),
        new Linear(classes),
    ];

    private protected virtual Training Train() => new()
    {
        Optimizer = new AdamW { LearningRate = LearningRate, WeightDecay = WeightDecay },
        Schedule = new OneCycle(),
        Epochs = 40,
        BatchSize = 64,
        EarlyStopping = new Patience(8),
    };
}

/// <summary>The same in a minute, to see that all works: few trials of a short training.</summary>
[Experiment("digits-quick")]
[Search(Trials = 4, Pruner = Pruner.None)]
public sealed partial class DigitsQuick : Digits
{
    private protected override Training Train() => base.Train() with { Epochs = 10, EarlyStopping = null };
}

/// <summary>The same as a population: learning rate, weight decay and dropout move while six networks train side by side.</summary>
[Experiment("digits-population")]
[Search(Trials = 36, Pruner = Pruner.None), Sampling(Sampler.Population, Size = 6, Every = 2)]
public sealed partial class DigitsPopulation : Digits
{
    private protected override Training Train() => base.Train() with { Epochs = 12, Schedule = new Constant(), EarlyStopping = null };
}
