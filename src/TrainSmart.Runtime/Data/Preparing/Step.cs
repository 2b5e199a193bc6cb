using System.Collections.Frozen;

namespace TrainSmart.Data;

/// <summary>A step as it is declared: it knows columns and settings, and nothing of any row.</summary>
internal abstract record Step(int[] Selected)
{
    /// <summary>The word of the language, for messages and for what is saved.</summary>
    public abstract string Word { get; }

    protected FrozenSet<int> Selection { get; } = Selected.ToFrozenSet();

    /// <summary>Learns from training rows.</summary>
    public abstract FittedStep Fit(Frame training, ulong seed);

    /// <summary>The selected features as numbers.</summary>
    /// <exception cref="DataException">One of them is a text.</exception>
    protected IEnumerable<(string Name, double[] Values)> NumbersOf(Frame frame) =>
        FeaturesOf(frame).Select(column => (column.Name, column.Numbers(Word)));

    /// <summary>The selected features as texts.</summary>
    /// <exception cref="DataException">One of them is a number.</exception>
    protected IEnumerable<(FrameColumn Column, ColumnValues.Codes Values)> TextsOf(Frame frame) =>
        FeaturesOf(frame).Select(column => (column, column.Texts(Word)));

    /// <summary>The selected columns that are still features; a label or an ignored column among them is left alone.</summary>
    protected IEnumerable<FrameColumn> FeaturesOf(Frame frame) => frame.From(Selection).Where(column => column.IsFeature);

    /// <summary>The message for a column without a single value to learn from.</summary>
    protected DataException Empty(string column) =>
        new($"{Word} learns from the training rows, and `{column}` has no value in any of them.", $"Drop `{column}`.");
}
