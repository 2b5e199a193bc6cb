// Writes real learning curves once, and replays studies over them with each pruner.
// usage, from the repository's root: curves DATA[,DATA] CURVES [TASK...] | replay CURVES SEEDS [PRUNER...]
using System.Globalization;
using TrainSmart.Benchmarks.Pruning;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["curves", var data, var folder, .. var names]:
        foreach (var task in CurveTask.All.Where(task => names.Length == 0 || names.Contains(task.Name)))
            Training.Write(task, data.Split(','), folder);
        return 0;
    case ["replay", var folder, var seeds, .. var pruners]:
        Replay.Measure(folder, int.Parse(seeds, CultureInfo.InvariantCulture), pruners);
        return 0;
    default:
        Console.Error.WriteLine("usage: curves DATA[,DATA] CURVES [TASK...] | replay CURVES SEEDS [PRUNER...]");
        return 2;
}
