using System.Text.Json;
using TorchSharp;
using TrainSmart.Models;
using TrainSmart.Search;
using TrainSmart.Training;
using TrainSmart.Training.Native;

namespace TrainSmart.Tests.Models;

public sealed class LayerTests
{
    public static TheoryData<string, double[]> Activations => new()
    {
        // torch.nn.functional of [-2, -0.5, 0, 1.5]
        { "relu", [0, 0, 0, 1.5] },
        { "leaky-relu", [-0.02, -0.005, 0, 1.5] },
        { "elu", [-0.8646647, -0.3934693, 0, 1.5] },
        { "gelu", [-0.0455001, -0.1542688, 0, 1.3997891] },
        { "silu", [-0.2384058, -0.1887703, 0, 1.2263616] },
        { "tanh", [-0.9640276, -0.4621172, 0, 0.9051483] },
        { "sigmoid", [0.1192029, 0.3775407, 0.5, 0.8175745] },
    };

    private static readonly Layers All =
    [
        new Linear(5), new Relu(), new LeakyRelu { Slope = 0.2 }, new Elu(), new Gelu(), new Silu(), new Tanh(), new Sigmoid(), new Dropout(0.25),
        new BatchNorm { Momentum = 0.3 }, new LayerNorm(), new Repeat(2, [new Linear(4), new Residual([new Linear(4)])]),
    ];

    [Theory]
    [MemberData(nameof(Activations))]
    public void An_activation_gives_the_reference_s_numbers(string word, double[] expected)
    {
        var layers = LayersJson.Read(JsonDocument.Parse($$"""[ { "{{word}}": { "slope": 0.01 } } ]""").RootElement);

        Assert.Equal(expected, Run(layers, [-2, -0.5f, 0, 1.5f], width: 4), (want, have) => Math.Abs(want - have) < 1e-6);
    }

    [Fact]
    public void A_dense_layer_is_x_W_plus_b() =>
        Assert.Equal([1 + 4 + 10, 3 + 8 + 20], Run([new Linear(2)], [1, 2], width: 2, ("0.weight", [1, 2, 3, 4]), ("0.bias", [10, 20])), Close);

    [Fact]
    public void Layer_norm_normalises_each_row() =>
        Assert.Equal([-1.0690414, -0.2672603, 1.3363018], Run([new LayerNorm()], [1, 2, 4], width: 3), Close);

    [Fact]
    public void Batch_norm_uses_the_batch_while_training_and_its_memory_when_predicting()
    {
        using var network = Build([new BatchNorm { Momentum = 0.5 }], width: 1);
        using var rows = torch.tensor(new float[] { 1, 3 }, [2, 1]);

        Assert.Equal(
            [-1, 1],
            Read(network.Forward(rows, Pass.Training(new RandomStream(1, "dropout")))),
            (want, have) => Math.Abs(want - have) < 1e-4);

        // Memory is half the old (mean 0, variance 1) and half the batch's (mean 2, unbiased variance 2).
        Assert.Equal(
            [(1 - 1) / Math.Sqrt(1.5), (3 - 1) / Math.Sqrt(1.5)],
            Read(network.Forward(rows, Pass.Predicting)),
            (want, have) => Math.Abs(want - have) < 1e-4);
    }

    [Fact]
    public void Dropout_keeps_the_sum_while_training_and_everything_when_predicting()
    {
        using var network = Build([new Dropout(0.25)], width: 10_000);
        using var rows = torch.ones(1, 10_000);

        var kept = Read(network.Forward(rows, Pass.Training(new RandomStream(1, "dropout"))));
        Assert.Equal(1, kept.Average(), 0.03);
        Assert.All(kept, value => Assert.True(value == 0 || Math.Abs(value - (1 / 0.75)) < 1e-6));
        Assert.All(Read(network.Forward(rows, Pass.Predicting)), value => Assert.Equal(1, value));
    }

