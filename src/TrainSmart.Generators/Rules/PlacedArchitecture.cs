using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A network or an estimator with where it stands and, inside branches, when it is chosen.</summary>
internal sealed class PlacedArchitecture(ArchitectureModel architecture, string path, IReadOnlyList<Expression> guards)
{
    /// <summary>A layer list or an estimator; never a branch.</summary>
    public ArchitectureModel Architecture { get; } = architecture;

    /// <summary>Where it stands: <c>model.layers</c>, <c>model.forest.estimator</c>.</summary>
    public string Path { get; } = path;

    /// <summary>The alternatives that lead to it.</summary>
    public IReadOnlyList<Expression> Guards { get; } = guards;

    /// <summary>What it is the model of: <c>model</c>, or the alternative of a branch such as <c>model.forest</c>.</summary>
    public string Owner => Path.Substring(0, Path.LastIndexOf('.'));

    public EquatableArray<Operation>? Layers => (Architecture as ArchitectureModel.LayerList)?.Layers;

    public PlacedOperation? Estimator => field ??= Architecture is ArchitectureModel.SingleEstimator { Estimator: var estimator }
        ? TrainSmart.Generators.Rules.Operations.Place(estimator, WordKind.Estimator, $"{Path}.{estimator.Word}", Guards)
        : null;

    /// <summary>The layers with those inside them; none for an estimator.</summary>
    public IReadOnlyList<PlacedLayer> PlacedLayers => field ??= Layers is { } layers ? PlacedLayer.Of(layers, Path, Guards) : [];

    /// <summary>The layers, those inside others after the one around them; or the estimator alone.</summary>
    public IReadOnlyList<PlacedOperation> Operations =>
        field ??= Layers is not null ? Flat(PlacedLayers) : Estimator is { } estimator ? [estimator] : [];

    /// <summary>What the widths in a network depend on.</summary>
    public IReadOnlyList<Expression> Shaping => field ??=
        [
            .. Operations
                .SelectMany(layer => layer.Guards.Concat(new[] { layer.Scalar("width"), layer.Scalar("times") }.OfType<Expression>()))
                .Distinct(),
        ];

    private static List<PlacedOperation> Flat(IReadOnlyList<PlacedLayer> layers)
    {
        var all = new List<PlacedOperation>();
        foreach (var layer in layers) layer.AddTo(all);
        return all;
    }
}

/// <summary>Walks over the networks and estimators of a model.</summary>
internal static class Architectures
{
    public static IEnumerable<PlacedArchitecture> Of(ExperimentModel model) => Of(model.Architecture, "model", []);

    /// <summary>The parameters that the model branches over, with where that stands and the alternatives that lead there.</summary>
    public static IEnumerable<(string Parameter, string Path, IReadOnlyList<Expression> Guards)> BranchesOf(ExperimentModel model) =>
        BranchesOf(model.Architecture, "model", []);

    private static IEnumerable<(string, string, IReadOnlyList<Expression>)> BranchesOf(
        ArchitectureModel? architecture,
        string path,
        IReadOnlyList<Expression> guards) =>
        architecture is not ArchitectureModel.Branched branched
            ? []
            : branched.Cases
                .SelectMany(@case => BranchesOf(
                    @case.Architecture,
                    $"{path}.{@case.Alternative}",
                    [.. guards, Chosen(branched.Parameter, @case.Alternative)]))
                .Prepend((branched.Parameter, path, guards));

    private static IEnumerable<PlacedArchitecture> Of(
        ArchitectureModel? architecture,
        string path,
        IReadOnlyList<Expression> guards) => architecture switch
    {
        ArchitectureModel.LayerList => [new(architecture, $"{path}.layers", guards)],
        ArchitectureModel.SingleEstimator => [new(architecture, $"{path}.estimator", guards)],
        ArchitectureModel.Branched branched => branched.Cases.SelectMany(@case =>
            Of(@case.Architecture, $"{path}.{@case.Alternative}", [.. guards, Chosen(branched.Parameter, @case.Alternative)])),
        _ => [],
    };

    private static Expression Chosen(string parameter, string alternative) =>
        new Expression.Binary(BinaryOperator.Equal, new Expression.Name(parameter), new Expression.Constant(alternative));
}
