using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>Every operation of a model with its place. It is walked once, however many rules look at it.</summary>
internal sealed class PlacedModel(ExperimentModel model)
{
    /// <summary>The steps of the preparation.</summary>
    public IReadOnlyList<PlacedOperation> Prepare => field ??= [.. Operations.Prepare(model)];

    /// <summary>How rows are balanced; empty if they stay as they are.</summary>
    public IReadOnlyList<PlacedOperation> Balance => field ??= [.. Operations.Balance(model)];

    /// <summary>The networks and estimators; several where the model branches.</summary>
    public IReadOnlyList<PlacedArchitecture> Architectures => field ??= [.. Rules.Architectures.Of(model)];

    /// <summary>The layers and estimators of all of them, those inside others after the one around them.</summary>
    public IReadOnlyList<PlacedOperation> Architecture => field ??= [.. Architectures.SelectMany(architecture => architecture.Operations)];

    /// <summary>The training, then what is nested in it: optimizer, schedule, early stopping.</summary>
    public IReadOnlyList<PlacedOperation> Training => field ??= [.. Operations.Training(model)];

    /// <summary>The sampler and the pruner.</summary>
    public IReadOnlyList<PlacedOperation> Search => field ??= [.. Operations.Search(model)];

    /// <summary>The targets.</summary>
    public IReadOnlyList<PlacedOperation> Launch => field ??= [.. Operations.Launch(model)];

    /// <summary>All of them in this order.</summary>
    public IReadOnlyList<PlacedOperation> All => field ??= [.. Prepare, .. Balance, .. Architecture, .. Training, .. Search, .. Launch];
}
