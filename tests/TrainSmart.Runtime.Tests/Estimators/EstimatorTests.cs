using TrainSmart.Data;
using TrainSmart.Metrics;
using TrainSmart.Models;
using TrainSmart.Running;
using TrainSmart.Search;

namespace TrainSmart.Runtime.Tests.Estimators;

public sealed class EstimatorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("estimators").FullName;

    public static TheoryData<Estimator, int> Classifiers => new(
        from estimator in new Estimator[]
        {
            new LightGbm { Trees = 30 }, new FastTree { Trees = 30 }, new RandomForest { Trees = 30 }, new LogisticRegression { L2 = 0.1 },
        }
        from classes in new[] { 2, 3, 5 }
        select (estimator, classes));

    public static TheoryData<Estimator> Regressors => [new LightGbm(), new FastTree(), new RandomForest { Leaves = 100, MinimumRowsPerLeaf = 2 }];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Classifiers))]
    public void Classes_that_can_be_told_apart_are(Estimator estimator, int classes)
    {
        var features = Flowers.Classes(classes);
        using var model = Fit(estimator, features);
        var predictions = model.Predict(features.Test);
        var metrics = MetricSet.Evaluate(predictions, features.Test, LearningTask.Classification);

        Assert.True(metrics["accuracy"] > 0.9, $"accuracy {metrics["accuracy"]}");
        Assert.True(metrics["roc-auc"] > 0.97, $"ROC AUC {metrics["roc-auc"]}");
        for (var row = 0; row < predictions.Rows; row++)
        {
            Assert.All(predictions.Row(row).ToArray(), probability => Assert.InRange(probability, 0, 1));
            Assert.Equal(1, predictions.Row(row).ToArray().Sum(), 1e-4);
        }
    }

    [Theory]
    [MemberData(nameof(Regressors))]
    public void A_smooth_function_is_learned(Estimator estimator)
    {
        var features = Flowers.Numbers((x, y) => (3 * x) + MathF.Sin(6 * y));
        using var model = Fit(estimator, features);

        Assert.True(MetricSet.Evaluate(model.Predict(features.Test), features.Test, LearningTask.Regression)["r2"] > 0.9);
    }

    [Theory]
    [MemberData(nameof(Classifiers))]
    public void The_same_seed_gives_the_same_model_and_a_saved_model_predicts_the_same(Estimator estimator, int classes)
    {
        var features = Flowers.Classes(classes);
        using var model = Fit(estimator, features);
        using var again = Fit(estimator, features);
        model.Save(_folder);
        using var loaded = FittedModel.Load(_folder);

        Assert.Equal(model.Predict(features.Test).Scores, again.Predict(features.Test).Scores);
        Assert.Equal(model.Predict(features.Test).Scores, loaded.Predict(features.Test).Scores);
    }

    [Theory]
    [MemberData(nameof(Classifiers))]
    public void A_class_without_training_rows_has_probability_0(Estimator estimator, int classes)
    {
        var features = Flowers.Classes(classes);
        string[] names = ["class none", .. features.Train.ClassNames];
        FeatureMatrix Shifted(FeatureMatrix rows) => rows with { ClassNames = names, Labels = [.. rows.Labels.Select(label => label + 1)] };
        var shifted = features with { Train = Shifted(features.Train), Test = Shifted(features.Test), Outputs = new Shape(classes + 1) };
        using var model = Fit(estimator, shifted);
        var predictions = model.Predict(shifted.Test);

        Assert.Equal(classes + 1, predictions.Outputs);
        Assert.Equal(Fit(estimator, features).Predict(features.Test).Scores, predictions.Scores.Where((_, at) => at % (classes + 1) != 0));
        Assert.All(predictions.Scores.Where((_, at) => at % (classes + 1) == 0), probability => Assert.Equal(0, probability));
    }

    [Fact]
    public void Where_all_training_rows_are_of_one_class_that_class_is_predicted()
    {
        var features = Flowers.Classes(2);
        var onlyOne = features with { Train = features.Train with { Labels = [.. features.Train.Labels.Select(_ => 1f)] } };
        using var model = Fit(new LightGbm(), onlyOne);

        Assert.Equal([0, 1], model.Predict(features.Test).Row(0).ToArray());
    }

    [Theory]
    [MemberData(nameof(Classifiers))]
    public void A_heavier_class_is_predicted_more_often(Estimator estimator, int classes)
    {
        var features = Flowers.Classes(classes);
        float[] noise = [.. features.Train.Labels];
        new RandomStream(3, "noise").Shuffle(noise.AsSpan());

        FeatureSplit Weighted(float weight) => features with
        {
            Train = features.Train with { Labels = noise, Weights = [.. noise.Select(label => label == 0 ? weight : 1)] },
        };

        Assert.True(Share(Weighted(20)) > Share(Weighted(1)) + 0.2);

        double Share(FeatureSplit split)
        {
            using var model = Fit(estimator, split);
            var predictions = model.Predict(features.Test);
            return Enumerable.Range(0, predictions.Rows).Average(row => predictions.Row(row)[0]);
        }
    }

    [Fact]
    public void No_row_to_predict_gives_no_prediction()
    {
        var features = Flowers.Classes(3);
        using var model = Fit(new RandomForest { Trees = 5 }, features);

        Assert.Equal(0, model.Predict(features.Test with { Values = [], Rows = 0, Labels = [] }).Rows);
    }

    [Fact]
    public void Rows_of_another_width_are_refused()
    {
        using var model = Fit(new LightGbm { Trees = 5 }, Flowers.Classes(2));

        Assert.Throws<ArgumentException>(() => model.Predict(Flowers.Numbers((x, y) => x).Test));
    }

    [Fact]
    public void A_setting_out_of_range_is_refused_by_its_name() =>
        Assert.Contains(
            "LightGbm: Leaves is 1 and must be 2 or more",
            Assert.Throws<UserException>(() => Fit(new LightGbm { Leaves = 1 }, Flowers.Classes(2))).Message);

    [Fact]
    public void A_classifier_refuses_a_regression_and_a_regressor_a_classification()
    {
        Assert.Throws<UserException>(() => Fit(new LogisticRegression(), Flowers.Numbers((x, y) => x)));
        Assert.Throws<UserException>(() => Fit(new LinearRegression(), Flowers.Classes(2)));
    }

    [Fact]
    public void A_cancelled_trial_is_not_fitted() =>
        Assert.Throws<OperationCanceledException>(() =>
            new LightGbm().Fit(Flowers.Classes(2), new(), new TrialScope { Seed = 1, CancellationToken = new CancellationToken(canceled: true) }));

    [Theory]
    [InlineData("\"scoring\": \"Probability\"", "\"scoring\": \"Votes\"")]
    [InlineData("\"trained\": 1", "\"trained\": 1000")]
    [InlineData("\"classes\": 2", "\"classes\": 1")]
    [InlineData("\"width\": 3", "\"width\": -3")]
    public void A_saved_model_that_was_changed_is_refused(string before, string after)
    {
        using (var model = Fit(new LightGbm { Trees = 5 }, Flowers.Classes(2))) model.Save(_folder);
        var path = Path.Combine(_folder, "model.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace(before, after));

        Assert.ThrowsAny<UserException>(() => FittedModel.Load(_folder));
    }

    [Fact]
    public void A_saved_model_whose_trees_are_no_trees_is_refused()
    {
        using (var model = Fit(new LightGbm { Trees = 5 }, Flowers.Classes(2))) model.Save(_folder);
        File.WriteAllText(Path.Combine(_folder, "trained-0.zip"), "no zip");

        Assert.Throws<UserException>(() => FittedModel.Load(_folder));
    }

    private static FittedModel Fit(Estimator estimator, FeatureSplit features) => estimator.Fit(features, new(), new TrialScope { Seed = 42 });
}
