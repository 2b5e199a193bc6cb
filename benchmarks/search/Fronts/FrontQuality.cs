using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TrainSmart.Search;
using TrainSmart.Spaces;

namespace TrainSmart.Benchmarks.Search;

/// <summary>
/// What samplers find with several objectives: the hypervolume after 100, 200 and, of those that evolve a population, 1,000 trials. compare_fronts.py
/// reads it.
/// </summary>
internal static class FrontQuality
{
    private const int Short = 200;
    private const int Long = 1000;
    private static readonly int[] Budgets = [100, Short, Long];

    public static void Measure(ProblemHalf half, string name, int seeds, string[] samplers)
    {
        var problems = FrontProblems.All().Where(problem => problem.Half == half && (name == "all" || problem.Name == name)).ToList();
        foreach (var sampler in samplers)
        {
            // Seeds outside problems: a run that is cut short has seen every problem equally often.
            for (var seed = 1; seed <= seeds; seed++)
            {
                foreach (var problem in problems) Measure(problem, sampler, (ulong)seed);
            }
        }
    }

    /// <summary>The problems, one JSON line each.</summary>
    public static void List()
    {
        foreach (var problem in FrontProblems.All())
        {
            var line = new JsonObject
            {
                ["problem"] = problem.Name,
                ["half"] = problem.Half == ProblemHalf.Tuning ? "tuning" : "reporting",
                ["objectives"] = problem.Objectives,
                ["reference"] = new JsonArray([.. problem.Reference.Select(value => (JsonNode)value)]),
                ["front_volume"] = problem.FrontVolume,
                ["space"] = new JsonArray([.. problem.Declaration.Select(line => (JsonNode)line)]),
            };
            Console.WriteLine(line.ToJsonString());
        }
    }

    /// <summary>
    /// Evaluates points for samplers of other languages. A line is {"begin": problem}, {"point": {"name": value, ...}}, which is answered by the
    /// values, or {"share": true}, by the hypervolume of the points since it began.
    /// </summary>
    public static void Serve()
    {
        var problems = FrontProblems.All().ToDictionary(problem => problem.Name);
        var (problem, found) = (problems.Values.First(), new List<double[]>());
        while (Console.ReadLine() is { } line)
        {
            using var asked = JsonDocument.Parse(line);
            if (asked.RootElement.TryGetProperty("begin", out var begun)) (problem, found) = (problems[begun.GetString()!], []);
            else if (asked.RootElement.TryGetProperty("point", out var point))
                Console.WriteLine(JsonSerializer.Serialize(Evaluate(problem, point, found)));
            else Console.WriteLine(problem.Share(found).ToString("R", CultureInfo.InvariantCulture));
        }
    }

    private static double[] Evaluate(FrontProblem problem, JsonElement point, List<double[]> found)
    {
        var coordinates = point.EnumerateObject().ToDictionary(property => property.Name, property => (Literal)property.Value.GetDouble());
        var values = problem.Values(Configuration.FromValues(problem.Space, coordinates));
        found.Add(values);
        return values;
    }

    private static void Measure(FrontProblem problem, string sampler, ulong seed)
    {
        var (shares, before) = (new JsonObject(), Environment.CpuUsage.TotalTime);
        var reason = "";
        var trials = sampler.StartsWith("nsga", StringComparison.Ordinal) || sampler == "random" ? Long : Short;
        // Auto plans with its budget, and is run once for each; the others are looked at on their way.
        if (sampler == "auto") foreach (var budget in Budgets[..2]) reason = Run(problem, sampler, budget, seed, shares, [budget]);
        else reason = Run(problem, sampler, trials, seed, shares, Budgets);
        var line = new JsonObject
        {
            ["problem"] = problem.Name, ["sampler"] = sampler, ["library"] = "trainsmart", ["seed"] = seed, ["share"] = shares,
        };
        line["cpu"] = Math.Round((Environment.CpuUsage.TotalTime - before).TotalSeconds, 4);
        line["reason"] = reason;
        Console.WriteLine(line.ToJsonString());
    }

    private static string Run(FrontProblem problem, string sampler, int trials, ulong seed, JsonObject shares, int[] budgets)
    {
        var options = new StudyOptions
        {
            Seed = seed, Trials = trials, Parallelism = 1, Sampler = SamplerOptions.Parse(sampler),
            Directions = [.. Enumerable.Repeat(Direction.Minimize, problem.Objectives)],
        };
        using var study = Study.Create(new MemoryStorage(), problem.Space, options);
        var found = new List<double[]>();
        while (study.Ask("benchmark") is { } trial)
        {
            found.Add(problem.Values(trial.Configuration));
            study.Tell(trial, TrialState.Completed, [.. found[^1]]);
            if (budgets.Contains(found.Count)) shares[found.Count.ToString()] = double.Parse(problem.Share(found).ToString("G6"));
        }

        return study.SamplerReason;
    }
}
