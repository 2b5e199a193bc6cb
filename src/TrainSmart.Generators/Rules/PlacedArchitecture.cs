using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A network or an estimator with where it stands and, inside branches, when it is chosen.</summary>
/// <param name="Architecture">A layer list or an estimator; never a branch.</param>
/// <param name="Path">Where it stands: <c>model.layers</c>, <c>model.forest.estimator</c>.</param>
/// <param name="Guards">The alternatives that lead to it.</param>
internal sealed record PlacedArchitecture(ArchitectureModel Architecture, string Path, IReadOnlyList<Expression> Guards)
{
    /// <summary>What it is the model of: <c>model</c>, or the alternative of a branch such as <c>model.forest</c>.</summary>
    public string Owner => Path.Substring(0, Path.LastIndexOf('.'));

    public EquatableArray<Operation>? Layers => (Architecture as ArchitectureModel.LayerList)?.Layers;

    public PlacedOperation? Estimator => Architecture is ArchitectureModel.SingleEstimator { Estimator: var estimator }
        ? TrainSmart.Generators.Rules.Operations.Place(estimator, WordKind.Estimator, $"{Path}.{estimator.Word}", Guards)
        : null;

    public IEnumerable<PlacedOperation> Operations() =>
        Layers is { } layers ? TrainSmart.Generators.Rules.Operations.Layers(layers, Path, Guards) : Estimator is { } estimator ? [estimator] : [];
}

/// <summary>Walks over the networks and estimators of a model.</summary>
internal static class Architectures
{
    public static IEnumerable<PlacedArchitecture> Of(ExperimentModel model) => Of(model.Architecture, "model", []);

    /// <summary>The parameters that the model branches over, with where that stands and the alternatives that lead there.</summary>
    public static IEnumerable<(string Parameter, string Path, IReadOnlyList<Expression> Guards)> BranchesOf(ExperimentModel model) => BranchesOf(model.Architecture, "model", []);

    private static IEnumerable<(string, string, IReadOnlyList<Expression>)> BranchesOf(ArchitectureModel? architecture, string path, IReadOnlyList<Expression> guards) =>
        architecture is not ArchitectureModel.Branched branched
            ? []
            : branched.Cases
                .SelectMany(@case => BranchesOf(@case.Architecture, $"{path}.{@case.Alternative}", [.. guards, Chosen(branched.Parameter, @case.Alternative)]))
                .Prepend((branched.Parameter, path, guards));

    private static IEnumerable<PlacedArchitecture> Of(ArchitectureModel? architecture, string path, IReadOnlyList<Expression> guards) => architecture switch
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
