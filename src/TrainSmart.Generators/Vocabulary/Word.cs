using System.Globalization;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Vocabulary;

/// <summary>
/// A word of the language with what it takes. Readers, rules, writers, the JSON Schema and the manual all read the same vocabulary, so a new
/// layer or target is one entry here and one type in the runtime. Names map by rule: <c>clip-outliers</c> is <c>ClipOutliers</c> in C#.
/// </summary>
/// <param name="Name">The word in kebab-case.</param>
/// <param name="Kind">Where it may stand.</param>
/// <param name="Summary">One sentence for hover texts and the manual.</param>
/// <param name="Slots">What it takes, in the order of the C# arguments.</param>
internal sealed record Word(string Name, WordKind Kind, string Summary, EquatableArray<Slot> Slots)
{
    /// <summary>The slot that a short form fills (<c>linear: 64</c>); none if there is no short form.</summary>
    public string? ShortForm { get; init; }

    /// <summary>Whether operations stand inside (<c>repeat</c>).</summary>
    public bool HasBody { get; init; }

    /// <summary>
    /// The word in C#, without the suffix of its kind. By rule (<c>layer-norm</c> is <c>LayerNorm</c>) but for names that write themselves
    /// otherwise, such as AdamW.
    /// </summary>
    public string TypeName { get; init; } = Names.Pascal(Name);
}

internal enum WordKind
{
    Step,
    Balance,
    Layer,
    Estimator,
    Training,
    Optimizer,
    Schedule,
    EarlyStopping,
    Sampler,
    Pruner,
    Target,
}

/// <summary>One thing a word takes.</summary>
internal sealed record Slot(string Name, SlotType Type, string Summary)
{
    /// <summary>The property of C# that it fills.</summary>
    public string PropertyName { get; } = Names.Pascal(Name);

    public bool Required { get; init; }

    /// <summary>The words a <see cref="SlotType.Keyword"/> slot knows.</summary>
    public EquatableArray<string> Keywords { get; init; }

    /// <summary>The kind of word inside a <see cref="SlotType.Operation"/> slot.</summary>
    public WordKind? Inner { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    /// <summary>Whether the bounds themselves are excluded.</summary>
    public bool MinimumExcluded { get; init; }

    public bool MaximumExcluded { get; init; }

    /// <summary>The default as the manual shows it; none if the slot is required or has no value by default.</summary>
    public string? Default { get; init; }

    /// <summary>What a number here must be, for a message: <c>at least 0 and below 1</c>.</summary>
    public string Range
    {
        get
        {
            var low = Minimum is { } minimum ? $"{(MinimumExcluded ? "above" : "at least")} {Text(minimum)}" : null;
            var high = Maximum is { } maximum ? $"{(MaximumExcluded ? "below" : "at most")} {Text(maximum)}" : null;
            return low is null ? high! : high is null ? low : $"{low} and {high}";
        }
    }

    /// <summary>Whether a number is within the bounds.</summary>
    public bool Admits(double value) =>
        !(MinimumExcluded ? value <= Minimum : value < Minimum) && !(MaximumExcluded ? value >= Maximum : value > Maximum);

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

internal enum SlotType
{
    Number,
    Integer,
    Truth,
    Text,
    Keyword,
    Columns,
    Operation,

    /// <summary>Seconds, written <c>90s</c>, <c>10m</c>, <c>2h</c>, <c>1d</c>.</summary>
    Duration,

    /// <summary>Dollars, written <c>$5</c> or <c>5</c>.</summary>
    Money,

    /// <summary>Dollars an hour, written <c>$2.10/h</c> or <c>$2.10</c>.</summary>
    Price,

    /// <summary>Bytes, written <c>16GiB</c>.</summary>
    Bytes,

    /// <summary>A fraction, written <c>0.7</c> or <c>70%</c>.</summary>
    Fraction,
}
