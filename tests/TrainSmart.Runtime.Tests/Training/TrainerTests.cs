using TrainSmart.Data;
using TrainSmart.Metrics;
using TrainSmart.Models;
using TrainSmart.Running;
using TrainSmart.Tests.Harness;
using TrainSmart.Training;

namespace TrainSmart.Tests.Training;

public sealed class TrainerTests
{
    private static readonly Layers Rich =
    [
        new Repeat(2, [new Linear(16), new BatchNorm(), new Gelu(), new Dropout(0.2)]), new Residual([new LayerNorm(), new Linear(16), new Silu()]),
        new Linear(3),
    ];

    [Fact]
    public void A_network_learns_exclusive_or()
    {
        var features = Samples.ExclusiveOr();
        using var model = Samples.Network(2).Fit(features, Samples.Plan with { Epochs = 200, BatchSize = 4 }, Samples.Trial());

        Assert.Equal(1, Samples.Accuracy(model, features.Train));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Classes_that_lie_apart_are_learned_with_and_without_weights(bool weighted)
    {
        var features = Samples.Blobs(weighted: weighted);
        using var model = Samples.Network(3).Fit(features, Samples.Plan, Samples.Trial());

        Assert.True(Samples.Accuracy(model, features.Test) > 0.95);
    }

    [Fact]
    public void Every_layer_and_every_option_together_learn()
    {
        var features = Samples.Blobs();
        var plan = Samples.Plan with { Schedule = new OneCycle(), ClipNorm = 1, LabelSmoothing = 0.1, EarlyStopping = new Patience(10) };
        using var model = Rich.Fit(features, plan, Samples.Trial());

        Assert.True(Samples.Accuracy(model, features.Test) > 0.95);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, false)]
    [InlineData(4, true)]
    [InlineData(7, true)]
    public void A_batch_in_parts_is_the_same_step(int parts, bool weighted)
    {
        var features = Samples.Blobs(weighted: weighted);
        var plan = Samples.Plan with { Optimizer = new Sgd { LearningRate = 0.05, Momentum = 0.9 }, Epochs = 3 };
        using var whole = Samples.Network(3).Fit(features, plan, Samples.Trial());
        using var inParts = Samples.Network(3).Fit(features, plan with { Accumulate = parts }, Samples.Trial());

        var (expected, actual) = (whole.Predict(features.Test), inParts.Predict(features.Test));
        for (var row = 0; row < features.Test.Rows; row++)
            for (var output = 0; output < 3; output++) Assert.Equal(expected.Row(row)[output], actual.Row(row)[output], 1e-5f);
    }

