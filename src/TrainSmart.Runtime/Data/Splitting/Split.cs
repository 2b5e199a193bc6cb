namespace TrainSmart.Data;

/// <summary>
/// A table divided into the rows to learn from and those held out. The parts have types of their own: a preparation can be fitted on
/// <see cref="TrainingRows{TRow}"/> only, so that what would leak does not compile.
/// </summary>
/// <typeparam name="TRow">The row.</typeparam>
public sealed record Split<TRow>
    where TRow : IRow<TRow>
{
    /// <summary>What models learn from.</summary>
    public required TrainingRows<TRow> Train { get; init; }

    /// <summary>What trials are compared on.</summary>
    public required HeldOutRows<TRow> Validation { get; init; }

    /// <summary>What the chosen model is judged on, once.</summary>
    public required HeldOutRows<TRow> Test { get; init; }

    /// <summary>What is learned.</summary>
    public LearningTask Task => Train.Target.Task;

    /// <summary>The classes in the order of their indices; empty for a regression.</summary>
    public IReadOnlyList<string> ClassNames => Train.Target.Classes;
}

/// <summary>Rows that a preparation or a model may learn from.</summary>
/// <typeparam name="TRow">The row.</typeparam>
public sealed class TrainingRows<TRow>
    where TRow : IRow<TRow>
{
    internal TrainingRows(Table<TRow> table, Target target, ulong seed) => (Table, Target, Seed) = (table, target, seed);

    /// <summary>How many rows there are.</summary>
    public int Rows => Table.Rows;

    internal Table<TRow> Table { get; }

    internal Target Target { get; }

    /// <summary>Of what a preparation draws, where it draws at all.</summary>
    internal ulong Seed { get; }
}

/// <summary>Rows that nothing may learn from.</summary>
/// <typeparam name="TRow">The row.</typeparam>
public sealed class HeldOutRows<TRow>
    where TRow : IRow<TRow>
{
    internal HeldOutRows(Table<TRow> table) => Table = table;

    /// <summary>How many rows there are.</summary>
    public int Rows => Table.Rows;

    /// <summary>The rows themselves: to be looked at and predicted.</summary>
    public Table<TRow> Table { get; }
}
