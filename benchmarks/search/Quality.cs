using System.Text.Json.Nodes;
using TrainSmart.Search;

namespace TrainSmart.Benchmarks.Search;

/// <summary>What our samplers find: one JSON line a study, the least regret after 50, 100 and 200 trials. compare.py reads them.</summary>
internal static class Quality
{
    private static readonly int[] Budgets = [50, 100, 200];

    public static void Measure(ProblemHalf half, string family, int seeds, string[] samplers)
    {
        var problems = Problems.All()
            .Where(problem => problem.Half == half && (family == "all" || problem.Family == family || problem.Name == family))
            .ToList();
        foreach (var sampler in samplers)
        {
            // Seeds outside problems: a run that is cut short has seen every problem equally often.
            for (var seed = 1; seed <= seeds; seed++)
            {
                foreach (var problem in problems) Measure(problem, sampler, (ulong)seed);
            }
        }
    }

    private static void Measure(Problem problem, string sampler, ulong seed)
    {
        var before = Environment.CpuUsage.TotalTime;
        var regrets = new JsonObject();
        string reason;
        try
        {
            // Auto plans with its budget, and is run once for each; the others are looked at on their way.
            if (sampler == "auto") reason = MeasureEach(problem, sampler, seed, regrets);
            else reason = Run(problem, sampler, Budgets[^1], seed, (trial, regret) => NoteBudget(regrets, trial, regret));
        }
        catch (StudyException)
        {
            // CMA-ES refuses choices.
            return;
        }

        var line = new JsonObject { ["problem"] = problem.Name, ["sampler"] = sampler, ["library"] = "trainsmart", ["seed"] = seed };
        line["regret"] = regrets;
        line["cpu"] = Math.Round((Environment.CpuUsage.TotalTime - before).TotalSeconds, 4);
        line["reason"] = reason;
        Console.WriteLine(line.ToJsonString());
    }

    private static string MeasureEach(Problem problem, string sampler, ulong seed, JsonObject regrets)
    {
        var reason = "";
        foreach (var budget in Budgets)
        {
            reason = Run(problem, sampler, budget, seed, (trial, regret) =>
            {
                if (trial == budget) NoteBudget(regrets, trial, regret);
            });
        }

        return reason;
    }

    private static void NoteBudget(JsonObject regrets, int trial, double regret)
    {
        if (Budgets.Contains(trial)) regrets[trial.ToString()] = double.Parse(regret.ToString("G5"));
    }

    private static string Run(Problem problem, string sampler, int trials, ulong seed, Action<int, double> note)
    {
        var options = new StudyOptions { Seed = seed, Trials = trials, Parallelism = 1, Sampler = SamplerOptions.Parse(sampler) };
        using var study = Study.Create(new MemoryStorage(), problem.Space, options);
        var best = double.PositiveInfinity;
        while (study.Ask("benchmark") is { } trial)
        {
            var regret = problem.Regret(trial.Configuration);
            best = Math.Min(best, regret);
            study.Tell(trial, TrialState.Completed, [regret + (problem.Noise * new RandomStream(seed, "noise", trial.Number).NextGaussian())]);
            note(trial.Number + 1, best);
        }

        return study.SamplerReason;
    }
}
