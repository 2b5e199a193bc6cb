using System.Globalization;
using TrainSmart.Data;
using TrainSmart.Running;
using TrainSmart.Runtime.Tests.Data;
using TrainSmart.Tests.Commands;

namespace TrainSmart.Tests.Running;

public sealed class PredictorTests
{
    [Fact]
    public async Task A_run_of_another_experiment_is_refused_by_naming_both()
    {
        using var bench = await Run();
        var folder = bench.RunOf("rows").Path;

        var error = Assert.ThrowsAny<UserException>(() => Trips.Load(folder));

        Assert.Equal(
            $"{folder} is a run of 'rows', which predicts `above` of {Path.Combine(bench.Folder, "rows.csv")}; "
            + "the predictor that loads it is of `stops` of data/trips.csv",
            error.Message);
        Assert.Contains("Rows.Predictor", error.Help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_learned_another_column_of_the_same_rows_is_no_model_of_this_one()
    {
        using var bench = await Run();

        var error = Assert.ThrowsAny<UserException>(() => Sums.Load(bench.RunOf("rows").Path, new Column<Rows.Row>(0)));

        Assert.Contains("is of `left` of rows.csv", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prediction_says_its_class_and_the_probability_of_each_whatever_the_language_of_the_machine()
    {
        using var bench = await Run();
        using var predictor = Sums.Load(bench.RunOf("rows").Path, new Column<Rows.Row>(2));
        var before = CultureInfo.CurrentCulture;
        var german = (CultureInfo)before.Clone();
        german.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = german;
        try
        {
            Assert.Matches(@"^yes \(probabilities 0\.\d{3}, [01]\.\d{3}\)$", predictor.Predict(new Rows.Row(0.9, 0.9, "")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static async Task<Bench> Run()
    {
        var bench = new Bench();
        bench.Experiments = [Rows.Experiment(Rows.Write(bench.Folder))];
        Assert.Equal(ExitCode.Ok, (await bench.Run("run", "rows")).Code);
        return bench;
    }

    private sealed class Sums(FittedPipeline<Rows.Row> pipeline) : RowPredictor<Rows.Row, string>(pipeline)
    {
        public static Sums Load(string runFolder, Column<Rows.Row> label) => new(LoadPipeline(runFolder, label));

        protected override string Read(ReadOnlySpan<float> probabilities) => Describe(NameOf(MostProbable(probabilities)), [.. probabilities]);
    }

    private sealed class Trips(FittedPipeline<Trip> pipeline) : RowPredictor<Trip, string>(pipeline)
    {
        public static Trips Load(string runFolder) => new(LoadPipeline(runFolder, Trip.Columns.Stops));

        protected override string Read(ReadOnlySpan<float> outputs) => Describe(outputs[0]);
    }
}
