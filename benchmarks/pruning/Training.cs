using System.Diagnostics;
using System.Numerics.Tensors;
using TrainSmart.Benchmarks.Search;
using TrainSmart.Search;

namespace TrainSmart.Benchmarks.Pruning;

/// <summary>Trains every configuration of a pool to the end and writes the curves.</summary>
internal static class Training
{
    private const int Pool = 200;
    private const int Epochs = 81;
    private const int Repeated = 15;
    private const int Repetitions = 4;

    /// <summary>What a network that ran away counts as.</summary>
    private const double Worst = 10;

    public static void Write(CurveTask task, IReadOnlyList<string> data, string folder)
    {
        var table = Table.Read(task, data);
        var options = new StudyOptions { Seed = 7, Trials = Pool, Parallelism = 1, Sampler = new RandomSampler() };
        using var study = Study.Create(new MemoryStorage(), DeclaredSpace.Of(CurveTask.Space), options);
        var runs = new List<CurvePool.Run>();
        while (study.Ask("pool") is { } trial)
        {
            runs.Add(new(DeclaredSpace.Key(trial.Configuration), Curve(table, trial.Configuration, trial.Number, 0)));
            study.Tell(trial, TrialState.Completed, [runs[^1].Curve[^1]]);
        }

        new CurvePool(task.Name, Deviation(table, study), runs).Write(folder);
        Console.WriteLine($"{task.Name}: {Pool} curves, {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:F0} CPU s since the start");
    }

    // How far the last value of a good configuration lies from its mean when only the draws of its training differ: the median over configurations.
    // A training that ran away is left out, since it would make any regret look small.
    private static double Deviation(Table table, Study study)
    {
        var deviations = new List<double>();
        foreach (var trial in study.Trials.OrderBy(trial => trial.Values[0]).Take(Repeated))
        {
            double[] ends =
            [
                .. Enumerable.Range(1, Repetitions).Select(repetition => Curve(table, trial.Configuration, trial.Number, repetition)[^1]),
            ];
            if (ends.Any(end => end >= Worst))
            {
                var repeated = string.Join(' ', ends.Select(end => $"{end:G4}"));
                Console.WriteLine($"configuration {trial.Number}, {trial.Values[0]:G4}, repeated: {repeated}");
            }

            ends = [.. ends.Where(end => end < Worst)];
            if (ends.Length < 2) continue;
            var mean = ends.Average();
            deviations.Add(Math.Sqrt(ends.Sum(end => (end - mean) * (end - mean)) / (ends.Length - 1)));
        }

        return deviations.Order().ElementAt(deviations.Count / 2);
    }

    // The loss on the validation rows after each epoch.
    private static double[] Curve(Table table, Configuration point, int number, int repetition)
    {
        var setting = new Reading(point);
        var random = new RandomStream(11, $"training {repetition}", number);
        int[] sizes = [table.Features[0].Length, .. Enumerable.Repeat((int)setting["width"], (int)setting["layers"]), table.Outputs];
        var network = new Network(sizes, setting["spread"], ref random);
        var order = Enumerable.Range(0, table.TrainingRows).ToArray();
        var (error, batch, curve) = (new float[table.Outputs], (int)setting["batch"], new double[Epochs]);
        Array.Fill(curve, Worst);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            for (var place = order.Length - 1; place > 0; place--)
            {
                var other = random.Next(place + 1);
                (order[place], order[other]) = (order[other], order[place]);
            }

            for (var from = 0; from < order.Length; from += batch)
            {
                var rows = Math.Min(batch, order.Length - from);
                foreach (var row in order.AsSpan(from, rows))
                {
                    Loss(table, row, network.Outputs(table.Features[row]), error);
                    network.Backward(error);
                }

                network.Step(rows, (float)setting["rate"], (float)setting["momentum"], (float)setting["decay"]);
            }

            var value = Validation(table, network, error);
            if (!(value < Worst)) break;
            curve[epoch] = value;
        }

        return curve;
    }

    private static double Validation(Table table, Network network, float[] error)
    {
        var sum = 0.0;
        for (var row = table.TrainingRows; row < table.Features.Length; row++) sum += Loss(table, row, network.Outputs(table.Features[row]), error);
        var mean = sum / (table.Features.Length - table.TrainingRows);
        return table.Outputs == 1 ? Math.Sqrt(2 * mean) : mean;
    }

    // Half the squared error, or the cross entropy in nats; and its derivative by each output.
    private static double Loss(Table table, int row, ReadOnlySpan<float> outputs, Span<float> error)
    {
        if (table.Outputs == 1)
        {
            error[0] = outputs[0] - table.Labels[row];
            return 0.5 * error[0] * error[0];
        }

        TensorPrimitives.SoftMax(outputs, error);
        var label = (int)table.Labels[row];
        var loss = -Math.Log(Math.Max(error[label], 1e-7));
        error[label] -= 1;
        return loss;
    }
}