    [Fact]
    public void A_batch_in_no_part_cannot_be_trained() =>
        Assert.Contains(
            "accumulate is 0",
            Assert.Throws<UserException>(
                () => Samples.Network(3).Fit(Samples.Blobs(), Samples.Plan with { Accumulate = 0 }, Samples.Trial())).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Momentum_learns_too()
    {
        var features = Samples.Blobs();
        using var model = Samples.Network(3)
            .Fit(features, Samples.Plan with { Optimizer = new Sgd { LearningRate = 0.05, Momentum = 0.9, Nesterov = true } }, Samples.Trial());

        Assert.True(Samples.Accuracy(model, features.Test) > 0.95);
    }

    [Fact]
    public void A_regression_predicts_and_measures_in_the_label_s_own_unit()
    {
        var features = Samples.Wave();
        using var model = Samples.Network(1).Fit(features, Samples.Plan with { Epochs = 80 }, Samples.Trial());

        var predictions = model.Predict(features.Validation);
        var error = features.Validation.Labels.Zip(predictions.Scores, (label, score) => Math.Pow(label - score, 2)).Average();
        Assert.True(error < 100, $"squared error {error} on labels from 400 to 600");
        Assert.Equal(error, model.Curve.Epochs[^1].ValidationLoss!.Value, error * 1e-3);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_and_another_seed_others()
    {
        var features = Samples.Blobs();
        var first = Scores(features, Samples.Trial());

        Assert.Equal(first, Scores(features, Samples.Trial()));
        Assert.NotEqual(first, Scores(features, Samples.Trial(seed: 43)));
        Assert.NotEqual(first, Scores(features, Samples.Trial(number: 1)));
    }

    [Fact]
    public void Where_an_array_lies_in_memory_changes_no_bit()
    {
        var features = Samples.Blobs();
        Layers layers = [new Linear(8), new Relu(), new Linear(3)];
        using var model = layers.Fit(features, Samples.Plan with { Epochs = 1 }, Samples.Trial());
        var first = model.Predict(features.Test).Scores;

        var padding = new List<byte[]>();
        for (var size = 1; size < 64; size++)
        {
            padding.Add(new byte[size]);   // moves what is allocated next
            Assert.Equal(first, model.Predict(features.Test with { Values = [.. features.Test.Values] }).Scores);
        }

        GC.KeepAlive(padding);
    }

    [Fact]
    public void Trials_that_run_at_once_give_what_each_gives_alone()
    {
        var features = Samples.Blobs();
        var alone = Enumerable.Range(0, 4).Select(number => Scores(features, Samples.Trial(number))).ToList();

        var together = new float[4][];
        var threads = Enumerable.Range(0, 4).Select(number => new Thread(() => together[number] = Scores(features, Samples.Trial(number)))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.Equal(alone, together);
    }

    [Fact]
    public void Early_stopping_goes_back_to_the_weights_of_the_best_epoch()
    {
        var features = Samples.Blobs(rows: 60, spread: 3);   // few rows that overlap: the network soon learns them by heart
        var plan = Samples.Plan with { Optimizer = new AdamW { LearningRate = 0.05 }, Epochs = 200, EarlyStopping = new Patience(5) };
        using var model = Samples.Network(3).Fit(features, plan, Samples.Trial());
        using var untilBest = Samples.Network(3).Fit(features, plan with { Epochs = model.Curve.BestEpoch, EarlyStopping = null }, Samples.Trial());

        var best = model.Curve.Epochs.MinBy(epoch => epoch.ValidationLoss)!;
        Assert.Equal(TrainingEnding.Stopped, model.Curve.Ending);
        Assert.Equal(best.Epoch, model.Curve.BestEpoch);
        Assert.Equal(best.Epoch + 5, model.Curve.Epochs.Count);
        Assert.Equal(untilBest.Predict(features.Test).Scores, model.Predict(features.Test).Scores);
    }

    [Theory]
    [InlineData("validation/macro-f1")]
    [InlineData("train/accuracy")]
    [InlineData("validation/loss")]
    public void The_objective_is_measured_every_epoch_as_the_metrics_define_it(string objective)
    {
        var features = Samples.Blobs(spread: 2);
        var reported = new List<double>();
        var trial = new TrialScope
        {
            Seed = 1,
            Objective = Objective.Maximize(objective),
            Reported = (_, value) =>
            {
                reported.Add(value);
                return false;
            },
        };
        using var model = Samples.Network(3).Fit(features, Samples.Plan with { Epochs = 3, LabelSmoothing = 0.2 }, trial);

        var part = objective.StartsWith("train") ? features.Train : features.Validation;
        var metrics = MetricSet.Evaluate(model.Predict(part), part, LearningTask.Classification);
        Assert.Equal(3, reported.Count);
        Assert.Equal(metrics[objective[(objective.IndexOf('/') + 1)..]], reported[^1], 1e-5);
        Assert.Equal(reported, model.Curve.Epochs.Select(epoch => epoch.Metrics[objective]));
    }

    [Fact]
    public void A_trial_that_the_pruner_stops_ends_after_that_epoch_and_says_so()
    {
        var reported = new List<int>();
        var trial = new TrialScope
        {
            Seed = 1,
            Reported = (epoch, _) =>
            {
                reported.Add(epoch);
                return epoch == 3;
            },
        };
        using var model = Samples.Network(3).Fit(Samples.Blobs(), Samples.Plan, trial);

        Assert.True(model.Curve.Pruned);
        Assert.Equal([1, 2, 3], reported);
    }

    [Fact]
    public void A_cancelled_trial_ends_at_once_without_a_result()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(
            () => Samples.Network(3).Fit(Samples.Blobs(), Samples.Plan, new TrialScope { Seed = 1, CancellationToken = source.Token }));
    }

    [Fact]
    public void A_training_that_diverges_fails_and_says_what_to_do()
    {
        var plan = Samples.Plan with { Optimizer = new Sgd { LearningRate = 1e20 } };

        var error = Assert.Throws<UserException>(() => Samples.Network(3).Fit(Samples.Blobs(), plan, Samples.Trial()));

        Assert.Matches("^The training diverged: the loss is no longer a number in epoch 1, with learning-rate 1E\\+20\\.$", error.Message);
        Assert.StartsWith("Lower the learning rate", error.Help);
    }

    [Fact]
    public void A_long_gradient_is_cut_to_the_norm_it_may_have()
    {
        var features = Samples.Blobs();
        var plan = Samples.Plan with { Optimizer = new Sgd { LearningRate = 1 }, Epochs = 1, BatchSize = features.Train.Rows, ClipNorm = 1e-3 };
        Layers layers = [new Linear(3)];
        using var before = layers.Fit(features, plan with { ClipNorm = 1e-9 }, Samples.Trial());
        using var after = layers.Fit(features, plan, Samples.Trial());

        var difference = Weights(after).Zip(Weights(before), (a, b) => (double)(a - b)).ToList();
        Assert.Equal(1e-3, Math.Sqrt(difference.Sum(value => value * value)), 1e-5);
    }

    [Theory]
    [InlineData(0, 32, "epochs is 0")]
    [InlineData(5, 0, "batch-size is 0")]
    public void A_plan_that_makes_no_sense_is_refused_in_the_words_of_the_declaration(int epochs, int batchSize, string words)
    {
        var error = Assert.Throws<UserException>(
            () => Samples.Network(3).Fit(Samples.Blobs(), Samples.Plan with { Epochs = epochs, BatchSize = batchSize }, Samples.Trial()));

        Assert.Contains(words, error.Message);
    }

    [Fact]
    public void A_last_layer_that_does_not_fit_the_classes_is_refused()
    {
        var error = Assert.Throws<UserException>(() => Samples.Network(5).Fit(Samples.Blobs(), Samples.Plan, Samples.Trial()));

        Assert.Equal("This cannot be trained: the last layer gives 5 numbers and the label has 3 classes.", error.Message);
        Assert.Equal("End with linear: classes.", error.Help);
    }

    [Fact]
    public void Batch_norm_is_never_given_a_single_row()
    {
        Layers layers = [new Linear(4), new BatchNorm(), new Linear(3)];
        using var lastBatchWouldHaveOne = layers.Fit(Samples.Blobs(rows: 33), Samples.Plan, Samples.Trial());

        Assert.Throws<UserException>(() => layers.Fit(Samples.Blobs(), Samples.Plan with { BatchSize = 1 }, Samples.Trial()));
    }

    private static float[] Scores(FeatureSplit features, TrialScope trial)
    {
        using var model = Rich.Fit(features, Samples.Plan with { Epochs = 5 }, trial);
        return model.Predict(features.Test).Scores;
    }

    private static IEnumerable<float> Weights(FittedModel model)
    {
        using var folder = new TemporaryFolder();
        model.Save(folder.Path);
        return SafeTensorsReader.Read(folder["weights.safetensors"]).Tensors.Values.SelectMany(tensor => tensor.Values).ToList();
    }
}
