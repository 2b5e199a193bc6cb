using ThirdParty;
using TrainSmart.Search.Conformance;
using TrainSmart.Spaces;

namespace TrainSmart.Search.Tests.Docs;

/// <summary>The code that <c>docs/search.md</c> shows: it compiles and runs here, and the page shows these very lines.</summary>
public sealed class SearchPage
{
    private const int LastStep = 9;

    [Fact]
    public void Every_piece_of_code_on_the_page_stands_in_this_file()
    {
        string[] files = ["TrainSmart.Search.Tests/Docs/SearchPage.cs", "ThirdParty/MutationSampler.cs", "ThirdParty/FactorPruner.cs"];
        var own = string.Join('\n', files.Select(file => Lines(File.ReadAllText(Path.Combine(Repository(), "tests", file)))));
        var blocks = File.ReadAllText(Path.Combine(Repository(), "docs/search.md"))
            .Split("```csharp\n")
            .Skip(1)
            .Select(block => Lines(block[..block.IndexOf("```", StringComparison.Ordinal)]))
            .ToList();
        Assert.Equal(8, blocks.Count);
        Assert.All(blocks, block => Assert.Contains(block, own, StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_page_shows_finds_and_explains_the_best()
    {
        var space = new SearchSpace(new Space(
            [
                new Parameter("kind", new Distribution.Choice(["linear", "forest"])),
                new Parameter("rate", new Distribution.LogUniform(1e-4, 1), When: Condition("kind == 'linear'")),
                new Parameter("trees", new Distribution.Int(10, 300, 1), When: Condition("kind == 'forest'")),
            ],
            []));
        using var storage = new MemoryStorage();
        using var study = Study.Create(storage, space, new() { Trials = 60, Seed = 1, Parallelism = 4 });
        while (study.Ask("worker 1") is { } trial) study.Tell(trial, TrialState.Completed, [Objective(trial.Configuration)]);
        var best = study.Best!;

        var importance = Importance.Fanova(study);                       // also PedAnova and Permutation, each with its deviation where there is one
        var slice = Slice.Of(study.Trials, space, "rate");
        var contour = Contour.Of(study.Trials, space, "kind", "rate");   // expected objective over two parameters, with its deviation
        var ranks = Ranks.Of(study.Trials);
        var distribution = EmpiricalDistribution.Of(study.Trials);
        var borders = Borders.Of(best.Configuration);                    // which best values stand at the end of their range
        var front = study.Front;                                         // with several objectives
        var volumes = Hypervolume.History(study.Trials, study.Options.Directions);

        Assert.Equal("linear", best.Configuration.Text(0));
        Assert.Equal((3, 60, 60), (importance.Count, ranks.Count, volumes.Count));
        Assert.True(slice.Count > 20 && distribution[^1].Share == 1 && contour!.Means.Count > 1);
        Assert.Equal(best.Number, Assert.Single(front).Number);
        Assert.Empty(borders);
    }

    [Fact]
    public void The_loop_of_the_page_prunes_with_several_objectives()
    {
        using var storage = new MemoryStorage();
        var space = Some.Space("x: uniform(0, 1)");
        using var study = Study.Create(storage, space, new()
        {
            Directions = [Direction.Minimize, Direction.Minimize], Trials = 60, Sampler = new RandomSampler(), Pruner = new SuccessiveHalvingPruner(),
        });
        while (study.Ask("worker 1") is { } trial)
        {
            double[] values = [1, 1];
            var (step, verdict) = (0, default(PruneVerdict));
            while (step < LastStep && !verdict.LeavesOff)
            {
                var reached = ValueAt(trial.Configuration, ++step);
                values = [reached, 1 - reached + (1.0 / step)];
                verdict = study.Report(trial, step, values, LastStep);
            }

            if (verdict.Prune) study.Tell(trial, TrialState.Pruned, [], verdict.Reason);
            else study.Tell(trial, TrialState.Completed, [.. values]);
        }

        Assert.Contains(study.Trials, trial => trial.State == TrialState.Pruned);
        Assert.Contains(study.Trials, trial => trial.State == TrialState.Completed);
    }

    [Fact]
    public void The_loop_of_the_page_pauses_and_goes_on()
    {
        using var study = Study.Create(
            new MemoryStorage(), Some.Space("x: uniform(0, 1)"), new() { Trials = 30, Pruner = new AshaPruner(), Sampler = new RandomSampler() });
        while (study.Ask("worker 1") is { } trial)
        {
            var (step, verdict) = (trial.PausedAt ?? 0, default(PruneVerdict));
            while (step < LastStep && !verdict.LeavesOff) verdict = study.Report(trial, ++step, ValueAt(trial.Configuration, step), LastStep);
            if (verdict.Pause) study.Tell(trial, TrialState.Paused, []);
            else if (verdict.Prune) study.Tell(trial, TrialState.Pruned, [], verdict.Reason);
            else study.Tell(trial, TrialState.Completed, [ValueAt(trial.Configuration, step)]);
        }

        Assert.All(study.Trials, trial => Assert.Equal(Enumerable.Range(1, trial.Steps.Count), trial.Steps.Select(reported => reported.Step)));
        Assert.Equal([TrialState.Completed, TrialState.Paused], study.Trials.Select(trial => trial.State).Distinct().Order());
    }

    [Fact]
    public void The_population_of_the_page_trains_on_from_its_best()
    {
        using var storage = new MemoryStorage();
        var (space, kept) = (Some.Space("rate: log-uniform(1e-3, 1)", "width: int(1, 4)"), new Dictionary<int, Weights>());
        var sampler = new PopulationSampler { Size = 20, Every = 5, Fixed = ["width"] };
        using var study = Study.Create(storage, space, new() { Trials = 20 * 10, Sampler = sampler });   // 10 generations: 50 steps
        while (study.Ask("worker 1") is { } trial)
        {
            var weights = trial.Stage!.Parent is { } parent ? kept[parent] : Weights.New();
            for (var step = trial.Stage.From + 1; step <= trial.Stage.Until; step++) weights = weights.Train(trial.Configuration);
            kept[trial.Number] = weights;                        // FirstNeeded says what may be forgotten
            study.Tell(trial, TrialState.Completed, [weights.Loss]);
        }

        var schedule = Lineage.Of(study.Trials, study.Best!);    // the trials that led to the best one, with their values

        Assert.Equal(study.Best!.Stage!.Until, 5 * schedule.Count);
        Assert.Single(schedule.Select(trial => trial.Configuration.Int(1)).Distinct());
    }

    private sealed record Weights(double Loss)
    {
        public static Weights New() => new(100);

        public Weights Train(Configuration point) =>
            new(((1 - point.Double(0)) * (1 - point.Double(0)) * Loss) + (point.Double(0) * point.Double(0) * point.Int(1)));
    }

    [Fact]
    public void The_page_uses_the_sampler_of_others_and_checks_it()
    {
        var space = Some.Space("x: uniform(0, 1)");
        using var storage = new MemoryStorage();
        using var study = Study.Create(storage, space, new() { Trials = 60, Sampler = new MutationSampler { Share = 0.5 }, Pruner = new FactorPruner(3) });
        Assert.All(SamplerConformance.Check(new MutationSampler()), promise => Assert.True(promise.IsKept, promise.ToString()));
        Assert.All(PrunerConformance.Check(new FactorPruner()), promise => Assert.True(promise.IsKept, promise.ToString()));
    }

    private static double Objective(Configuration point) =>
        point.Text(0) == "linear" ? Math.Pow(Math.Log10(point.Double(1)) + 2, 2) : 1 + (point.Int(2) / 300.0);

    private static double ValueAt(Configuration point, int step) => point.Double(0) + (1.0 / step);

    private static Expression Condition(string text) =>
        ExpressionParser.TryParse(text, out var condition, out var error) ? condition : throw new ArgumentException(error!.Message);

    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "TrainSmart.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
