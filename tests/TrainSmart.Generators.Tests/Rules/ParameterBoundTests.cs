using TrainSmart.Generators.Rules;
using static TrainSmart.Generators.Tests.Rules.RightDeclarations;

namespace TrainSmart.Generators.Tests.Rules;

/// <summary>The parameters of a network, added up by hand, and that the upper end for all points is one.</summary>
public class ParameterBoundTests
{
    private const string Layers = "    - repeat: { times: $depth, layers: [ linear: $width, relu, dropout: $dropout ] }";

    // 9 features and 3 classes.
    [Theory]
    [InlineData("    - linear: 10", (9 * 10) + 10 + (10 * 3) + 3)]
    [InlineData("    - repeat: { times: 3, layers: [ linear: 10, batch-norm ] }", (9 * 10) + 10 + 20 + (2 * ((10 * 10) + 10 + 20)) + (10 * 3) + 3)]
    [InlineData("    - linear: 8\n    - residual: [ linear: 8, relu ]", (9 * 8) + 8 + (8 * 8) + 8 + (8 * 3) + 3)]
    [InlineData("    - layer-norm", 18 + (9 * 3) + 3)]
    public void Layers_have_the_parameters_that_their_formulas_give(string layers, int expected)
    {
        var (input, network) = NetworkOf(layers);
        var point = input.Points.Over([.. network.Shaping]).First();
        Assert.Equal(expected, NetworkWalk.SizeOf(network, point, 9)?.Parameters);
        Assert.Equal(expected, ParameterBound.Of(network, input.Points));
    }

    [Theory]
    [InlineData(Layers)]
    [InlineData("    - linear: $width\n    - repeat: { times: $depth, layers: [ residual: [ linear: $width, layer-norm ] ] }")]
    [InlineData("    - { linear: 512, when: depth >= 2 }\n    - linear: $width")]
    [InlineData("    - { linear: 4, when: depth >= 2 }\n    - linear: $width")]
    public void No_point_has_more_than_the_upper_end(string layers)
    {
        var (input, network) = NetworkOf(layers);
        var most = ParameterBound.Of(network, input.Points);
        var all = input.Points
            .Over([.. network.Shaping, .. network.Guards])
            .Select(point => NetworkWalk.SizeOf(network, point, 9)?.Parameters)
            .ToList();
        Assert.True(all.Count > 1);
        Assert.All(all, parameters => Assert.InRange(parameters!.Value, 1, most!.Value));
    }

    private static (RuleInput Input, PlacedArchitecture Network) NetworkOf(string layers)
    {
        var read = Penguins.With(Layers, layers).Read();
        var input = new RuleInput(read.Model!, read.Positions, Locks.Penguins);
        return (input, Assert.Single(input.Architectures));
    }
}
