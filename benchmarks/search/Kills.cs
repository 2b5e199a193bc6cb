using System.Globalization;
using TrainSmart.Search;
using TrainSmart.Spaces;

namespace TrainSmart.Benchmarks.Search;

/// <summary>Workers that are killed at random moments, and the check that their study lost nothing.</summary>
internal static class Kills
{
    private static readonly StudyOptions Options = new() { Seed = 1, Parallelism = 4, Sampler = new TpeSampler() };

    /// <summary>Runs trials for ever; after each acknowledged result writes a line to a file.</summary>
    public static void Work(string address, string worker, string acknowledged)
    {
        using var storage = StudyAddress.Parse(address).Open("kills");
        using var study = Study.Create(storage, Space(), Options);
        study.RequeueAbandoned();
        using var log = File.Open(acknowledged, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        while (study.Ask(worker) is { } trial)
        {
            var value = trial.Configuration.Double(0) + trial.Configuration.Double(1);
            study.Tell(trial, TrialState.Completed, [value]);
            log.Write(System.Text.Encoding.ASCII.GetBytes(FormattableString.Invariant($"{trial.Number} {value:R}\n")));
            log.Flush();
        }
    }

    /// <summary>Compares the study with what was acknowledged, and with one that was never interrupted.</summary>
    public static int Verify(string address, string acknowledged)
    {
        using var storage = StudyAddress.Parse(address).Open("kills");
        using var study = Study.Open(storage);
        var trials = study.Trials;
        var lines = File.ReadAllLines(acknowledged).Select(line => line.Split(' ')).ToList();
        var lost = lines.Count(line => trials[int.Parse(line[0], CultureInfo.InvariantCulture)].Values is not [var value]
            || value != double.Parse(line[1], CultureInfo.InvariantCulture));
        var repeated = lines.Count - lines.Select(line => line[0]).Distinct().Count();
        using var whole = Study.Create(new MemoryStorage(), Space(), Options with { Trials = trials.Count });
        while (whole.Ask("never killed") is { } trial)
            whole.Tell(trial, TrialState.Completed, [trial.Configuration.Double(0) + trial.Configuration.Double(1)]);
        var different = trials.Zip(whole.Trials).Count(pair => !pair.First.Configuration.Equals(pair.Second.Configuration));
        Console.WriteLine(
            $"{lines.Count} acknowledged trials: {lost} lost, {repeated} told twice; "
            + $"{different} of {trials.Count} trials differ from a study that was never interrupted");
        return lost + repeated + different == 0 ? 0 : 1;
    }

    private static SearchSpace Space() =>
        new(new Space([new Parameter("x", new Distribution.Uniform(-5, 5)), new Parameter("y", new Distribution.Uniform(-5, 5))], []));
}
