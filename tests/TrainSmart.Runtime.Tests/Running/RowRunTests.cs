using TrainSmart.Data;
using TrainSmart.Running;
using TrainSmart.Tests.Commands;

namespace TrainSmart.Tests.Running;

public sealed class RowRunTests
{
    [Fact]
    public async Task The_best_model_is_judged_on_the_test_rows_once_and_with_intervals()
    {
        using var bench = new Bench();
        bench.Experiments = [Rows.Experiment(Rows.Write(bench.Folder))];

        var said = await bench.Run("run", "rows");

        Assert.Equal(ExitCode.Ok, said.Code);
        var result = bench.RunOf("rows").ReadResult()!;
        var accuracy = Assert.Single(result.Metrics, metric => metric.Name == "test/accuracy");
        Assert.InRange(accuracy.Value, accuracy.Low!.Value, accuracy.High!.Value);
        Assert.Equal(
            result.Trials[result.Best!.Value].Values[0],
            Assert.Single(result.Metrics, metric => metric.Name == "validation/macro-f1").Value);
        Assert.All(result.Trials, trial => Assert.DoesNotContain(trial.Metrics.Keys, name => name.StartsWith("test/", StringComparison.Ordinal)));
        Assert.Contains("95 % confidence", said.Out, StringComparison.Ordinal);
        Assert.Contains("Rows.Predictor.Load(", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_result_counts_rows_classes_and_what_was_taken_for_what()
    {
        using var bench = new Bench();
        bench.Experiments = [Rows.Experiment(Rows.Write(bench.Folder))];

        await bench.Run("run", "rows");

        var result = bench.RunOf("rows").ReadResult()!;
        var data = result.Experiment.Data!;
        Assert.Equal(["no", "yes"], data.Classes);
        Assert.Equal(["left", "right"], data.Features);
        Assert.Equal(200, data.TrainRows + data.ValidationRows + data.TestRows);
        Assert.Equal(data.TestRows, result.Classification!.Confusion.Sum(row => row.Sum()));
        Assert.Equal(data.TestRows, result.Classification.Probabilities.Count);
        Assert.StartsWith("always ", result.Baseline!.Name, StringComparison.Ordinal);
        Assert.True(result.Metrics.Single(metric => metric.Name == result.Baseline.Metric).Value > result.Baseline.Value);
    }

    [Fact]
    public async Task The_saved_model_predicts_what_the_judged_one_did()
    {
        using var bench = new Bench();
        var file = Rows.Write(bench.Folder);
        bench.Experiments = [Rows.Experiment(file)];
        await bench.Run("run", "rows");
        var result = bench.RunOf("rows").ReadResult()!;

        using var pipeline = FittedPipeline<Rows.Row>.Load(bench.RunOf("rows").ModelFolder);
        var test = Table<Rows.Row>.ReadCsv(file).Split(new Column<Rows.Row>(2), new SplitOptions(), 3).Test;

        Assert.Equal(result.Classification!.Probabilities.SelectMany(row => row), pipeline.Predict(test.Table).Predictions.Scores);
    }

    [Fact]
    public void A_folder_without_a_model_is_said_to_be_that()
    {
        var error = Assert.Throws<UserException>(() => FittedPipeline<Rows.Row>.Load("nowhere"));

        Assert.Equal(ExitCode.Missing, error.ExitCode);
        Assert.Contains("nowhere", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_metric_that_does_not_exist_stops_the_run_after_one_trial()
    {
        using var bench = new Bench();
        bench.Experiments = [Rows.Experiment(Rows.Write(bench.Folder), "validation/acuracy")];

        var said = await bench.Run("run", "rows");

        Assert.Equal(ExitCode.Invalid, said.Code);
        Assert.Contains("did you mean 'validation/accuracy'?", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_that_is_not_there_is_missing_before_any_trial()
    {
        using var bench = new Bench(Rows.Experiment("nowhere.csv"));

        var said = await bench.Run("run", "rows");

        Assert.Equal(ExitCode.Missing, said.Code);
        Assert.Contains("nowhere.csv", said.Error, StringComparison.Ordinal);
        Assert.Null(bench.RunOf("rows").ReadStatus());
    }

    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    public async Task A_mistyped_data_path_names_the_file_that_was_meant(string verb)
    {
        using var bench = new Bench(Rows.Experiment("data/row.csv"));
        Rows.Write(Directory.CreateDirectory(Path.Combine(bench.Folder, "data")).FullName);

        var said = await bench.Run(verb, "rows", "--data-root", bench.Folder);

        Assert.Equal(ExitCode.Missing, said.Code);
        var all = said.Out + said.Error;
        Assert.Contains("The data file `data/row.csv` does not exist", all, StringComparison.Ordinal);
        Assert.Contains("Did you mean `data/rows.csv`?", all, StringComparison.Ordinal);
        Assert.DoesNotContain("data lock", all, StringComparison.Ordinal);
    }
}
