using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>An operation of the model with where it stands and when it is there.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Kind">What kind of word it is.</param>
/// <param name="Path">Its path, such as <c>model.layers[0].linear</c>.</param>
/// <param name="Guards">The conditions around it, its own last.</param>
internal sealed record PlacedOperation(Operation Operation, WordKind Kind, string Path, IReadOnlyList<Expression> Guards)
{
    /// <summary>The word of the vocabulary, looked up once.</summary>
    public Word? Word { get; } = Words.Find(Kind, Operation.Word);

    /// <summary>The path of a slot; a position that only the whole operation has answers for it.</summary>
    public string Slot(string slot) => $"{Path}.{slot}";

    /// <summary>What the vocabulary says of an argument's slot.</summary>
    public Slot? SlotOf(Model.Argument argument)
    {
        if (Word is null) return null;
        foreach (var slot in Word.Slots)
            if (slot.Name == argument.Slot) return slot;

        return null;
    }

    /// <summary>The number, truth or text in a slot, or null if the slot is empty.</summary>
    public Expression? Scalar(string slot) => (Operation[slot] as ArgumentValue.Scalar)?.Expression;

    /// <summary>The number in a slot at a point; null if the slot is empty or the number cannot be known.</summary>
    public double? Number(string slot, Point point) => Scalar(slot) is { } expression ? point.Number(expression) : null;

    public bool IsThere(Point point) => Guards.Count == 0 || Guards.All(point.Holds);
}

/// <summary>
/// Walks over the operations of a model, those inside others after the one around them. Rules find them walked in <see cref="PlacedModel"/>.
/// </summary>
internal static class Operations
{
    public static IEnumerable<PlacedOperation> Prepare(ExperimentModel model) =>
        model.Prepare.Select((step, index) => Place(step, WordKind.Step, $"{Positions.Item("prepare", index)}.{step.Word}", []));

    public static IEnumerable<PlacedOperation> Balance(ExperimentModel model) =>
        model.Balance is { } balance ? [Place(balance, WordKind.Balance, $"balance.{balance.Word}", [])] : [];

    public static IEnumerable<PlacedOperation> Training(ExperimentModel model) =>
        model.Training is { } training ? WithNested(Place(training, WordKind.Training, "train", [])) : [];

    public static IEnumerable<PlacedOperation> Search(ExperimentModel model)
    {
        yield return Place(model.Search.Sampler, WordKind.Sampler, $"search.sampler.{model.Search.Sampler.Word}", []);
        if (model.Search.Pruner is { } pruner) yield return Place(pruner, WordKind.Pruner, $"search.pruner.{pruner.Word}", []);
    }

    public static IEnumerable<PlacedOperation> Launch(ExperimentModel model) =>
        model.Launch.Select(target => Place(target, WordKind.Target, $"launch.{target.Word}", []));

    /// <summary>The operation with those in its body.</summary>
    public static IEnumerable<PlacedOperation> Layers(IEnumerable<Operation> layers, string path, IReadOnlyList<Expression> guards) =>
        layers.SelectMany((layer, index) =>
        {
            var placed = Place(layer, WordKind.Layer, $"{Positions.Item(path, index)}.{layer.Word}", guards);
            return Layers(layer.Body, $"{placed.Path}.layers", placed.Guards).Prepend(placed);
        });

    public static PlacedOperation Place(Operation operation, WordKind kind, string path, IReadOnlyList<Expression> guards) =>
        new(operation, kind, path, operation.When is null ? guards : [.. guards, operation.When]);

    private static IEnumerable<PlacedOperation> WithNested(PlacedOperation placed)
    {
        yield return placed;
        foreach (var argument in placed.Operation.Arguments)
        {
            if (argument.Value is not ArgumentValue.Nested nested) continue;
            if (placed.Word?.Slots.FirstOrDefault(slot => slot.Name == argument.Slot)?.Inner is not { } kind) continue;
            var inner = Place(nested.Operation, kind, $"{placed.Slot(argument.Slot)}.{nested.Operation.Word}", placed.Guards);
            foreach (var operation in WithNested(inner)) yield return operation;
        }
    }
}
