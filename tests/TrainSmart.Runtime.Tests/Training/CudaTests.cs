using TorchSharp;
using TrainSmart.Models;
using TrainSmart.Tests.Harness;
using TrainSmart.Training;
using TrainSmart.Training.Native;

namespace TrainSmart.Tests.Training;

/// <summary>What a GPU must not change. Skipped where libtorch has none; benchmarks/training says how to run them on one.</summary>
public sealed class CudaTests
{
    private static readonly Layers Layers =
    [
        new Repeat(2, [new Linear(64), new BatchNorm(), new Gelu(), new Dropout(0.2)]), new Residual([new LayerNorm(), new Linear(64), new Silu()]),
        new Linear(3),
    ];

    private static readonly TrainSmart.Models.Training Plan = Samples.Plan with { Schedule = new OneCycle(), ClipNorm = 1, LabelSmoothing = 0.1 };

    [Fact]
    public void A_network_is_where_the_GPU_is()
    {
        SkipWithoutGpu();
        using var tensor = torch.ones([2], device: NativeBackend.Load().Device);
        Assert.Equal(DeviceType.CUDA, tensor.device_type);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_network_learns_on_the_GPU_what_it_learns_on_the_processor(bool adaptive)
    {
        SkipWithoutGpu();
        var plan = adaptive ? Plan : Plan with { Optimizer = new Sgd { LearningRate = 0.05, Momentum = 0.9, Nesterov = true } };
        var features = Samples.Blobs(weighted: true);
        using var onGpu = new Trainer(Layers, features, plan, Samples.Trial()).Fit();
        using var onProcessor = new Trainer(Layers, features, plan, Samples.Trial()) { Device = torch.CPU }.Fit();

        foreach (var (gpu, processor) in onGpu.Curve.Epochs.Zip(onProcessor.Curve.Epochs)) Assert.Equal(processor.TrainLoss, gpu.TrainLoss, 1e-2);
        Assert.Equal(Samples.Accuracy(onProcessor, features.Test), Samples.Accuracy(onGpu, features.Test), 0.02);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits_on_the_GPU()
    {
        SkipWithoutGpu();
        var features = Samples.Blobs();
        Assert.Equal(Scores(), Scores());

        float[] Scores()
        {
            using var model = Layers.Fit(features, Plan, Samples.Trial());
            return model.Predict(features.Test).Scores;
        }
    }

    private static void SkipWithoutGpu() =>
        Assert.SkipUnless(
            NativeBackend.Load().Device.type == DeviceType.CUDA,
            "This libtorch computes on the processor: there is no GPU, or no libtorch for it.");
}