    [Fact]
    public void A_residual_adds_what_comes_in() =>
        Assert.Equal(
            [1 + 7, 2 + 8],
            Run([new Residual([new Linear(2)])], [1, 2], width: 2, ("0.0.weight", [0, 0, 0, 0]), ("0.0.bias", [7, 8])),
            Close);

    [Fact]
    public void Repeated_layers_have_weights_of_their_own_and_shapes_that_follow()
    {
        Layers layers = [new Repeat(2, [new Linear(3)]), new Linear(1)];
        using var network = Build(layers, width: 5);

        Assert.Equal(1, layers.OutputWidth(5));
        Assert.Equal(
            ["0.0.0.weight 3x5", "0.0.0.bias 3", "0.1.0.weight 3x3", "0.1.0.bias 3", "1.weight 1x3", "1.bias 1"],
            network.Weights.Select(weight => $"{weight.Name} {string.Join('x', weight.Shape)}"));
    }

    [Fact]
    public void Weights_start_within_one_over_the_root_of_the_inputs_and_differ_by_seed()
    {
        using var network = Build([new Linear(50)], width: 16);
        network.Initialise(new RandomStream(1, "weights"));
        var first = Read(network.Parameters);
        network.Initialise(new RandomStream(2, "weights"));

        Assert.All(first, value => Assert.InRange(value, -0.25, 0.25));
        Assert.Equal(0, first.Average(), 0.02);
        Assert.NotEqual(first, Read(network.Parameters));
    }

    [Fact]
    public void Layers_that_say_the_same_are_equal()
    {
        Layers one = [new Repeat(2, [new Linear(8), new Relu()]), new Linear(3)];
        Layers same = new([new Repeat(2, [new Linear(8), new Relu()]), new Linear(3)]);

        Assert.Equal(one, same);
        Assert.NotEqual(one, [new Repeat(2, [new Linear(9), new Relu()]), new Linear(3)]);
    }

    [Fact]
    public void Every_layer_comes_back_from_its_words() =>
        Assert.Equal(All, LayersJson.Read(JsonDocument.Parse(LayersJson.Write(All)).RootElement));

    [Fact]
    public void A_word_that_names_a_type_and_no_layer_is_refused() =>
        Assert.Throws<FormatException>(() => LayersJson.Read(JsonDocument.Parse("""[{"System.Diagnostics.Process":{}}]""").RootElement));

    [Theory]
    [InlineData("""[{"linear":{"width":0}}]""", "Layer 0 (linear): its width is 0.")]
    [InlineData("""[{"relu":{}},{"dropout":{"rate":1}}]""", "Layer 1 (dropout): its rate is 1.")]
    [InlineData("""[{"repeat":{"times":-1,"layers":[]}}]""", "Layer 0 (repeat): times is -1.")]
    [InlineData(
        """[{"repeat":{"times":1,"layers":[{"residual":{"layers":[{"linear":{"width":3}}]}}]}}]""",
        "Layer 0.0.0 (residual): its layers turn 2 numbers into 3.")]
    public void A_layer_that_cannot_be_is_refused_by_its_place_and_word(string layers, string message)
    {
        var error = Assert.Throws<UserException>(() => Build(LayersJson.Read(JsonDocument.Parse(layers).RootElement), width: 2));

        Assert.Equal(message, error.Message);
    }

    private static bool Close(double want, double have) => Math.Abs(want - have) < 1e-5;

    private static Network Build(Layers layers, int width)
    {
        NativeBackend.Load();
        var network = new Network(layers, width, torch.CPU);
        network.Initialise(new RandomStream(1, "weights"));
        return network;
    }

    private static double[] Run(Layers layers, float[] row, int width, params (string Name, float[] Values)[] weights)
    {
        using var network = Build(layers, width);
        foreach (var (name, values) in weights) Flat.Write(network.Weights.Single(weight => weight.Name == name).Tensor, values);
        using var rows = torch.tensor(row, [row.Length / width, width]);
        return Read(network.Predict(rows));
    }

    private static double[] Read(torch.Tensor tensor) => Array.ConvertAll(Flat.Read(tensor), value => (double)value);
}
