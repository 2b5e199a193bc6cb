namespace TrainSmart;

/// <summary>What a run may cost at most.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BudgetAttribute : Attribute
{
    /// <summary>US dollars; above 0.</summary>
    public double Dollars { get; set; }

    /// <summary>The time by the clock, written <c>90s</c>, <c>10m</c>, <c>2h</c> or <c>1d</c>; above 0.</summary>
    public string? Time { get; set; }
}
