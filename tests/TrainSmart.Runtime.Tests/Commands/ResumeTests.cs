using System.Collections.Concurrent;
using TrainSmart.Running;
using TrainSmart.Running.Folders;
using TrainSmart.Tests.Harness;
using TrainSmart.Tests.Running;

namespace TrainSmart.Tests.Commands;

public sealed class ResumeTests
{
    [Fact]
    public async Task A_run_that_was_ended_at_once_resumes_to_the_study_it_would_have_been()
    {
        using var whole = new Bench(Bowl.Experiment(trials: 16));
        await whole.Run("run", "bowl");
        var begun = new ConcurrentBag<int>();
        using var broken = new Bench();
        broken.Experiments = [Bowl.Experiment(EndingAt(7, broken, begun), trials: 16)];

        var ended = await broken.Run("run", "bowl");
        var finished = Finished(begun, broken);
        var resumed = await broken.Run("resume", "bowl");

        Assert.Equal(ExitCode.Cancelled, ended.Code);
        Assert.Equal(ExitCode.Ok, resumed.Code);
        Assert.Equal(TrialText.Of(whole, "bowl"), TrialText.Of(broken, "bowl"));
        Assert.All(finished, trial => Assert.Single(begun, other => other == trial));
    }

    [Fact]
    public async Task Asked_once_a_run_ends_after_its_trials_and_can_be_resumed()
    {
        using var whole = new Bench(Bowl.Experiment());
        await whole.Run("run", "bowl");
        using var stopped = new Bench();
        stopped.Experiments = [Bowl.Experiment((point, trial) =>
        {
            if (trial.Number == 5 && !stopped.Interruption.Stop.IsCancellationRequested && !File.Exists(Path.Combine(stopped.Folder, "asked")))
            {
                File.WriteAllText(Path.Combine(stopped.Folder, "asked"), "");
                stopped.Interruption.Ask();
            }

            return Bowl.Objective(point, trial);
        })];

        var said = await stopped.Run("run", "bowl");

        Assert.Equal(ExitCode.Cancelled, said.Code);
        Assert.Contains("resume bowl goes on; nothing is lost", said.Out, StringComparison.Ordinal);
        Assert.Equal(RunState.Stopped, stopped.RunOf("bowl").ReadStatus()!.State);
        Assert.False(File.Exists(stopped.RunOf("bowl").ResultFile));
        Assert.Equal(ExitCode.Ok, (await stopped.Run("resume", "bowl")).Code);
        Assert.Equal(TrialText.Of(whole, "bowl"), TrialText.Of(stopped, "bowl"));
    }

    [Fact]
    public async Task A_run_killed_while_it_wrote_its_result_runs_no_trial_again()
    {
        var begun = new ConcurrentBag<int>();
        using var bench = new Bench(Bowl.Experiment((point, trial) =>
        {
            begun.Add(trial.Number);
            return Bowl.Objective(point, trial);
        }));
        await bench.Run("run", "bowl");
        var folder = bench.RunOf("bowl");
        var before = TrialText.Of(bench, "bowl");
        var best = folder.ReadResult()!.Best!.Value;
        File.Delete(folder.ResultFile);
        folder.Write(folder.ReadStatus()! with { State = RunState.Running, Finished = null });
        begun.Clear();

        var said = await bench.Run("resume", "bowl");

        Assert.Equal(ExitCode.Ok, said.Code);
        Assert.Equal([best], begun);
        Assert.Equal(before, TrialText.Of(bench, "bowl"));
        Assert.Equal(1, folder.ReadResult()!.Environment.Resumed);
    }

