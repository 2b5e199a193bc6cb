using TrainSmart.Search.Conformance;
using TrainSmart.Spaces;

namespace TrainSmart.Search.Tests.Samplers;

public sealed class PopulationTests
{
    private static readonly SearchSpace Rates = Some.Space("rate: log-uniform(1e-4, 1)", "width: int(8, 64)");
    private static readonly PopulationSampler Five = new() { Size = 5, Every = 2, Fixed = ["width"] };
    private static readonly StudyOptions Options = new() { Seed = 3, Trials = 40, Sampler = Five };

    [Theory]
    [InlineData(20, 0.2, 4)]
    [InlineData(15, 0.2, 3)]
    [InlineData(12, 0.2, 3)]
    [InlineData(4, 0.2, 1)]
    [InlineData(4, 0.5, 2)]
    public void The_bottom_share_is_replaced_by_the_top_share_rounded_up(int size, double share, int expected)
    {
        var members = Enumerable.Range(0, size).Select(number => Ended(number, value: (number * 7) % size)).ToList();
        var (best, worst) = Truncation.Of(members, share);
        Assert.Equal(Enumerable.Range(0, expected).Select(value => (double)value), best.Select(member => member.Values[0]));
        Assert.Equal(
            Enumerable.Range(size - expected, expected).Select(value => (double)value),
            worst.Select(number => members[number].Values[0]).Order());
    }

    [Fact]
    public void A_member_without_a_result_is_replaced_whatever_the_share()
    {
        var failed = Ended(0, 0) with { State = TrialState.Failed, Values = [] };
        var (best, worst) = Truncation.Of([failed, failed with { Number = 1 }, Ended(2, 5), Ended(3, 4), Ended(4, 3)], 0.2);
        Assert.Equal([4], best.Select(member => member.Number));
        Assert.Equal([0, 1], worst.Order());
    }

    [Theory]
    [InlineData("log-uniform(1e-5, 1)", 0.01, 0.2, 0.012)]
    [InlineData("log-uniform(1e-5, 1)", 0.01, -0.2, 0.008)]
    [InlineData("log-uniform(1e-5, 1)", 0.9, 0.2, 1.0)]
    [InlineData("log-normal(0, 1)", 5.0, -0.2, 4.0)]
    [InlineData("uniform(0, 0.5)", 0.25, 0.2, 0.3)] // the middle of a range from zero moves by the paper's factor
    [InlineData("uniform(0, 0.5)", 0.0, 0.2, 0.05)] // and zero does not hold it
    [InlineData("uniform(0, 0.5)", 0.02, -0.2, 0.0)]
    [InlineData("uniform(-3, -1)", -2.0, 0.2, -1.8)]
    [InlineData("normal(0, 2)", 1.0, 0.2, 1.4)]
    [InlineData("int(10, 110)", 50.0, 0.2, 60.0)]
    [InlineData("int(1, 4)", 2.0, 0.2, 3.0)] // at least one step
    [InlineData("int(1, 4)", 1.0, -0.2, 1.0)]
    [InlineData("log-int(8, 512)", 100.0, -0.2, 80.0)]
    [InlineData("log-int(1, 9)", 2.0, 0.2, 3.0)]
    [InlineData("quantized-uniform(0, 1, 0.1)", 0.3, 0.2, 0.4)]
    [InlineData("ordinal(s, m, l)", 1.0, -0.2, 0.0)]
    [InlineData("ordinal(s, m, l)", 2.0, 0.2, 2.0)]
    public void A_value_moves_on_its_own_scale(string distribution, double value, double share, double expected)
    {
        var space = Some.Space($"x: {distribution}");
        Assert.Equal(expected, Perturbation.Of(space.Parameters[0].Distribution, space.Columns[0], value, share), 12);
    }

    [Fact]
    public void Exploring_moves_or_redraws_what_may_change_and_copies_the_rest()
    {
        var exploration = new Exploration(Rates, Five);
        var moved = new List<double>();
        for (var number = 0; number < 4000; number++)
        {
            var (point, random) = (new double[2], new RandomStream(1, "test", number));
            exploration.Explore([0.01, 32], point, ref random);
            Assert.Equal(32, point[1]);
            moved.Add(point[0]);
        }

        Assert.Equal(0.375, moved.Count(rate => rate == 0.01 * 0.8) / 4000.0, 0.03);
        Assert.Equal(0.375, moved.Count(rate => rate == 0.01 * 1.2) / 4000.0, 0.03);
    }

    [Fact]
    public void A_parameter_is_drawn_when_its_branch_appears_and_gone_when_it_is_left()
    {
        var space = Some.Space("kind: choice(a, b)", "x: uniform(0, 1) when kind == 'b'");
        var exploration = new Exploration(space, new() { ResampleProbability = 1 });
        var points = Enumerable.Range(0, 60).Select(number =>
        {
            var (point, random) = (new double[2], new RandomStream(1, "test", number));
            exploration.Explore([0, double.NaN], point, ref random);
            return point;
        }).ToList();
        Assert.All(points, point => Assert.Equal(point[0] == 0, double.IsNaN(point[1])));
        Assert.True(points.Select(point => point[1]).Distinct().Count() > 10);
    }

