namespace TrainSmart.Spaces;

/// <summary>The truth values that an expression may take; <see cref="Unknown"/> where it reads an absent parameter.</summary>
[Flags]
internal enum Truths
{
    None = 0,
    False = 1,
    True = 2,
    Unknown = 4,
}

/// <summary>
/// What an expression may evaluate to: numbers of an interval, one other literal, truth values, or anything.
/// Always an over-approximation, exact for single values.
/// </summary>
internal readonly record struct Reach
{
    private enum Sort
    {
        Anything,
        Numbers,
        Exact,
        Truth,
    }

    private Sort Kind { get; init; }

    private double Low { get; init; }

    private double High { get; init; }

    private Literal? Value { get; init; }

    private Truths Possible { get; init; }

    private bool MayBeAbsent { get; init; }

    public static Reach Anything => new() { Kind = Sort.Anything };

    public static Reach Numbers(double low, double high) => new() { Kind = Sort.Numbers, Low = low, High = high };

    public static Reach Of(Truths truths) => new() { Kind = Sort.Truth, Possible = truths };

    public static Reach Of(Literal literal) => literal switch
    {
        Literal.Number number => Numbers(number.Value, number.Value),
        Literal.Truth truth => Of(truth.Value ? Truths.True : Truths.False),
        _ => new() { Kind = Sort.Exact, Value = literal },
    };

    public Reach OrAbsent() => this with { MayBeAbsent = true };

    /// <summary>The truth values, where the expression is asked for one.</summary>
    public Truths AsTruth => (MayBeAbsent ? Truths.Unknown : Truths.None) | Kind switch
    {
        Sort.Truth => Possible,
        Sort.Anything => Truths.True | Truths.False | Truths.Unknown,
        _ => Truths.Unknown,
    };

    /// <summary>The ends of the numbers, where it is certain to be a number or absent.</summary>
    public (double Low, double High)? AsInterval => Kind == Sort.Numbers ? (Low, High) : null;

    /// <summary>Whether it has no value for certain, because it is absent or computed from what is.</summary>
    private bool IsUnknown => Kind == Sort.Truth && Possible == Truths.Unknown;

    public Reach Hull(Reach other)
    {
        var absent = MayBeAbsent || other.MayBeAbsent;
        var joined = Kind == Sort.Numbers && other.Kind == Sort.Numbers ? Numbers(Math.Min(Low, other.Low), Math.Max(High, other.High))
            : Kind == Sort.Truth && other.Kind == Sort.Truth ? Of(Possible | other.Possible)
            : Kind == Sort.Exact && other.Kind == Sort.Exact && Value!.Equals(other.Value) ? this
            : Anything;
        return joined with { MayBeAbsent = absent };
    }

    public static Reach Negate(Reach operand) =>
        operand.Kind == Sort.Numbers ? operand with { Low = -operand.High, High = -operand.Low } : Of(Truths.Unknown);

    public static Reach Arithmetic(BinaryOperator binary, Reach left, Reach right)
    {
        var absent = left.MayBeAbsent || right.MayBeAbsent;
        if (left.Kind == Sort.Anything || right.Kind == Sort.Anything) return Anything.OrAbsent();
        if (left.Kind != Sort.Numbers || right.Kind != Sort.Numbers) return Of(Truths.Unknown);
        // What is divided by zero has no value.
        if (binary is BinaryOperator.Divide or BinaryOperator.Remainder && right.Low <= 0 && right.High >= 0)
            return Numbers(double.NegativeInfinity, double.PositiveInfinity).OrAbsent();
        var (low, high) = Intervals.Apply(binary, (left.Low, left.High), (right.Low, right.High));
        return Numbers(low, high) with { MayBeAbsent = absent };
    }

    public static Truths Compare(BinaryOperator binary, Reach left, Reach right)
    {
        if (left.IsUnknown || right.IsUnknown) return Truths.Unknown;
        var absent = left.MayBeAbsent || right.MayBeAbsent ? Truths.Unknown : Truths.None;
        return absent | (left.Kind, right.Kind) switch
        {
            (Sort.Anything, _) or (_, Sort.Anything) => Truths.True | Truths.False,
            (Sort.Numbers, Sort.Numbers) => CompareNumbers(binary, left, right),
            (Sort.Truth, Sort.Truth) => CompareTruths(binary, left.Possible, right.Possible),
            _ => binary switch
            {
                BinaryOperator.Equal => Flag(left.Kind == right.Kind && left.Value!.Equals(right.Value)),
                BinaryOperator.NotEqual => Flag(!(left.Kind == right.Kind && left.Value!.Equals(right.Value))),
                _ => Truths.Unknown,
            },
        };
    }

    private static Truths CompareNumbers(BinaryOperator binary, Reach left, Reach right) => binary switch
    {
        BinaryOperator.Less => Flags(left.Low < right.High, left.High >= right.Low),
        BinaryOperator.LessOrEqual => Flags(left.Low <= right.High, left.High > right.Low),
        BinaryOperator.Greater => Flags(left.High > right.Low, left.Low <= right.High),
        BinaryOperator.GreaterOrEqual => Flags(left.High >= right.Low, left.Low < right.High),
        BinaryOperator.Equal => Flags(Overlap(left, right), !SamePoint(left, right)),
        _ => Flags(!SamePoint(left, right), Overlap(left, right)),
    };

    private static Truths CompareTruths(BinaryOperator binary, Truths left, Truths right)
    {
        if (binary is not (BinaryOperator.Equal or BinaryOperator.NotEqual)) return Truths.Unknown;
        var known = Truths.True | Truths.False;
        var same = (left & right & known) != 0;
        var different = (left.HasFlag(Truths.True) && right.HasFlag(Truths.False)) || (left.HasFlag(Truths.False) && right.HasFlag(Truths.True));
        return ((left | right) & Truths.Unknown) | (binary == BinaryOperator.Equal ? Flags(same, different) : Flags(different, same));
    }

    private static bool Overlap(Reach left, Reach right) => left.Low <= right.High && right.Low <= left.High;

    private static bool SamePoint(Reach left, Reach right) => left.Low == left.High && right.Low == right.High && left.Low == right.Low;

    private static Truths Flag(bool value) => value ? Truths.True : Truths.False;

    private static Truths Flags(bool canHold, bool canFail) => (canHold ? Truths.True : Truths.None) | (canFail ? Truths.False : Truths.None);
}
