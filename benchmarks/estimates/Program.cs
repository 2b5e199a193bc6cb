// Compares estimates with what the trainer really takes, on one core: the peak of its memory and the CPU time of a step.
// usage: estimates-benchmark         every case in a process of its own, as a table
//        estimates-benchmark CASE    one case
using System.Diagnostics;
using System.Globalization;
using TrainSmart.Data;
using TrainSmart.Estimates;
using TrainSmart.Models;
using TrainSmart.Running;
using TrainSmart.Search;
using TrainSmart.Training;

var cases = Case.All;
if (args.Length == 0)
{
    Console.WriteLine("| case | memory estimated | measured | measured / estimated | step estimated | measured (CPU) | measured / estimated |");
    Console.WriteLine("|---|---|---|---|---|---|---|");
    foreach (var name in cases.Select(candidate => candidate.Name))
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Entry(), name]) { RedirectStandardOutput = true })!;
        Console.Write(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
    }

    return;
}

var chosen = cases.Single(candidate => candidate.Name == args[0]);

// Libraries, thread pools and code are there before the memory is counted.
Train(cases[0] with { Rows = 64 }, epochs: 2, _ => { });
GC.Collect();
var features = Noise(chosen.Rows, chosen.Features);
File.WriteAllText("/proc/self/clear_refs", "5");
var before = Status("VmRSS");
var marks = new List<TimeSpan>();
Train(chosen, epochs: 4, _ => marks.Add(Process.GetCurrentProcess().TotalProcessorTime), features);
var peak = Status("VmHWM") - before;

var estimate = MemoryEstimate.Of(chosen.Size, chosen.Batch, 2, chosen.Rows + 2, chosen.Features);
var steps = (marks.Count - 1) * Math.Ceiling((double)chosen.Rows / chosen.Batch);
var step = (marks[^1] - marks[0]).TotalSeconds / steps;
var expected = StepTime.Core.Seconds(chosen.Size, chosen.Batch);
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"| `{chosen.Name}` | {estimate.Sum / 1e6:F0} MB | {peak / 1e6:F0} MB | {peak / estimate.Sum:F2} "
    + $"| {expected * 1e3:F2} ms | {step * 1e3:F2} ms | {step / expected:F2} |"));

static string[] Entry() =>
    Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];

static double Status(string field)
{
    var line = File.ReadLines("/proc/self/status").Single(candidate => candidate.StartsWith(field + ":", StringComparison.Ordinal));
    return 1024 * double.Parse(line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
}

static void Train(Case chosen, int epochs, Action<int> reported, FeatureSplit? features = null)
{
    var trial = new TrialScope
    {
        Seed = 1,
        Threads = 1,
        Reported = (epoch, _) =>
        {
            reported(epoch);
            return false;
        },
    };
    var training = new Training { Optimizer = new AdamW { LearningRate = 1e-4 }, Epochs = epochs, BatchSize = chosen.Batch };
    using var model = chosen.Layers.Fit(features ?? Noise(chosen.Rows, chosen.Features), training, trial);
}

static FeatureSplit Noise(int rows, int width)
{
    var random = new RandomStream(1, "data");
    FeatureMatrix Part(int count) => new()
    {
        Values = Enumerable.Range(0, count * width).Select(_ => (float)random.NextGaussian()).ToArray(),
        Rows = count,
        Width = width,
        Labels = Enumerable.Range(0, count).Select(_ => (float)random.Next(10)).ToArray(),
    };
    return new FeatureSplit { Train = Part(rows), Validation = Part(1), Test = Part(1), Outputs = new Shape(10), Task = LearningTask.Classification };
}

/// <summary>A network with its data and its size as the compiler counts it.</summary>
internal sealed record Case(string Name, Layers Layers, NetworkSize Size, int Rows, int Features, int Batch)
{
    public static Case[] All { get; } =
    [
        Plain("tiny", depth: 7, width: 32, rows: 1600, features: 32, batch: 16),
        Plain("mlp", depth: 1, width: 256, rows: 6400, features: 784, batch: 128),
        Plain("wide", depth: 2, width: 3000, rows: 128, features: 64, batch: 64),
        Plain("deep", depth: 12, width: 512, rows: 4096, features: 64, batch: 2048),
        Plain("large-batch", depth: 4, width: 256, rows: 32768, features: 64, batch: 16384),
        Rich("dropout", depth: 4, width: 512, rows: 16384, features: 64, batch: 8192),
        Normalised("normalised", depth: 4, width: 512, rows: 16384, features: 64, batch: 8192),
        Plain("many-rows", depth: 1, width: 64, rows: 100_000, features: 300, batch: 256),
    ];

    private static Case Plain(string name, int depth, int width, int rows, int features, int batch) => Repeated(
        name, depth, width, rows, features, batch, [new Linear(width), new Relu()], NetworkSize.Elementwise(width));

    private static Case Rich(string name, int depth, int width, int rows, int features, int batch) => Repeated(
        name, depth, width, rows, features, batch, [new Linear(width), new Gelu(), new Dropout(0.2)],
        NetworkSize.Elementwise(width).Then(NetworkSize.Elementwise(width, kept: 2)));

    private static Case Normalised(string name, int depth, int width, int rows, int features, int batch) => Repeated(
        name, depth, width, rows, features, batch, [new Linear(width), new BatchNorm(), new Silu()],
        NetworkSize.Elementwise(width, parametersPerFeature: 2).Then(NetworkSize.Elementwise(width)));

    private static Case Repeated(string name, int depth, int width, int rows, int features, int batch, Layers body, NetworkSize after) => new(
        name,
        [new Repeat(depth, body), new Linear(10)],
        NetworkSize.Linear(features, width).Then(after)
            .Then(NetworkSize.Linear(width, width).Then(after).Times(depth - 1))
            .Then(NetworkSize.Linear(width, 10)),
        rows,
        features,
        batch);
}