    [Fact]
    public void What_decides_whether_a_fixed_parameter_exists_is_fixed_too()
    {
        var space = Some.Space("kind: choice(a, b)", "rate: uniform(0, 1)", "depth: int(1, 3) when kind == 'b'", "width: int(1, 9) when depth >= 2");
        Assert.Equal([true, false, true, true], FixedParameters.Of(space, ["width"]));
    }

    [Fact]
    public void Constraints_hold_for_every_point_that_is_explored()
    {
        var space = Some.Space("a: uniform(0, 1)", "b: uniform(0, 1)", "a + b <= 1");
        using var study = Study.Create(new MemoryStorage(), space, new() { Trials = 200, Sampler = new PopulationSampler { Size = 8 } });
        study.Finish(point => -point.Double(0) - point.Double(1));
        Assert.All(study.Trials, trial => Assert.True(trial.Configuration.Double(0) + trial.Configuration.Double(1) <= 1));
    }

    [Fact]
    public void Every_trial_says_what_it_goes_on_from()
    {
        using var study = Trained(Options, workers: 1);
        foreach (var trial in study.Trials)
        {
            var generation = trial.Number / 5;
            Assert.Equal((2 * generation, 2 * (generation + 1)), (trial.Stage!.From, trial.Stage.Until));
            if (trial.Stage.Parent is not { } number)
            {
                Assert.Equal(0, generation);
                continue;
            }

            var parent = study.Trials[number];
            Assert.Equal(generation - 1, number / 5);
            Assert.Equal(parent.Configuration.Int(1), trial.Configuration.Int(1));
            if (number % 5 == trial.Number % 5) Assert.Equal(parent.Configuration, trial.Configuration);
        }

        var replaced = study.Trials.Where(trial => trial.Stage!.Parent is { } parent && parent % 5 != trial.Number % 5).ToList();
        Assert.Equal(7, replaced.Count); // one of five in each of seven generations
        var line = Lineage.Of(study.Trials, study.Best!);
        Assert.Equal((0, study.Best), (line[0].Stage!.From, line[^1]));
        Assert.All(line.Zip(line.Skip(1)), pair => Assert.Equal(pair.First.Stage!.Until, pair.Second.Stage!.From));
    }

