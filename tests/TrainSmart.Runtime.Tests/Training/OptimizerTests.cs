using TorchSharp;
using TrainSmart.Models;
using TrainSmart.Training;
using TrainSmart.Training.Native;

namespace TrainSmart.Tests.Training;

/// <summary>The kernels that libtorch computes with against the papers' formulas, written out for one weight after the other.</summary>
public sealed class OptimizerTests
{
    private static readonly double[] Start = [0.5, -1.5, 2.0];

    /// <summary>A gradient that changes from step to step.</summary>
    private static double Gradient(int step, int index) => Math.Sin((3 * step) + index);

    [Fact]
    public void AdamW_steps_as_its_formula_says()
    {
        var options = new AdamW { LearningRate = 0.1, WeightDecay = 0.05, Beta1 = 0.8, Beta2 = 0.95, Epsilon = 1e-6 };
        var (mean, meanOfSquares) = (new double[3], new double[3]);

        AssertFollows(options, (weights, step) =>
        {
            for (var index = 0; index < weights.Length; index++)
            {
                var gradient = Gradient(step, index);
                mean[index] = (0.8 * mean[index]) + (0.2 * gradient);
                meanOfSquares[index] = (0.95 * meanOfSquares[index]) + (0.05 * gradient * gradient);
                var (unbiased, unbiasedOfSquares) = (mean[index] / (1 - Math.Pow(0.8, step)), meanOfSquares[index] / (1 - Math.Pow(0.95, step)));
                weights[index] -= 0.1 * ((0.05 * weights[index]) + (unbiased / (Math.Sqrt(unbiasedOfSquares) + 1e-6)));
            }
        });
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(0.9, false)]
    [InlineData(0.9, true)]
    public void Gradient_descent_steps_as_its_formula_says(double momentum, bool nesterov)
    {
        var velocity = new double[3];

        AssertFollows(new Sgd { LearningRate = 0.1, WeightDecay = 0.01, Momentum = momentum, Nesterov = nesterov }, (weights, _step) =>
        {
            for (var index = 0; index < weights.Length; index++)
            {
                var gradient = Gradient(_step, index) + (0.01 * weights[index]);
                velocity[index] = (momentum * velocity[index]) + gradient;
                weights[index] -= 0.1 * (nesterov ? gradient + (momentum * velocity[index]) : velocity[index]);
            }
        });
    }

    private static void AssertFollows(Optimizer options, Action<double[], int> formula)
    {
        NativeBackend.Load();
        using var network = new Network([new Linear(1)], inputs: 2, torch.CPU);   // two weights and a bias
        network.TrackGradients();
        var weights = network.Weights.ToList();
        Set(weights, Start);
        using var optimizer = options.Start(network);

        var expected = (double[])Start.Clone();
        for (var step = 1; step <= 10; step++)
        {
            foreach (var (weight, offset) in weights.Zip([0, 2]))
            {
                using var gradient = torch.tensor(
                    Enumerable.Range(offset, weight.Count).Select(index => (float)Gradient(step, index)).ToArray(), weight.Shape);
                using var frozen = torch.no_grad();
                weight.Tensor.grad!.copy_(gradient);
            }

            optimizer.Step(options.LearningRate);
            formula(expected, step);
        }

        Assert.Equal(
            expected,
            weights.SelectMany(weight => Flat.Read(weight.Tensor)).Select(value => (double)value),
            (want, have) => Math.Abs(want - have) < 1e-5);
    }

    private static void Set(IReadOnlyList<Weight> weights, double[] values)
    {
        Flat.Write(weights[0].Tensor, [(float)values[0], (float)values[1]]);
        Flat.Write(weights[1].Tensor, [(float)values[2]]);
    }
}
