using TrainSmart.Models;
using TrainSmart.Training;

namespace TrainSmart.Tests.Training;

public sealed class TrainerTests
{
    private static Layers Classifier(int classes) => [new Linear(32), new Relu(), new Linear(classes)];

    private static readonly Models.Training Plan = new() { Optimizer = new AdamW { LearningRate = 0.01 }, Epochs = 20, BatchSize = 32 };

    [Fact]
    public void A_network_learns_exclusive_or()
    {
        var features = Samples.ExclusiveOr();
        using var model = Classifier(2).Fit(features, Plan with { Epochs = 200, BatchSize = 4 }, Samples.Trial());

        Assert.Equal(1, Samples.Accuracy(model, features.Train));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Classes_that_lie_apart_are_learned_with_and_without_weights(bool weighted)
    {
        var features = Samples.Blobs(weighted: weighted);
        using var model = Classifier(3).Fit(features, Plan, Samples.Trial());

        Assert.True(Samples.Accuracy(model, features.Test) > 0.95);
    }
}
