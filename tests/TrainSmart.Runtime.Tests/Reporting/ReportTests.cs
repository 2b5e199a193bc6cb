using TrainSmart.Reporting;
using TrainSmart.Reporting.Findings;
using TrainSmart.Running.Records;
using TrainSmart.Spaces;

namespace TrainSmart.Tests.Reporting;

public sealed class ReportTests
{
    [Fact]
    public void A_report_fetches_nothing_and_names_no_library()
    {
        var page = Render(SampleRun.Classification());

        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<link", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_report_follows_the_readers_light_or_dark_preference() =>
        Assert.Contains("prefers-color-scheme:dark", Render(SampleRun.Classification()), StringComparison.Ordinal);

    [Fact]
    public void On_a_narrow_screen_tables_scroll_in_their_card_and_long_words_wrap()
    {
        var page = Render(SampleRun.Classification());

        Assert.Matches(@"\.card\{[^}]*overflow-x:auto", page);
        Assert.Matches(@"[,}]dd\{overflow-wrap:anywhere", page);
    }

    [Fact]
    public void The_same_run_gives_the_same_page() => Assert.Equal(Render(SampleRun.Classification()), Render(SampleRun.Classification()));

    [Fact]
    public void The_verdict_shows_validation_and_test_with_its_interval()
    {
        var page = Render(SampleRun.Classification());

        Assert.Contains("best validation/macro-f1", page, StringComparison.Ordinal);
        Assert.Contains("0.9712", page, StringComparison.Ordinal);
        Assert.Contains("95 % interval 0.9200 to 1.0000", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_users_text_never_becomes_markup()
    {
        var run = SampleRun.Classification();
        const string Hostile = "<script>alert('x')</script>\"'&";
        run = run with
        {
            Experiment = run.Experiment with { Name = Hostile, Description = Hostile },
            Reproduce = Hostile,
            Trials = [.. run.Trials.Select(WithHostileTexts)],
            Classification = run.Classification! with { Classes = [Hostile, Hostile, Hostile] },
        };

        var page = Render(run);

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert", page, StringComparison.Ordinal);

        static TrialFacts WithHostileTexts(TrialFacts trial) => trial with
        {
            Note = Hostile,
            Parameters = new Dictionary<string, Literal>(trial.Parameters) { ["width"] = Hostile },
        };
    }

    [Fact]
    public void A_classification_shows_its_confusion_matrix_and_a_regression_its_residuals()
    {
        Assert.Contains("Confusion matrix", Render(SampleRun.Classification()), StringComparison.Ordinal);
        Assert.Contains("Predicted against true", Render(SampleRun.Regression()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_a_completed_trial_still_has_a_report()
    {
        var run = SampleRun.Classification();
        run = run with
        {
            Best = null,
            Metrics = [],
            LearningCurve = [],
            Classification = null,
            Importance = [],
            Trials = [.. run.Trials.Select(trial => trial with { State = "failed", Values = [], Steps = [] })],
        };

        Assert.Contains("no trial was completed", Render(run), StringComparison.Ordinal);
    }

    [Fact]
    public void Importance_says_so_where_all_trials_are_alike()
    {
        var run = SampleRun.Classification();
        run = run with { Trials = [.. run.Trials.Select(trial => trial.Values.Count == 0 ? trial : trial with { Values = [1] })] };

        Assert.Contains("no difference to explain", Render(run), StringComparison.Ordinal);
        Assert.DoesNotContain("no difference to explain", Render(SampleRun.Classification()), StringComparison.Ordinal);
    }

    [Fact]
    public void Pairs_of_parameters_have_a_contour_and_their_trials_by_rank()
    {
        var contour = new ContourFacts
        {
            First = "learning_rate",
            Second = "width",
            FirstValues = [1e-3, 1e-2],
            SecondValues = [16, 32, 64],
            Means = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95],
            StandardDeviations = [0.1, 0.1, 0.1, 0.1, 0.1, 0.02],
        };
        var page = Render(SampleRun.Classification() with { Contours = [contour] });

        Assert.Contains("width 64, learning_rate 0.01\nvalidation/macro-f1 0.9500 ± 0.0200", page, StringComparison.Ordinal);
        Assert.Contains("coloured by rank", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_objectives_have_a_front_and_a_hypervolume_and_one_has_neither()
    {
        var run = SampleRun.Classification();
        run = run with
        {
            Experiment = run.Experiment with { Objectives = [.. run.Experiment.Objectives, new ObjectiveFacts("validation/loss", Maximize: false)] },
            Trials = [.. run.Trials.Select(trial => trial.Values.Count == 0 ? trial : trial with { Values = [trial.Values[0], 1 + trial.Number] })],
            Front = [0, 17],
            Hypervolume = [0, 1, 2],
        };

        Assert.Contains("2 of them on the front", Render(run), StringComparison.Ordinal);
        Assert.Contains("Hypervolume of the front over 3 trials", Render(run), StringComparison.Ordinal);
        Assert.DoesNotContain("ypervolume", Render(SampleRun.Classification()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_best_value_at_the_border_is_named_with_its_range()
    {
        var run = SampleRun.Classification() with { Borders = [new BorderFacts("learning_rate", 0.0995, IsUpper: true)] };

        Assert.Equal(
            "In the best trial learning_rate is 0.0995, at the upper end of log-uniform(0.0001, 0.1).",
            Assert.Single(RunFindings.Of(run), finding => finding.Title == "Best at the border").Evidence);
    }

    [Fact]
    public void Failed_trials_are_counted_with_their_reason() =>
        Assert.Contains(
            "the loss is not a number",
            Assert.Single(RunFindings.Of(SampleRun.Classification()), finding => finding.Title == "Trials failed").Evidence,
            StringComparison.Ordinal);

    [Fact]
    public void Rising_validation_loss_is_called_overfitting() =>
        Assert.Contains(RunFindings.Of(SampleRun.Classification()), finding => finding.Title == "Overfitting");

    [Theory]
    [InlineData(25, "Early stopping kept the weights of epoch 25.")]
    [InlineData(40, "declare early stopping to keep those of the best")]
    public void Overfitting_says_whose_weights_the_model_has(int keptEpoch, string advice)
    {
        var run = SampleRun.Classification() with { KeptEpoch = keptEpoch };

        var finding = Assert.Single(RunFindings.Of(run), finding => finding.Title == "Overfitting");

        Assert.Contains(advice, finding.Advice, StringComparison.Ordinal);
        Assert.DoesNotContain("if early stopping", finding.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "resumed once")]
    [InlineData(2, "resumed twice")]
    [InlineData(3, "resumed 3 times")]
    public void How_often_a_run_was_resumed_is_said_as_people_say_it(int resumed, string words)
    {
        var run = SampleRun.Classification();

        Assert.Contains(words, Render(run with { Environment = run.Environment with { Resumed = resumed } }), StringComparison.Ordinal);
    }

    [Fact]
    public void The_head_of_the_notes_stands_above_the_notes() =>
        Assert.Matches(@"th:last-child,td:last-child\{text-align:left", Render(SampleRun.Classification()));

    [Fact]
    public void Falling_validation_loss_is_not_called_overfitting()
    {
        var run = SampleRun.Classification();
        run = run with { LearningCurve = [.. run.LearningCurve.Select(epoch => epoch with { ValidationLoss = epoch.TrainLoss })] };

        Assert.DoesNotContain(RunFindings.Of(run), finding => finding.Title == "Overfitting");
    }

    [Fact]
    public void A_parameter_that_explains_nothing_is_named() =>
        Assert.StartsWith(
            "dropout",
            Assert.Single(RunFindings.Of(SampleRun.Classification()), finding => finding.Title == "A parameter without effect").Evidence,
            StringComparison.Ordinal);

    [Fact]
    public void A_test_interval_below_the_validation_value_is_a_warning()
    {
        var run = SampleRun.Classification();
        run = run with { Metrics = [new MetricFacts("validation/macro-f1", 0.99), new MetricFacts("test/macro-f1", 0.8, 0.7, 0.9)] };

        Assert.Contains(RunFindings.Of(run), finding => finding is { Title: "Validation was optimistic", Weight: FindingWeight.Warning });
    }

    [Fact]
    public void A_model_no_better_than_the_baseline_is_a_warning()
    {
        var run = SampleRun.Classification();
        run = run with { Baseline = run.Baseline! with { Value = 0.95 } };

        Assert.Contains(RunFindings.Of(run), finding => finding.Title == "No better than guessing");
    }

    private static string Render(RunRecord run)
    {
        using var writer = new StringWriter();
        ReportWriter.Write(run, writer);
        return writer.ToString();
    }
}
