using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>What a population may change while a member trains, and what it must leave as the weights have it.</summary>
internal static class Population
{
    public const string Word = "population";

    private const OwnCode Unread = OwnCode.PrepareIsOpaque | OwnCode.ModelIsOpaque | OwnCode.TrainIsOpaque | OwnCode.Objective;

    /// <summary>The sampler, if it is a population.</summary>
    public static PlacedOperation? Of(ExperimentModel model) =>
        Operations.Search(model).FirstOrDefault(operation => operation is { Kind: WordKind.Sampler, Operation.Word: Word });

    /// <summary>
    /// The parameters that stay as they are: those that anything reads but the optimizer, the schedule, the batch or a dropout. The shape of the
    /// weights, the features and the rows depend on such, and weights that were learned with one value mean nothing with another.
    /// Where a method cannot be read, that is all of them.
    /// </summary>
    public static IReadOnlyList<string> Fixed(ExperimentModel model)
    {
        if ((model.OwnCode & Unread) != 0) return [.. model.Space.Parameters.Select(parameter => parameter.Name)];
        var branches = Architectures.BranchesOf(model).Select(branch => branch.Parameter);
        var kept = new HashSet<string>(new PlacedModel(model).All.SelectMany(Kept).Concat(branches));
        return [.. model.Space.Parameters.Select(parameter => parameter.Name).Where(kept.Contains)];
    }

    /// <summary>The parameters that members change.</summary>
    public static IReadOnlyList<string> Changing(ExperimentModel model) =>
        [.. new PlacedModel(model).All.SelectMany(operation => Read(operation, slot => MayChange(operation, slot))).Distinct().Except(Fixed(model))];

    private static IEnumerable<string> Kept(PlacedOperation operation) =>
        Read(operation, slot => !MayChange(operation, slot)).Concat(operation.Guards.SelectMany(guard => guard.NamesRead()));

    private static IEnumerable<string> Read(PlacedOperation operation, Func<string, bool> counts) => operation.Operation.Arguments
        .Where(argument => counts(argument.Slot))
        .Select(argument => argument.Value).OfType<ArgumentValue.Scalar>()
        .SelectMany(scalar => scalar.Expression.NamesRead());

    private static bool MayChange(PlacedOperation operation, string slot) => operation.Kind switch
    {
        WordKind.Optimizer or WordKind.Schedule => true,
        WordKind.Training => slot != "epochs",
        WordKind.Layer => operation.Operation.Word == "dropout" && slot == "rate",
        _ => false,
    };
}
