namespace TrainSmart.Search;

/// <summary>Whether small or large values of an objective are good.</summary>
public readonly record struct Direction
{
    private Direction(bool isMaximize) => IsMaximize = isMaximize;

    /// <summary>Small values are good; the default.</summary>
    public static Direction Minimize { get; } = new(false);

    /// <summary>Large values are good.</summary>
    public static Direction Maximize { get; } = new(true);

    /// <summary>Whether large values are good.</summary>
    public bool IsMaximize { get; }

    /// <summary>The value with its sign so that less is better.</summary>
    internal double Minimized(double value) => IsMaximize ? -value : value;

    /// <summary><c>minimize</c> or <c>maximize</c>.</summary>
    public override string ToString() => IsMaximize ? "maximize" : "minimize";
}
