// The part of the runtime's public API that generated code calls, for compiling generated code in tests. It is no part of the test project.
#pragma warning disable CS1591
#nullable enable

using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using TrainSmart.Data;
using TrainSmart.Launching;
using TrainSmart.Models;
using TrainSmart.Running;
using TrainSmart.Search;
using TrainSmart.Spaces;
using TrainSmart.Training;

namespace TrainSmart.Search
{
    public sealed class SearchSpace(Space declaration) { public Space Declaration => declaration; }

    public sealed class Configuration
    {
        public bool IsActive(int parameter) => throw new NotSupportedException();
        public double Double(int parameter) => throw new NotSupportedException();
        public double? OptionalDouble(int parameter) => throw new NotSupportedException();
        public int Int(int parameter) => throw new NotSupportedException();
        public int? OptionalInt(int parameter) => throw new NotSupportedException();
        public long Long(int parameter) => throw new NotSupportedException();
        public bool Bool(int parameter) => throw new NotSupportedException();
        public bool? OptionalBool(int parameter) => throw new NotSupportedException();
        public string Text(int parameter) => throw new NotSupportedException();
        public string? OptionalText(int parameter) => throw new NotSupportedException();
        public IReadOnlyList<Literal> Items(int parameter) => throw new NotSupportedException();
    }

    public struct RandomStream;

    public abstract record SamplerOptions;
    public sealed record AutoSampler : SamplerOptions;
    public sealed record RandomSampler : SamplerOptions;
    public sealed record TpeSampler : SamplerOptions { public int StartupTrials { get; init; } public int Candidates { get; init; } }

    public abstract record PrunerOptions;
    public sealed record NoPruner : PrunerOptions;
    public sealed record MedianPruner : PrunerOptions { public int StartupTrials { get; init; } public int WarmupSteps { get; init; } }
    public sealed record HyperbandPruner : PrunerOptions { public int MinimumResource { get; init; } public int ReductionFactor { get; init; } }
    public sealed record PatientPruner : PrunerOptions { public int Patience { get; init; } }
}

namespace TrainSmart.Data
{
    public enum LearningTask { Classification, Regression }
    public enum With { Mean, Median, MostFrequent, Zero }
    public enum UnknownCategory { Zeros, Error }

    public sealed class DataException(string message, string? help = null) : Exception(message) { public string? Help => help; }
    public readonly record struct Shape(int Width) { public static implicit operator int(Shape shape) => shape.Width; }
    public sealed class DataFolder;

    public interface IRow<TSelf> where TSelf : IRow<TSelf>
    {
        static abstract Schema Schema { get; }
        void WriteTo(ref RowWriter writer);
    }

    public ref struct RowWriter
    {
        public void Number(double? value) { }
        public void Boolean(bool? value) { }
        public void Date(DateOnly? value) { }
        public void Category(int code) { }
        public void Text(string? value) { }
    }

    public sealed record Schema
    {
        public Schema(string file, string sha256, long rows, params Column[] columns) { }
    }

    public sealed record Column
    {
        public static Column Number(string name, bool missing = false) => new();
        public static Column Integer(string name, bool missing = false) => new();
        public static Column Boolean(string name, bool missing = false) => new();
        public static Column Category(string name, string[] categories, bool missing = false) => new();
        public static Column Text(string name, bool missing = false) => new();
        public static Column Date(string name, bool missing = false) => new();
    }

    public readonly record struct Column<TRow>(int Index) where TRow : IRow<TRow>;

    [CollectionBuilder(typeof(ColumnSet), nameof(ColumnSet.Create))]
    public sealed class ColumnSet<TRow> : IReadOnlyList<Column<TRow>> where TRow : IRow<TRow>
    {
        public int Count => 0;
        public Column<TRow> this[int index] => default;
        public ColumnSet<TRow> Except(params ColumnSet<TRow> others) => this;
        public static implicit operator ColumnSet<TRow>(Column<TRow> column) => new();
        public IEnumerator<Column<TRow>> GetEnumerator() => throw new NotSupportedException();
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public static class ColumnSet
    {
        public static ColumnSet<TRow> Create<TRow>(ReadOnlySpan<Column<TRow>> columns) where TRow : IRow<TRow> => new();
    }

