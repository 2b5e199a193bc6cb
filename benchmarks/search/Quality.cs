using TrainSmart.Search;

namespace TrainSmart.Benchmarks.Search;

/// <summary>What samplers find: the median regret over seeds on each problem, and its geometric mean over problems as a share of random search's.</summary>
internal static class Quality
{
    private const double LeastRegret = 1e-6;

    public static void Measure(string[] samplers, int trials, int seeds, string family)
    {
        var problems = ContinuousProblems.All().Concat(MixedProblems.All()).Where(problem => problem.Family == family).ToList();
        var random = problems.ToDictionary(problem => problem.Name, problem => Median(problem, "random", trials, seeds).Regret);
        foreach (var sampler in samplers)
        {
            var logs = new List<double>();
            var seconds = 0.0;
            foreach (var problem in problems)
            {
                try
                {
                    var (regret, cost) = Median(problem, sampler, trials, seeds);
                    seconds += cost;
                    logs.Add(Math.Log(regret / random[problem.Name]));
                    Console.WriteLine(FormattableString.Invariant($"{sampler,-10} {problem.Name,-20} {regret,12:E3} {regret / random[problem.Name],10:G3}"));
                }
                catch (StudyException exception)
                {
                    Console.WriteLine($"{sampler,-10} {problem.Name,-20} refused: {exception.Message}");
                }
            }

            if (logs.Count > 0)
                Console.WriteLine(FormattableString.Invariant($"{sampler,-10} {family} {trials} trials, {seeds} seeds, {logs.Count} problems: {Math.Exp(logs.Average()):G3} of random's regret, {seconds / seeds / logs.Count:F3} CPU s a study"));
        }
    }

    private static (double Regret, double Seconds) Median(Problem problem, string sampler, int trials, int seeds)
    {
        var regrets = new double[seeds];
        var before = Environment.CpuUsage.TotalTime;
        Parallel.For(0, seeds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed => regrets[seed] = Run(problem, sampler, trials, (ulong)seed + 1));
        Array.Sort(regrets);
        return (Math.Max(0.5 * (regrets[(seeds - 1) / 2] + regrets[seeds / 2]), LeastRegret), (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    private static double Run(Problem problem, string sampler, int trials, ulong seed)
    {
        using var study = Study.Create(new MemoryStorage(), problem.Space, new() { Seed = seed, Trials = trials, Parallelism = 1, Sampler = SamplerOptions.Parse(sampler) });
        var best = double.PositiveInfinity;
        while (study.Ask("benchmark") is { } trial)
        {
            var regret = problem.Regret(trial.Configuration);
            best = Math.Min(best, regret);
            study.Tell(trial, TrialState.Completed, [regret + (problem.Noise * new RandomStream(seed, "noise", trial.Number).NextGaussian())]);
        }

        return best;
    }
}
