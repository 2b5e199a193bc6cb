using TrainSmart.Models;
using TrainSmart.Tests.Harness;

namespace TrainSmart.Tests.Models;

public sealed class FittedModelTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_saved_model_predicts_what_it_predicted_before(bool regression)
    {
        using var folder = new TemporaryFolder();
        var features = regression ? Samples.Wave() : Samples.Blobs();
        Layers layers = [new Linear(8), new BatchNorm(), new Relu(), new Dropout(0.1), new Linear(features.Outputs)];
        using var model = layers.Fit(features, Samples.Plan, Samples.Trial());

        model.Save(folder["model"]);
        using var loaded = FittedModel.Load(folder["model"]);

        Assert.Equal(model.Predict(features.Test).Scores, loaded.Predict(features.Test).Scores);
    }

    [Fact]
    public void Probabilities_of_a_row_sum_to_one()
    {
        var features = Samples.Blobs();
        using var model = Samples.Network(3).Fit(features, Samples.Plan with { Epochs = 1 }, Samples.Trial());

        var predictions = model.Predict(features.Test);

        Assert.Equal((75, 3), (predictions.Rows, predictions.Outputs));
        Assert.All(Enumerable.Range(0, 75), row => Assert.Equal(1, predictions.Row(row).ToArray().Sum(), 1e-5));
    }

    [Fact]
    public void Many_rows_are_predicted_as_a_few_are()
    {
        var features = Samples.Blobs();
        using var model = Samples.Network(3).Fit(features, Samples.Plan with { Epochs = 1 }, Samples.Trial());
        var row = features.Test with { Rows = 1, Values = features.Test.Row(0).ToArray(), Labels = [0] };
        var many = row with
        {
            Rows = 20_000, Values = Enumerable.Repeat(row.Values, 20_000).SelectMany(values => values).ToArray(), Labels = new float[20_000],
        };

        var one = model.Predict(row).Scores;

        Assert.All(model.Predict(many).Scores.Chunk(3), scores => Assert.Equal(one, scores, (a, b) => Math.Abs(a - b) < 1e-6));
        Assert.Empty(model.Predict(row with { Rows = 0, Values = [], Labels = [] }).Scores);
    }

    [Fact]
    public void Rows_of_another_width_are_refused()
    {
        using var model = Samples.Network(3).Fit(Samples.Blobs(), Samples.Plan with { Epochs = 1 }, Samples.Trial());

        Assert.Throws<ArgumentException>(() => model.Predict(Samples.Wave().Test));
    }

    [Theory]
    [InlineData("""{"version":1,"kind":"System.Diagnostics.Process"}""", "kind 'System.Diagnostics.Process'")]
    [InlineData("""{"version":9,"kind":"layers"}""", "version 9")]
    [InlineData("""{"version":1,"kind":"layers","inputs":4,"layers":[{"linear":{"width":3}}]}""", "does not belong to model.json")]
    [InlineData("""{"version":1""", "cannot be read")]
    [InlineData("""[]""", "cannot be read")]
    public void A_model_that_was_changed_is_refused(string json, string words)
    {
        using var folder = new TemporaryFolder();
        using (var model = Samples.Network(3).Fit(Samples.Blobs(), Samples.Plan with { Epochs = 1 }, Samples.Trial())) model.Save(folder.Path);
        File.WriteAllText(folder["model.json"], json);

        Assert.Contains(words, Assert.Throws<UserException>(() => FittedModel.Load(folder.Path)).Message);
    }

    [Fact]
    public void A_folder_without_a_model_is_named()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(ExitCode.Missing, Assert.Throws<UserException>(() => FittedModel.Load(folder.Path)).ExitCode);
    }
}
