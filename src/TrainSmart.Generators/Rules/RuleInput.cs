using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>All that rules know of an experiment.</summary>
/// <param name="model">What was declared.</param>
/// <param name="positions">Where it was declared.</param>
/// <param name="dataLock">What is known of the data; none while the lock is missing.</param>
internal sealed class RuleInput(ExperimentModel model, Positions positions, DataLock? dataLock)
{
    public ExperimentModel Model { get; } = model;

    public Positions Positions { get; } = positions;

    public DataLock? Lock { get; } = dataLock;

    /// <summary>Whether the part has a position of its own, that is, whether the user wrote it.</summary>
    public bool IsWritten(string path) => Positions.Value(path) != Positions.Root || Positions.Key(path) != Positions.Root;
}
