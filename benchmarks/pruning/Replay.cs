using TrainSmart.Benchmarks.Search;
using TrainSmart.Search;

namespace TrainSmart.Benchmarks.Pruning;

/// <summary>
/// Studies of half a pool in a random order, with a pruner and without: which epochs are saved, and what the best trial at the end is worse by. The
/// order is that of the seed for every pruner, so differences are paired.
/// </summary>
internal static class Replay
{
    private const int Parallelism = 4;

    private static readonly Dictionary<string, PrunerOptions> Pruners = new()
    {
        ["none"] = new NoPruner(),
        ["asha"] = new AshaPruner(),
        ["asha from 1"] = new AshaPruner { MinimumResource = 1 },
        ["asha from 9"] = new AshaPruner { MinimumResource = 9 },
        ["hyperband"] = new HyperbandPruner(),
        ["successive-halving"] = new SuccessiveHalvingPruner(),
        ["median"] = new MedianPruner(),
        ["percentile"] = new PercentilePruner(),
        ["learning-curve"] = new LearningCurvePruner(),
    };

    public static void Measure(string folder, int seeds, string[] pruners)
    {
        Console.WriteLine(
            "| task | pruner | epochs used / all | share | mean regret (standard error) | worst regret |"
            + " unpruned best | deviation of a repetition | same best | within noise |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var pool in CurvePool.ReadAll(folder))
        {
            foreach (var name in pruners.Length > 0 ? pruners : [.. Pruners.Keys.Skip(1)]) Report(pool, name, seeds);
        }
    }

    private static void Report(CurvePool pool, string pruner, int seeds)
    {
        var (used, all, regrets, bests) = (0L, 0L, new List<double>(), new List<double>());
        for (var seed = 1; seed <= seeds; seed++)
        {
            var (epochs, best) = Run(pool, Pruners[pruner], (ulong)seed);
            var (whole, reached) = Run(pool, Pruners["none"], (ulong)seed);
            (used, all) = (used + epochs, all + whole);
            regrets.Add(best - reached);
            bests.Add(reached);
        }

        var mean = regrets.Average();
        var error = Math.Sqrt(regrets.Sum(regret => (regret - mean) * (regret - mean)) / (seeds - 1) / seeds);
        Console.WriteLine(
            $"| {pool.Name} | {pruner} | {used / seeds:N0} / {all / seeds:N0} | {(double)used / all:F2} | {mean:G2} ({error:G2}) | {regrets.Max():G2}"
            + $" | {bests.Average():G3} | {pool.Deviation:G2}"
            + $" | {regrets.Count(regret => regret == 0)} of {seeds} | {(mean <= pool.Deviation ? "yes" : "no")} |");
    }

    private static (int Epochs, double Best) Run(CurvePool pool, PrunerOptions pruner, ulong seed)
    {
        var trials = pool.Runs.Count / 2;
        var space = DeclaredSpace.Of([$"configuration: int(0, {pool.Runs.Count - 1})"]);
        var options = new StudyOptions { Seed = seed, Trials = trials, Parallelism = Parallelism, Sampler = new RandomSampler(), Pruner = pruner };
        using var study = Study.Create(new MemoryStorage(), space, options);
        foreach (var chosen in Order(pool.Runs.Count, seed).Take(trials))
        {
            var values = new Dictionary<string, Spaces.Literal> { ["configuration"] = chosen };
            study.Enqueue(Configuration.FromValues(space, values));
        }

        while (study.Ask("replay") is { } trial) Train(study, trial, pool.Runs[trial.Configuration.Int(0)].Curve);
        return (study.Trials.Sum(trial => trial.Steps.Count), study.Best!.Values[0]);
    }

    private static void Train(Study study, RunningTrial trial, double[] curve)
    {
        for (var step = (trial.PausedAt ?? 0) + 1; step <= curve.Length; step++)
        {
            var verdict = study.Report(trial, step, curve[step - 1], curve.Length);
            if (!verdict.LeavesOff) continue;
            study.Tell(trial, verdict.Pause ? TrialState.Paused : TrialState.Pruned, []);
            return;
        }

        study.Tell(trial, TrialState.Completed, [curve[^1]]);
    }

    private static IEnumerable<int> Order(int count, ulong seed)
    {
        var random = new RandomStream(seed, "order", 0);
        var places = new List<(double Place, int Index)>();
        for (var index = 0; index < count; index++) places.Add((random.NextDouble(), index));
        return places.OrderBy(place => place.Place).Select(place => place.Index);
    }
}