    public sealed class Table<TRow> where TRow : IRow<TRow>
    {
        public static Table<TRow> ReadCsv(DataFolder folder) => new();
        public static Table<TRow> FromRows(ReadOnlySpan<TRow> rows) => new();
    }

    public sealed record SplitOptions
    {
        public double Train { get; init; }
        public double Validation { get; init; }
        public double Test { get; init; }
        public bool Stratify { get; init; }
        public LearningTask? Task { get; init; }
    }

    public sealed class TrainingRows<TRow>;

    public sealed record Split<TRow> { public required TrainingRows<TRow> Train { get; init; } }

    public static class Splitting
    {
        public static Split<TRow> Split<TRow>(this Table<TRow> table, Column<TRow> label, SplitOptions options, ulong seed) where TRow : IRow<TRow> => throw new NotSupportedException();
    }

    public sealed class Preparation<TRow> where TRow : IRow<TRow>
    {
        public static Preparation<TRow> Start(ColumnSet<TRow> features) => new();
        public Preparation<TRow> DropMissing(params ColumnSet<TRow> columns) => this;
        public Preparation<TRow> Impute(ColumnSet<TRow> columns, With with) => this;
        public Preparation<TRow> ClipOutliers(ColumnSet<TRow> columns, double iqr = 1.5) => this;
        public Preparation<TRow> Standardize(params ColumnSet<TRow> columns) => this;
        public Preparation<TRow> OneHot(params ColumnSet<TRow> columns) => this;
        public Preparation<TRow> OneHot(ColumnSet<TRow> columns, UnknownCategory unknownCategory) => this;
        public Preparation<TRow> TargetEncode(ColumnSet<TRow> columns, double smoothing = 10) => this;
        public Preparation<TRow> When(bool condition, Func<Preparation<TRow>, Preparation<TRow>> steps) => this;
        public FittedPreparation<TRow> Fit(TrainingRows<TRow> rows, Column<TRow> label) => new();
    }

    public sealed class FittedPreparation<TRow>
    {
        public IReadOnlyList<string> ClassNames => [];
        public FeatureSplit Transform(Split<TRow> split) => new();
    }

    public sealed record FeatureSplit
    {
        public Shape Outputs => default;
        public Shape Features => default;
    }

    public abstract record Balance
    {
        public static Balance ClassWeights => throw new NotSupportedException();
        public static Balance Oversample => throw new NotSupportedException();
        public static Balance Undersample => throw new NotSupportedException();
        public static Balance Smote(int neighbours = 5) => throw new NotSupportedException();
    }

    public static class FeatureBalancing
    {
        public static FeatureSplit Balance(this FeatureSplit split, Balance balance, RandomStream random) => split;
    }
}

namespace TrainSmart.Training
{
    public abstract record Optimizer;
    public sealed record AdamW : Optimizer { public double LearningRate { get; init; } public double WeightDecay { get; init; } }
    public sealed record Sgd : Optimizer { public double LearningRate { get; init; } public double Momentum { get; init; } public bool Nesterov { get; init; } }
    public abstract record Schedule;
    public sealed record Constant : Schedule;
    public sealed record OneCycle : Schedule { public double WarmupFraction { get; init; } }
    public sealed record Patience(int Epochs) { public double MinimumDelta { get; init; } }
}

namespace TrainSmart.Models
{
    public sealed record Training
    {
        public Optimizer Optimizer { get; init; } = new AdamW();
        public Schedule Schedule { get; init; } = new Constant();
        public int Epochs { get; init; }
        public int BatchSize { get; init; }
        public Patience? EarlyStopping { get; init; }
        public double? ClipNorm { get; init; }
        public double LabelSmoothing { get; init; }
    }

    public sealed record Predictions(float[] Scores, int Outputs) { public ReadOnlySpan<float> Row(int row) => Scores.AsSpan(row * Outputs, Outputs); }

    public abstract class FittedModel;

    public abstract record ModelSpecification { public abstract FittedModel Fit(FeatureSplit features, Training training, TrialScope trial); }