    [Fact]
    public async Task Settings_of_the_command_line_are_remembered_by_resume()
    {
        using var bench = new Bench();
        bench.Experiments = [Bowl.Experiment(EndingAt(2, bench, []))];
        await bench.Run("run", "bowl", "--trials", "5", "--set", "search.space.width=64");

        await bench.Run("resume", "bowl");

        var result = bench.RunOf("bowl").ReadResult()!;
        Assert.Equal(5, result.Trials.Count);
        Assert.All(result.Trials, trial => Assert.Equal("64", trial.Parameters["width"].ToString()));
        Assert.Contains("--set search.trials=5", result.Reproduce, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finished_run_resumes_with_more_trials()
    {
        using var whole = new Bench(Bowl.Experiment(trials: 9));
        await whole.Run("run", "bowl");
        using var longer = new Bench(Bowl.Experiment(trials: 6));
        await longer.Run("run", "bowl");

        var said = await longer.Run("resume", "bowl", "--trials", "9");

        Assert.Equal(ExitCode.Ok, said.Code);
        Assert.Equal(TrialText.Of(whole, "bowl"), TrialText.Of(longer, "bowl"));
    }

    [Fact]
    public async Task A_run_with_more_trials_than_are_asked_for_keeps_them_and_says_so()
    {
        using var bench = new Bench(Bowl.Experiment(trials: 6));
        await bench.Run("run", "bowl");

        var said = await bench.Run("resume", "bowl", "--trials", "4");

        Assert.Equal(ExitCode.Ok, said.Code);
        Assert.Contains("6 trials are done, more than the 4 asked for", said.Out + said.Error, StringComparison.Ordinal);
        Assert.Equal(6, bench.RunOf("bowl").ReadResult()!.Trials.Count);
    }

    [Fact]
    public async Task An_unfinished_run_is_not_overwritten_by_run()
    {
        using var bench = new Bench();
        bench.Experiments = [Bowl.Experiment(EndingAt(2, bench, []))];
        await bench.Run("run", "bowl");

        var refused = await bench.Run("run", "bowl");
        var anew = await bench.Run("run", "bowl", "--new");

        Assert.Equal(ExitCode.Invalid, refused.Code);
        Assert.Contains("'resume bowl' goes on with it", refused.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, anew.Code);
        Assert.True(Directory.Exists(bench.RunOf("bowl.1").Path));
    }

    [Fact]
    public async Task A_run_whose_declaration_has_changed_is_not_resumed()
    {
        using var bench = new Bench();
        bench.Experiments = [Bowl.Experiment(EndingAt(2, bench, []))];
        await bench.Run("run", "bowl");

        var said = await bench.Run("resume", "bowl", "--set", "search.space.width=choice(16, 64)");

        Assert.Equal(ExitCode.Invalid, said.Code);
        Assert.Contains("'width' has changed", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_was_begun_with_another_model_is_not_resumed_but_begun_anew()
    {
        using var bench = new Bench();
        bench.Experiments = [Bowl.Experiment(EndingAt(2, bench, []), fingerprint: "data:1 prepare:2 model:3 train:4")];
        await bench.Run("run", "bowl");
        var origin = new Origin("bowl.experiment.yaml", "model train");
        bench.Experiments = [Bowl.Experiment(fingerprint: "data:1 prepare:2 model:5 train:6", origins: [origin])];

        var refused = await bench.Run("resume", "bowl");
        var anew = await bench.Run("run", "bowl", "--new");

        Assert.Equal(ExitCode.Invalid, refused.Code);
        Assert.Contains(
            "was begun with another 'model' (bowl.experiment.yaml) and another 'train' (bowl.experiment.yaml)",
            refused.Error,
            StringComparison.Ordinal);
        Assert.Contains("help: 'run bowl --new' begins anew and keeps this run aside", refused.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, anew.Code);
    }

    [Fact]
    public async Task More_trials_another_description_and_a_longer_budget_are_no_other_experiment()
    {
        const string fingerprint = "data:1 prepare:2 model:3 train:4";
        using var bench = new Bench(Bowl.Experiment(trials: 6, fingerprint: fingerprint));
        await bench.Run("run", "bowl");
        bench.Experiments = [Bowl.Experiment(trials: 9, budget: new Budget { Time = TimeSpan.FromHours(1) }, fingerprint: fingerprint)];

        var said = await bench.Run("resume", "bowl", "--set", "search.trials=8");

        Assert.Equal(ExitCode.Ok, said.Code);
        Assert.Equal(8, bench.RunOf("bowl").ReadResult()!.Trials.Count);
    }

    [Fact]
    public async Task A_worker_with_another_declaration_takes_no_part_in_a_run()
    {
        using var bench = new Bench(Bowl.Experiment(fingerprint: "objective:1"));
        await bench.Run("worker", "bowl", "--prepare");
        bench.Experiments = [Bowl.Experiment(fingerprint: "objective:2")];

        var said = await bench.Run("worker", "bowl");

        Assert.Equal(ExitCode.Invalid, said.Code);
        Assert.Contains("was begun with another 'objective'", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_are_compared_by_another_metric_are_another_experiment()
    {
        using var bench = new Bench();
        var file = Rows.Write(bench.Folder);
        bench.Experiments = [Rows.Experiment(file)];
        await bench.Run("run", "rows");
        bench.Experiments = [Rows.Experiment(file, "validation/accuracy")];

        var said = await bench.Run("resume", "rows", "--trials", "6");

        Assert.Equal(ExitCode.Invalid, said.Code);
        Assert.Contains("was begun with another 'search.maximize'", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_to_resume_is_said_as_such()
    {
        using var bench = new Bench(Bowl.Experiment());

        var said = await bench.Run("resume", "bowl");

        Assert.Equal(ExitCode.Missing, said.Code);
        Assert.Contains("'run bowl' begins one", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_under_way_is_not_resumed_by_another()
    {
        using var bench = new Bench();
        Said? other = null;
        bench.Experiments = [Bowl.Experiment((point, trial) =>
        {
            if (trial.Number == 1) other = new Bench(bench.Experiments[0]).Exactly("resume", "bowl", "--runs", bench.Runs).GetAwaiter().GetResult();
            return Bowl.Objective(point, trial);
        })];

        var said = await bench.Run("run", "bowl", "--workers", "1");

        Assert.Equal(ExitCode.Ok, said.Code);
        Assert.Equal(ExitCode.Failed, other!.Code);
        Assert.Contains("is being run by process", other.Error, StringComparison.Ordinal);
    }

    private static Func<Bowl.Point, TrialScope, double> EndingAt(int number, Bench bench, ConcurrentBag<int> begun) => (point, trial) =>
    {
        begun.Add(trial.Number);
        var marker = Path.Combine(bench.Folder, "ended");
        if (trial.Number == number && !File.Exists(marker))
        {
            File.WriteAllText(marker, "");
            bench.Interruption.AskNow();
        }

        return Bowl.Objective(point, trial);
    };

    private static int[] Finished(ConcurrentBag<int> begun, Bench bench)
    {
        using var storage = new Search.SqliteStorage(bench.RunOf("bowl").StudyFile);
        using var study = Search.Study.Open(storage);
        int[] finished = [.. study.Trials.Where(trial => trial.IsFinished).Select(trial => trial.Number)];
        Assert.NotEmpty(finished);
        Assert.NotEqual(begun.Distinct().Count(), finished.Length);

        // The judgement at the end fits the best trial once more: that one is no repetition of the search.
        return finished;
    }
}
