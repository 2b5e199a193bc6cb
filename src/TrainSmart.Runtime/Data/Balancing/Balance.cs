namespace TrainSmart.Data;

/// <summary>What is done so that small classes are not drowned by large ones. It is ever done to training rows only.</summary>
public abstract record Balance
{
    private Balance() { }

    /// <summary>Weighs each row so that all classes count alike and the weights average one.</summary>
    public static Balance ClassWeights { get; } = new ByWeights();

    /// <summary>Repeats rows of the smaller classes until all classes have as many as the largest.</summary>
    public static Balance Oversample { get; } = new ByRepeating();

    /// <summary>Leaves out rows of the larger classes until all classes have as many as the smallest.</summary>
    public static Balance Undersample { get; } = new ByLeavingOut();

    /// <summary>Adds rows between neighbours of the smaller classes until all classes have as many as the largest (Chawla et al. 2002).</summary>
    /// <param name="neighbours">How many nearest rows of the class a new row may lean towards; at least one.</param>
    public static Balance Smote(int neighbours = 5) =>
        new BySynthesis(neighbours >= 1 ? neighbours : throw new ArgumentOutOfRangeException(nameof(neighbours), neighbours, "At least one."));

    internal sealed record ByWeights : Balance;

    internal sealed record ByRepeating : Balance;

    internal sealed record ByLeavingOut : Balance;

    internal sealed record BySynthesis(int Neighbours) : Balance;
}