    [Fact]
    public void One_two_and_eight_workers_give_the_same_study()
    {
        var studies = new[] { 1, 2, 8 }.Select(workers =>
        {
            using var study = Trained(Options, workers);
            return study.Trials.Select(trial => (trial.Configuration, trial.Values, trial.Stage)).ToList();
        }).ToList();
        Assert.Equal(studies[0], studies[1]);
        Assert.Equal(studies[0], studies[2]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(13)]
    public void A_worker_that_is_lost_leaves_its_member_to_another_one_with_the_same_parent(int lost)
    {
        using var whole = Trained(Options, workers: 1);
        var folder = Directory.CreateTempSubdirectory("population").FullName;
        try
        {
            using (var storage = new SqliteStorage(Path.Combine(folder, "study.db")))
            using (var study = Study.Create(storage, Rates, Options))
            {
                for (var trial = study.Ask("lost")!; trial.Number < lost; trial = study.Ask("lost")!) Tell(study, trial);
            }

            using var reopened = new SqliteStorage(Path.Combine(folder, "study.db"));
            using var resumed = Study.Create(reopened, Rates, Options);
            resumed.RequeueAbandoned();
            while (resumed.Ask("found") is { } trial)
            {
                Assert.Equal(whole.Trials[trial.Number].Stage, trial.Stage);
                Tell(resumed, trial);
            }

            Assert.Equal(
                whole.Trials.Select(trial => (trial.Configuration, trial.Values, trial.Stage)),
                resumed.Trials.Select(trial => (trial.Configuration, trial.Values, trial.Stage)));
            Assert.Equal(1, resumed.Trials.Count(trial => trial.Attempt == 2));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_generation_without_any_result_begins_anew()
    {
        using var study = Study.Create(new MemoryStorage(), Rates, Options with { Trials = 10 });
        for (var number = 0; number < 5; number++) study.Tell(study.Ask("one")!, TrialState.Failed, []);
        Assert.Equal(new Stage(null, 0, 4), study.Ask("one")!.Stage);
    }

    [Fact]
    public void A_point_that_a_person_asked_for_trains_from_the_beginning_to_where_the_others_are()
    {
        using var study = Study.Create(new MemoryStorage(), Rates, Options);
        for (var number = 0; number < 7; number++) Tell(study, study.Ask("one")!);
        study.Enqueue(study.Trials[0].Configuration);
        var asked = study.Ask("one")!;
        Assert.Equal((study.Trials[0].Configuration, new Stage(null, 0, 4)), (asked.Configuration, asked.Stage));
    }

    [Fact]
    public void A_schedule_beats_the_best_constant_where_the_best_value_moves()
    {
        // A quadratic whose minimum is reached fast with a high rate and exactly with a low one, seen through noise of a fixed size.
        using var study = Study.Create(new MemoryStorage(), Some.Space("rate: log-uniform(1e-3, 1)"), new()
        {
            Trials = 20 * 20, Sampler = new PopulationSampler { Size = 20 }, Seed = 5,
        });
        var states = new Dictionary<int, double>();
        while (study.Ask("one") is { } trial)
        {
            var before = trial.Stage!.Parent is { } parent ? states[parent] : 100;
            states[trial.Number] = Descended(before, trial.Configuration.Double(0), trial.Stage.From, trial.Stage.Until);
            study.Tell(trial, TrialState.Completed, [states[trial.Number]]);
        }

        var constant = Enumerable.Range(0, 200).Min(place => Descended(100, Math.Pow(10, -3 + (3 * place / 199.0)), 0, 20));
        var line = Lineage.Of(study.Trials, study.Best!);
        Assert.True(study.Best!.Values[0] < 0.5 * constant, $"{study.Best.Values[0]} against {constant}");
        Assert.True(
            line[0].Configuration.Double(0) > 2 * line[^1].Configuration.Double(0),
            string.Join(" ", line.Select(trial => trial.Configuration)));

        static double Descended(double loss, double rate, int from, int until)
        {
            for (var step = from; step < until; step++) loss = ((1 - rate) * (1 - rate) * loss) + (rate * rate);
            return loss;
        }
    }

    [Theory]
    [InlineData("the size of population must be at least 4, was 3")]
    [InlineData("every of population must be at least 1 step, was 0")]
    [InlineData("the share of population must be above 0 and at most 0.5, was 0.6")]
    [InlineData("the perturbation of population must be above 0 and below 1, was 1")]
    [InlineData("the resample probability of population must be from 0 to 1, was 2")]
    [InlineData("'widht' is not a parameter; did you mean 'width'?")]
    [InlineData("population has no parameter that may change while a member trains; search one, such as a learning rate, or take another sampler")]
    [InlineData("population has one objective; with several use nsga-ii or tpe")]
    [InlineData("population replaces its worst members itself; leave the pruner out")]
    [InlineData("population goes on a generation at a time and cannot run freely; leave free running out")]
    [InlineData("a trial of population trains on and is no duplicate of an earlier one; leave answering duplicates out")]
    public void What_makes_no_sense_is_refused(string words)
    {
        StudyOptions[] wrong =
        [
            Options with { Sampler = Five with { Size = 3 } },
            Options with { Sampler = Five with { Every = 0 } },
            Options with { Sampler = Five with { Share = 0.6 } },
            Options with { Sampler = Five with { Perturbation = 1 } },
            Options with { Sampler = Five with { ResampleProbability = 2 } },
            Options with { Sampler = Five with { Fixed = ["widht"] } },
            Options with { Sampler = Five with { Fixed = ["width", "rate"] } },
            Options with { Directions = [Direction.Minimize, Direction.Minimize] },
            Options with { Pruner = new AshaPruner() },
            Options with { IsFreeRunning = true },
            Options with { AnswersDuplicates = true },
        ];
        Assert.Contains(words, wrong.Select(options => Assert.ThrowsAny<Exception>(() => Study.Create(new MemoryStorage(), Rates, options)).Message));
    }

    [Fact]
    public void Trials_that_were_run_elsewhere_are_left_out()
    {
        using var study = Study.Create(new MemoryStorage(), Rates, Options);
        var known = new KnownTrial(
            new Dictionary<string, Literal> { ["rate"] = 0.1, ["width"] = new Literal.Number(8, true) },
            new TrialResult { State = TrialState.Completed, Values = [1] });
        Assert.Equal(["a trial that was run elsewhere left nothing that a population could go on from"], study.Add([known]));
        Assert.Empty(study.Trials);
    }

    private static Observation Ended(int number, double value) => new(number, TrialState.Completed, [], [value], 0, -1, double.NaN);

    private static Study Trained(StudyOptions options, int workers)
    {
        var study = Study.Create(new MemoryStorage(), Rates, options);
        Workers.Run(workers, (worker, stop) =>
        {
            while (study.Ask($"worker {worker}", stop) is { } trial)
            {
                if (workers > 1) Thread.Sleep(trial.Number * 7 % 3);
                Tell(study, trial);
            }
        });
        return study;
    }

    private static void Tell(Study study, RunningTrial trial)
    {
        var value = Math.Abs(Math.Log(trial.Configuration.Double(0) / 0.03)) + (trial.Configuration.Int(1) / 64.0);
        study.Report(trial, trial.Stage!.Until, value);
        study.Tell(trial, TrialState.Completed, [value]);
    }
}
