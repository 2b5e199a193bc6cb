using TrainSmart.Estimates;

namespace TrainSmart.Generators.Tests.Estimates;

/// <summary>The arithmetic of estimates against numbers worked out by hand.</summary>
public class EstimateTests
{
    // 4 -> 8, relu, 8 -> 3.
    private static readonly NetworkSize Small = NetworkSize.Linear(4, 8).Then(NetworkSize.Elementwise(8)).Then(NetworkSize.Linear(8, 3));

    // The networks of benchmarks/training.
    private static readonly NetworkSize Mlp = NetworkSize.Linear(784, 256).Then(NetworkSize.Elementwise(256)).Then(NetworkSize.Linear(256, 10));
    private static readonly NetworkSize Tiny = NetworkSize.Linear(32, 32).Then(NetworkSize.Elementwise(32)).Times(7).Then(NetworkSize.Linear(32, 10));

    [Fact]
    public void A_network_adds_up_its_layers()
    {
        Assert.Equal((4 * 8) + 8 + (8 * 3) + 3, Small.Parameters);
        Assert.Equal((2 * 8) + 8 + (2 * 3), Small.ActivationsPerRow);
        Assert.Equal(8, Small.WidestLayer);
        Assert.Equal((4 * 8) + (8 * 3), Small.MultiplyAddsPerRow);
        Assert.Equal(3, Small.Layers);
    }

    [Fact]
    public void Layers_several_times_over_have_weights_each()
    {
        var three = NetworkSize.Linear(8, 8).Then(NetworkSize.Elementwise(8, parametersPerFeature: 2)).Times(3);
        Assert.Equal(3 * ((8 * 8) + 8 + 16), three.Parameters);
        Assert.Equal(8, three.WidestLayer);
        Assert.Equal(NetworkSize.Empty, three.Times(0));
    }

    [Fact]
    public void Memory_is_the_sum_of_its_terms()
    {
        var memory = MemoryEstimate.Of(Small, batch: 10, numbersPerParameter: 2, rows: 100, features: 4);
        Assert.Equal(3 * 67 * 4, memory.Weights);
        Assert.Equal(2 * 67 * 4, memory.Gradients);
        Assert.Equal(2 * 67 * 4, memory.Optimizer);
        Assert.Equal((30 + (2 * 8) + 4) * 10 * 4, memory.Activations);
        Assert.Equal(100 * 4 * 4, memory.Rows);
        Assert.Equal(804 + 536 + 536 + 2000 + 1600, memory.Sum);
        Assert.Equal(("activations", 2000), memory.Largest);
        Assert.Equal(5476 * 0.7, memory.Total.Low, 9);
    }

    [Fact]
    public void A_step_is_its_arithmetic_and_its_calls()
    {
        var step = new StepTime(FlopsPerSecond: 1e6, SecondsPerStep: 0.5, SecondsPerLayer: 0.1, ErrorFactor: 2);
        Assert.Equal((6 * 56 * 10 / 1e6) + 0.5 + 0.3, step.Seconds(Small, 10), 12);
    }

    [Fact]
    public void The_time_of_a_core_is_that_of_the_benchmark()
    {
        Assert.InRange(StepTime.Core.Seconds(Mlp, 128), 1.33e-3 * 0.75, 1.33e-3 * 1.5);
        Assert.InRange(StepTime.Core.Seconds(Tiny, 16), 0.18e-3 * 0.75, 0.18e-3 * 1.5);
    }

    [Fact]
    public void The_time_of_a_GPU_is_that_of_the_benchmark()
    {
        var step = StepTime.Of(Devices.Find("h200-141gb")!);
        var wide = NetworkSize.Linear(784, 4096).Then(NetworkSize.Elementwise(4096)).Then(NetworkSize.Linear(4096, 4096))
            .Then(NetworkSize.Elementwise(4096)).Then(NetworkSize.Linear(4096, 10));
        Assert.InRange(step.Seconds(Mlp, 128), 719e-6 * 0.9, 719e-6 * 1.1);
        Assert.InRange(step.Seconds(Tiny, 16), 1792e-6 * 0.9, 1792e-6 * 1.1);
        Assert.InRange(step.Seconds(wide, 1024), 2989e-6 * 0.9, 2989e-6 * 1.1);
    }

    [Fact]
    public void A_search_takes_as_long_as_its_rounds()
    {
        // 10 trials, 4 at once, are 3 rounds.
        var search = new SearchTime(Trials: 10, Epochs: 5, FewestEpochs: 2, StepsPerEpoch: 7, Workers: 4);
        Assert.Equal(new Estimate(3 * 2 * 7 * 0.5, 3 * 5 * 7 * 1, 3 * 5 * 7 * 2), search.Seconds(Estimate.Within(1, 2)));
    }

    [Fact]
    public void Every_GPU_of_an_instance_is_in_the_table() =>
        Assert.All(InstanceTypes.All, type => Assert.Equal(type.Gpus > 0, type.Device is not null));

    [Fact]
    public void Names_stand_once_and_have_the_form_of_the_provider()
    {
        Assert.Equal(InstanceTypes.All.Count, InstanceTypes.Names.Distinct().Count());
        Assert.Equal(Devices.All.Count, Devices.Names.Distinct().Count());
        Assert.All(InstanceTypes.Names, name => Assert.True(InstanceTypes.IsName(name), name));
    }

    [Fact]
    public void A_family_of_GPUs_means_its_smallest() => Assert.Equal("a100-40gb", Devices.Find("A100")?.Name);
}
