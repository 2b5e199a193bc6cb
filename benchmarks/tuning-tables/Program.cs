// Trains and scores every point of the tuning tasks and writes their tables, which benchmarks/search reads.
// usage: tuning-tables DATA TABLES [TASK...]      from the root: tuning-tables experiments/data benchmarks/search/tables
using System.Diagnostics;
using System.Globalization;
using TrainSmart.Benchmarks.Search;
using TrainSmart.Benchmarks.TuningTables;
using TrainSmart;
using TrainSmart.Search;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var data, var tables, .. var names])
{
    Console.Error.WriteLine("usage: tuning-tables DATA TABLES [TASK...]");
    return 2;
}

foreach (var task in Tasks.All.Where(task => names.Length == 0 || names.Contains(task.Name)))
{
    var space = DeclaredSpace.Of(task.Space);
    var folds = Folds.Read(Path.Combine(data, task.Data), task.Rows, task.IsRegression);
    var header = string.Join(',', space.Parameters.Select(parameter => parameter.Name).Append("loss"));
    List<string> lines = [.. task.Space.Select(line => "# " + line), header];
    var options = new StudyOptions { Parallelism = 1, Trials = (int)space.Cardinality!.Value, Sampler = new GridSampler() };
    using var study = Study.Create(new MemoryStorage(), space, options);
    var (began, worst) = (Process.GetCurrentProcess().TotalProcessorTime, 0);
    while (study.Ask("table") is { } trial)
    {
        lines.Add($"{DeclaredSpace.Key(trial.Configuration)},{Loss(task, folds, trial.Configuration):G5}");
        study.Tell(trial, TrialState.Completed, [0]);
    }

    File.WriteAllLines(Path.Combine(tables, task.Name + ".csv"), lines);
    Console.WriteLine(FormattableString.Invariant(
        $"{task.Name}: {study.Trials.Count} points, {(Process.GetCurrentProcess().TotalProcessorTime - began).TotalSeconds:F0} CPU s"));
}

return 0;

// Training that runs away is as bad as a table can say.
static double Loss(TuningTask task, Folds folds, Configuration point)
{
    const double Worst = 1000;
    try
    {
        var (model, training) = task.Model(new(point), folds.Classes);
        var loss = folds.Loss(model, training);
        return double.IsFinite(loss) ? Math.Min(loss, Worst) : Worst;
    }
    catch (UserException)
    {
        return Worst;
    }
}
