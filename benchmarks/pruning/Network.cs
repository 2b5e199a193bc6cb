using System.Numerics.Tensors;
using TrainSmart.Search;

namespace TrainSmart.Benchmarks.Pruning;

/// <summary>A network of linear layers with rectifiers between them, trained by stochastic gradient descent with momentum and weight decay.</summary>
internal sealed class Network
{
    private readonly Layer[] _layers;
    private readonly float[][] _activations;
    private readonly float[][] _errors;

    /// <param name="sizes">The widths from the inputs to the outputs.</param>
    /// <param name="spread">The deviation of the first weights, as a multiple of the usual one of He et al., ICCV 2015.</param>
    /// <param name="random">Where the first weights come from.</param>
    public Network(int[] sizes, double spread, ref RandomStream random)
    {
        _layers = new Layer[sizes.Length - 1];
        for (var layer = 0; layer < _layers.Length; layer++)
        {
            _layers[layer] = new(sizes[layer], sizes[layer + 1]);
            var deviation = spread * Math.Sqrt(2.0 / sizes[layer]);
            foreach (ref var weight in _layers[layer].Weights.AsSpan()) weight = (float)(deviation * random.NextGaussian());
        }

        _activations = [.. sizes.Select(size => new float[size])];
        _errors = [.. sizes.Select(size => new float[size])];
    }

    /// <summary>The outputs for a row; overwritten by the next call.</summary>
    public ReadOnlySpan<float> Outputs(ReadOnlySpan<float> row)
    {
        row.CopyTo(_activations[0]);
        for (var layer = 0; layer < _layers.Length; layer++)
        {
            var (inputs, outputs) = (_activations[layer], _activations[layer + 1]);
            for (var unit = 0; unit < outputs.Length; unit++)
            {
                var sum = _layers[layer].Biases[unit] + TensorPrimitives.Dot(_layers[layer].WeightsOf(unit), inputs);
                outputs[unit] = layer < _layers.Length - 1 && sum < 0 ? 0 : sum;
            }
        }

        return _activations[^1];
    }

    /// <summary>Adds the gradient at the row whose outputs were asked for last.</summary>
    /// <param name="error">The derivative of the loss by each output.</param>
    public void Backward(ReadOnlySpan<float> error)
    {
        error.CopyTo(_errors[^1]);
        for (var layer = _layers.Length - 1; layer >= 0; layer--)
        {
            var (inputs, outer, inner) = (_activations[layer], _errors[layer + 1], _errors[layer]);
            Array.Clear(inner);
            for (var unit = 0; unit < outer.Length; unit++)
            {
                if (outer[unit] == 0) continue;
                _layers[layer].BiasGradients[unit] += outer[unit];
                var gradients = _layers[layer].GradientsOf(unit);
                TensorPrimitives.MultiplyAdd(inputs, outer[unit], gradients, gradients);
                if (layer > 0) TensorPrimitives.MultiplyAdd(_layers[layer].WeightsOf(unit), outer[unit], inner, inner);
            }

            for (var unit = 0; layer > 0 && unit < inner.Length; unit++) inner[unit] = inputs[unit] > 0 ? inner[unit] : 0;
        }
    }

    /// <summary>Goes a step down the mean of the gradients added since the last step.</summary>
    public void Step(int rows, float rate, float momentum, float decay)
    {
        foreach (var layer in _layers)
        {
            Descend(layer.Weights, layer.Gradients, layer.Velocities, rows, rate, momentum, decay);
            Descend(layer.Biases, layer.BiasGradients, layer.BiasVelocities, rows, rate, momentum, 0);
        }
    }

    private static void Descend(float[] weights, float[] gradients, float[] velocities, int rows, float rate, float momentum, float decay)
    {
        TensorPrimitives.Divide(gradients, rows, gradients);
        TensorPrimitives.MultiplyAdd(weights, decay, gradients, gradients);
        TensorPrimitives.MultiplyAdd(velocities, momentum, gradients, velocities);
        TensorPrimitives.MultiplyAdd(velocities, -rate, weights, weights);
        Array.Clear(gradients);
    }

    private sealed class Layer(int inputs, int outputs)
    {
        public float[] Weights { get; } = new float[inputs * outputs];

        public float[] Gradients { get; } = new float[inputs * outputs];

        public float[] Velocities { get; } = new float[inputs * outputs];

        public float[] Biases { get; } = new float[outputs];

        public float[] BiasGradients { get; } = new float[outputs];

        public float[] BiasVelocities { get; } = new float[outputs];

        public Span<float> WeightsOf(int unit) => Weights.AsSpan(unit * inputs, inputs);

        public Span<float> GradientsOf(int unit) => Gradients.AsSpan(unit * inputs, inputs);
    }
}