    public abstract record Layer;
    public sealed record Linear(int Width) : Layer;
    public sealed record Relu : Layer;
    public sealed record Dropout(double Rate) : Layer;
    public sealed record BatchNorm : Layer { public double Momentum { get; init; } }
    public sealed record Repeat(int Times, Layers Layers) : Layer;
    public sealed record Residual(Layers Layers) : Layer;

    [CollectionBuilder(typeof(Layers), nameof(Create))]
    public sealed record Layers(IEnumerable<Layer> Items) : ModelSpecification, IEnumerable<Layer>
    {
        public static Layers Create(ReadOnlySpan<Layer> layers) => new(layers.ToArray());
        public override FittedModel Fit(FeatureSplit features, Training training, TrialScope trial) => throw new NotSupportedException();
        public IEnumerator<Layer> GetEnumerator() => Items.GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public abstract record Estimator : ModelSpecification { public override FittedModel Fit(FeatureSplit features, Training training, TrialScope trial) => throw new NotSupportedException(); }
    public sealed record RandomForest : Estimator { public int Trees { get; init; } }
    public sealed record LightGbm : Estimator { public int Leaves { get; init; } public double LearningRate { get; init; } public double L2 { get; init; } }
    public sealed record LinearRegression : Estimator { public double L2 { get; init; } }
}

namespace TrainSmart.Launching
{
    public abstract record Launcher;
    public sealed record LocalLauncher : Launcher { public int Workers { get; init; } }

    public sealed record SlurmLauncher : Launcher
    {
        public int Nodes { get; init; }
        public int GpusPerNode { get; init; }
        public long? Memory { get; init; }
        public string? Partition { get; init; }
        public required TimeSpan Time { get; init; }
    }
}

namespace TrainSmart.Running
{
    public sealed record Budget { public double? Dollars { get; init; } public TimeSpan? Time { get; init; } }
    public sealed record DataDeclaration(string File, string Label, LearningTask Task);

    public sealed record Objective(string Metric)
    {
        public static Objective Maximize(string metric) => new(metric);
        public static Objective Minimize(string metric) => new(metric);
    }

    public sealed record SearchPlan
    {
        public required IReadOnlyList<Objective> Objectives { get; init; }
        public SamplerOptions Sampler { get; init; } = new AutoSampler();
        public PrunerOptions Pruner { get; init; } = new NoPruner();
        public int Trials { get; init; }
        public int Parallelism { get; init; }
    }

    public sealed class TrialScope { public RandomStream Random(string purpose, int epoch = 0) => default; }

    public abstract class Experiment
    {
        public required string Name { get; init; }
        public string? Description { get; init; }
        public ulong Seed { get; init; }
        public string? File { get; init; }
        public required SearchSpace Space { get; init; }
        public required SearchPlan Search { get; init; }
        public DataDeclaration? Data { get; init; }
        public Budget Budget { get; init; } = new();
        public IReadOnlyList<Launcher> Launchers { get; init; } = [];
    }

    public sealed class Experiment<TRow, TParameters> : Experiment where TRow : IRow<TRow>
    {
        public required Func<Configuration, TParameters> Read { get; init; }
        public required Func<DataFolder, Split<TRow>> Load { get; init; }
        public required Func<Split<TRow>, TParameters, TrialScope, FittedPipeline<TRow>> Fit { get; init; }
    }

    public sealed class ObjectiveExperiment<TParameters> : Experiment
    {
        public required Func<Configuration, TParameters> Read { get; init; }
        public required Func<TParameters, TrialScope, double> Objective { get; init; }
    }

    public sealed class FittedPipeline<TRow> : IDisposable where TRow : IRow<TRow>
    {
        public FittedPreparation<TRow> Preparation => new();
        public (Predictions Predictions, IReadOnlyList<int> Rows) Predict(Table<TRow> rows) => throw new NotSupportedException();
        public static FittedPipeline<TRow> Load(string folder) => new();
        public void Dispose() { }
    }

    public static class FittedModelJoining
    {
        public static FittedPipeline<TRow> With<TRow>(this FittedModel model, FittedPreparation<TRow> preparation) where TRow : IRow<TRow> => new();
    }
}

namespace TrainSmart.Commands
{
    public static class Application { public static Task<int> RunAsync(string[] args, IReadOnlyList<Experiment> experiments) => Task.FromResult(args.Length + experiments.Count); }
}
