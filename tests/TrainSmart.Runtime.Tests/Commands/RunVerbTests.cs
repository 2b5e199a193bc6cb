using System.Text.Json;
using TrainSmart.Running;
using TrainSmart.Running.Folders;
using TrainSmart.Tests.Harness;
using TrainSmart.Tests.Running;

namespace TrainSmart.Tests.Commands;

public sealed class RunVerbTests
{
    [Fact]
    public async Task A_run_ends_with_its_best_trial_a_result_and_a_report()
    {
        using var bench = new Bench(Bowl.Experiment());

        var said = await bench.Run("run", "bowl");

        Assert.Equal(ExitCode.Ok, said.Code);
        var result = bench.RunOf("bowl").ReadResult()!;
        Assert.Equal(12, result.Trials.Count);
        Assert.Equal(result.Trials.Min(trial => trial.Values[0]), result.Trials[result.Best!.Value].Values[0]);
        Assert.Contains(
            "bowl",
            await File.ReadAllTextAsync(bench.RunOf("bowl").ReportFile, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Contains($"trial {result.Best}", said.Out, StringComparison.Ordinal);
        Assert.Empty(said.Error);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named_with_what_to_do()
    {
        using var bench = new Bench(Bowl.Experiment());
        await File.WriteAllTextAsync(bench.Runs, "no folder", TestContext.Current.CancellationToken);

        var said = await bench.Run("run", "bowl");

        Assert.Equal(ExitCode.Missing, said.Code);
        Assert.StartsWith($"error: the folder {bench.RunOf("bowl").Path} cannot be written", said.Error, StringComparison.Ordinal);
        Assert.Contains("help: name a folder that can be written with --runs DIR", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_on_one_worker_and_on_three_have_the_same_trials()
    {
        using var one = new Bench(Bowl.Experiment());
        using var three = new Bench(Bowl.Experiment());

        await one.Run("run", "bowl", "--workers", "1");
        await three.Run("run", "bowl", "--workers", "3");

        Assert.Equal(TrialText.Of(one, "bowl"), TrialText.Of(three, "bowl"));
    }

    [Fact]
    public async Task Another_seed_gives_other_trials()
    {
        using var declared = new Bench(Bowl.Experiment());
        using var other = new Bench(Bowl.Experiment());

        await declared.Run("run", "bowl");
        await other.Run("run", "bowl", "--seed", "8");

        Assert.NotEqual(TrialText.Of(declared, "bowl"), TrialText.Of(other, "bowl"));
        Assert.Equal(8UL, other.RunOf("bowl").ReadResult()!.Experiment.Seed);
    }

    [Fact]
    public async Task A_finished_run_is_moved_aside_by_the_next()
    {
        using var bench = new Bench(Bowl.Experiment());
        await bench.Run("run", "bowl", "-n", "3");

        var said = await bench.Run("run", "bowl", "-n", "4");

        Assert.Equal(ExitCode.Ok, said.Code);
        Assert.Equal(3, new RunFolder(bench.Runs, "bowl.1").ReadResult()!.Trials.Count);
        Assert.Equal(4, bench.RunOf("bowl").ReadResult()!.Trials.Count);
    }

    [Fact]
    public async Task With_json_standard_output_is_one_json_object_a_line_and_nothing_else()
    {
        using var bench = new Bench(Bowl.Experiment());

        var said = await bench.Run("run", "bowl", "--format", "json");

        var events = said.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal("run-started", events[0].GetProperty("event").GetString());
        Assert.Equal("run-ended", events[^1].GetProperty("event").GetString());
        Assert.Equal(12, events.Count(happened => happened.GetProperty("event").GetString() == "trial-ended"));
        Assert.Equal("finished", events[^1].GetProperty("end").GetString());
    }

    [Fact]
    public async Task Quiet_runs_write_the_summary_only()
    {
        using var bench = new Bench(Bowl.Experiment());

        var said = await bench.Run("run", "bowl", "--quiet");

        Assert.DoesNotContain("new best", said.Out, StringComparison.Ordinal);
        Assert.Contains("report", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pruned_trial_says_why()
    {
        using var bench = new Bench(Bowl.Experiment(trials: 20, pruner: new Search.MedianPruner { StartupTrials = 3 }));

        await bench.Run("run", "bowl");

        var pruned = bench.RunOf("bowl").ReadResult()!.Trials.Where(trial => trial.State == "pruned").ToList();
        Assert.NotEmpty(pruned);
        Assert.All(pruned, trial => Assert.False(string.IsNullOrWhiteSpace(trial.Note)));
    }

    [Fact]
    public async Task A_trial_that_throws_is_recorded_with_its_message_and_the_run_goes_on()
    {
        using var bench = new Bench(Bowl.Experiment(
            (point, trial) => trial.Number == 4 ? throw new InvalidOperationException("the valve is stuck") : Bowl.Objective(point, trial)));

        var said = await bench.Run("run", "bowl");

        Assert.Equal(ExitCode.Ok, said.Code);
        var failed = Assert.Single(bench.RunOf("bowl").ReadResult()!.Trials, trial => trial.State == "failed");
        Assert.Contains("the valve is stuck", failed.Note, StringComparison.Ordinal);
        Assert.Contains("the valve is stuck", said.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said.Out, StringComparison.Ordinal);
        Assert.Contains(
            "   at ",
            await File.ReadAllTextAsync(bench.RunOf("bowl").ErrorFile(4), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_without_a_number_fails()
    {
        using var bench = new Bench(Bowl.Experiment((point, trial) => trial.Number == 2 ? double.NaN : Bowl.Objective(point, trial)));

        await bench.Run("run", "bowl");

        var failed = Assert.Single(bench.RunOf("bowl").ReadResult()!.Trials, trial => trial.State == "failed");
        Assert.Contains("NaN", failed.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_point_of_the_space_cannot_do_fails_its_trial_and_not_the_night()
    {
        using var bench = new Bench(Bowl.Experiment((point, trial) =>
            trial.Number == 8 ? throw new UserException("a width of 16 needs more rows", null, ExitCode.Invalid) : Bowl.Objective(point, trial)));

        var said = await bench.Run("run", "bowl");

        Assert.Equal(ExitCode.Ok, said.Code);
        Assert.Equal("a width of 16 needs more rows", bench.RunOf("bowl").ReadResult()!.Trials[8].Note);
    }

    [Fact]
    public async Task A_worker_that_was_given_up_for_lost_does_not_tell_its_trial_twice()
    {
        using var bench = new Bench();
        bench.Experiments = [Bowl.Experiment((point, trial) =>
        {
            if (trial.Number == 5) GiveUpForLost(bench, trial.Number);
            return Bowl.Objective(point, trial);
        })];

        var said = await bench.Run("run", "bowl", "--workers", "1");

        Assert.Equal(ExitCode.Ok, said.Code);
        Assert.All(bench.RunOf("bowl").ReadResult()!.Trials, trial => Assert.Equal("completed", trial.State));
    }

    [Fact]
    public async Task When_every_trial_fails_the_run_stops_and_says_what_to_do()
    {
        using var bench = new Bench(Bowl.Experiment((_, _) => throw new InvalidOperationException("no power"), trials: 40));

        var said = await bench.Run("run", "bowl", "--workers", "1");

        Assert.Equal(ExitCode.Failed, said.Code);
        Assert.Contains("stopped because the last trials all failed", said.Out, StringComparison.Ordinal);
        Assert.Contains("run bowl begins anew, or resume bowl goes on", said.Out, StringComparison.Ordinal);
        Assert.Equal(RunState.Failed, bench.RunOf("bowl").ReadStatus()!.State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_run_in_which_no_trial_could_be_built_is_begun_anew_by_run_once_that_is_mended(bool isUsersMistake)
    {
        Exception broken = isUsersMistake
            ? new UserException("a layer of 3 does not fit one of 4", null, ExitCode.Invalid)
            : new ArgumentException("a layer of 3 does not fit one of 4");
        using var bench = new Bench(Bowl.Experiment((_, _) => throw broken, fingerprint: "objective:1"));
        var failed = await bench.Run("run", "bowl");
        bench.Experiments = [Bowl.Experiment(fingerprint: "objective:2")];

        var said = await bench.Run("run", "bowl");

        Assert.NotEqual(ExitCode.Ok, failed.Code);
        Assert.Contains("a layer of 3 does not fit one of 4", failed.Out + failed.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, said.Code);
        Assert.Contains($"the last run is in {bench.RunOf("bowl.1").Path} now", said.Out, StringComparison.Ordinal);
        Assert.Equal(12, bench.RunOf("bowl").ReadResult()!.Trials.Count);
    }

    [Fact]
    public async Task A_run_that_failed_after_good_trials_can_be_gone_on_with()
    {
        using var bench = new Bench(Bowl.Experiment(
            (point, trial) => trial.Number >= 3 ? throw new InvalidOperationException("no power") : Bowl.Objective(point, trial), trials: 20));
        await bench.Run("run", "bowl", "--workers", "1");

        Assert.Equal(RunState.Stopped, bench.RunOf("bowl").ReadStatus()!.State);
        Assert.Equal(ExitCode.Invalid, (await bench.Run("run", "bowl")).Code);
    }

    [Fact]
    public async Task An_objective_that_is_never_reported_stops_the_run_after_one_trial()
    {
        var misspelt = Bowl.Experiment((point, trial) => trial.Report(1, [new("train/loss", 1), new("validation/loss", 2)]) ? 0 : 1);
        using var bench = new Bench(Renamed(misspelt, "validation/los"));

        var said = await bench.Run("run", "bowl");

        Assert.Equal(ExitCode.Invalid, said.Code);
        Assert.Contains("'validation/los' was never reported", said.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'validation/loss'?", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_budget_that_is_used_up_ends_the_run_with_what_it_has()
    {
        var clock = new FakeClock();
        using var bench = new Bench(
            Bowl.Experiment(TakingAMinute(clock), trials: 500, budget: new Budget { Time = TimeSpan.FromMinutes(9.5) })) { Time = clock };

        var said = await bench.Run("run", "bowl", "--workers", "1");

        Assert.Equal(ExitCode.Ok, said.Code);
        var result = bench.RunOf("bowl").ReadResult()!;
        Assert.Equal(TrainSmart.Running.Records.RunEnd.TimeBudget, result.End);
        Assert.Equal(10, result.Trials.Count);
        Assert.Contains("--set budget.time", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_budget_without_room_for_a_trial_is_refused()
    {
        using var bench = new Bench(Bowl.Experiment(budget: new Budget { Time = TimeSpan.FromTicks(1) }));

        var said = await bench.Run("run", "bowl");

        Assert.Equal(ExitCode.BudgetRefused, said.Code);
        Assert.Contains("--set budget.time", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cost_budget_is_kept_by_the_price_of_an_hour()
    {
        var clock = new FakeClock();
        using var bench = new Bench(Bowl.Experiment(TakingAMinute(clock), trials: 500, budget: new Budget { Dollars = 0.55 })) { Time = clock };

        await bench.Run("run", "bowl", "--workers", "1", "--price", "$6");

        Assert.Equal(6, bench.RunOf("bowl").ReadResult()!.Trials.Count);
        Assert.Equal(TrainSmart.Running.Records.RunEnd.CostBudget, bench.RunOf("bowl").ReadResult()!.End);
    }

    [Fact]
    public async Task A_cost_budget_without_a_price_is_said_to_be_unwatched()
    {
        using var bench = new Bench(Bowl.Experiment(budget: new Budget { Dollars = 5 }));

        var said = await bench.Run("run", "bowl");

        Assert.Contains("the cost budget of $5 is not watched", said.Out, StringComparison.Ordinal);
    }

    /// <summary>Does what another process does when a lease has run out: once, the trial is abandoned, run and told elsewhere.</summary>
    private static void GiveUpForLost(Bench bench, int number)
    {
        using var storage = new Search.SqliteStorage(bench.RunOf("bowl").StudyFile);
        using var study = Search.Study.Open(storage);
        if (study.Trials[number].Attempt > 1) return;
        storage.Renew(study.Trials[number].Worker!, TimeSpan.FromSeconds(-1));
        study.RequeueAbandoned();
        var taken = study.Ask("another", TestContext.Current.CancellationToken)!;
        study.Tell(
            taken,
            Search.TrialState.Completed,
            [Bowl.Objective(new Bowl.Point(taken.Configuration.Double(0), taken.Configuration.Int(1)), new TrialScope { Seed = 7 })]);
    }

    private static Func<Bowl.Point, TrialScope, double> TakingAMinute(FakeClock clock) => (point, trial) =>
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        return Bowl.Objective(point, trial);
    };

    private static Experiment Renamed(ObjectiveExperiment<Bowl.Point> experiment, string metric) => new ObjectiveExperiment<Bowl.Point>
    {
        Name = experiment.Name,
        Space = experiment.Space,
        Search = experiment.Search with { Objectives = [Objective.Minimize(metric)] },
        Read = experiment.Read,
        Objective = experiment.Objective,
    };
}
