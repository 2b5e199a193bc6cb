namespace TrainSmart;

/// <summary>What is done about classes of unequal size.</summary>
/// <param name="balancing">The way.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BalanceAttribute(Balancing balancing) : Attribute
{
    /// <summary>The way.</summary>
    public Balancing Balancing { get; } = balancing;

    /// <summary>For <see cref="Balancing.Smote"/>: how many nearest rows of its class a new row may lean towards; at least 1, 5 by default.</summary>
    public int Neighbours { get; set; } = 5;

    /// <summary>The searched property that says how many in place of <see cref="Neighbours"/>: <c>SearchedNeighbours = nameof(Reach)</c>.</summary>
    public string? SearchedNeighbours { get; set; }
}
