namespace TrainSmart.Spaces;

/// <summary>
/// From which values, and how likely, a parameter is drawn. Closed: the compiler, the samplers and the reports know every case.
/// Bounds are always the values themselves, never their logarithms, and both ends are included.
/// </summary>
public abstract record Distribution
{
    private Distribution() { }

    /// <summary>Real numbers, evenly in [<paramref name="Low"/>, <paramref name="High"/>].</summary>
    public sealed record Uniform(double Low, double High) : Distribution;

    /// <summary>Real numbers whose logarithm is even. <paramref name="Low"/> is above zero.</summary>
    public sealed record LogUniform(double Low, double High) : Distribution;

    /// <summary><paramref name="Low"/>, <paramref name="Low"/> + <paramref name="Step"/>, ... up to <paramref name="High"/>.</summary>
    public sealed record QuantizedUniform(double Low, double High, double Step) : Distribution;

    /// <summary>The multiples of <paramref name="Step"/> counted from <paramref name="Low"/>, with an even logarithm.</summary>
    public sealed record QuantizedLogUniform(double Low, double High, double Step) : Distribution;

    /// <summary>Normally distributed real numbers, unbounded.</summary>
    public sealed record Normal(double Mean, double StandardDeviation) : Distribution;

    /// <summary>Real numbers whose natural logarithm is normal with the given moments.</summary>
    public sealed record LogNormal(double Mean, double StandardDeviation) : Distribution;

    /// <summary>A normal number rounded to the nearest multiple of <paramref name="Step"/>.</summary>
    public sealed record QuantizedNormal(double Mean, double StandardDeviation, double Step) : Distribution;

    /// <summary>A log-normal number rounded to the nearest multiple of <paramref name="Step"/>.</summary>
    public sealed record QuantizedLogNormal(double Mean, double StandardDeviation, double Step) : Distribution;

    /// <summary>Normal numbers, those outside [<paramref name="Low"/>, <paramref name="High"/>] left out.</summary>
    public sealed record TruncatedNormal(double Mean, double StandardDeviation, double Low, double High) : Distribution;

    /// <summary>Whole numbers <paramref name="Low"/>, <paramref name="Low"/> + <paramref name="Step"/>, ... up to <paramref name="High"/>.</summary>
    public sealed record Int(long Low, long High, long Step = 1) : Distribution;

    /// <summary>Whole numbers with an even logarithm. <paramref name="Low"/> is at least one.</summary>
    public sealed record LogInt(long Low, long High) : Distribution;

    /// <summary>One of several values without an order.</summary>
    public sealed record Choice(EquatableArray<Literal> Values) : Distribution;

    /// <summary>One of several values, each with its weight; the weights are positive and need not sum to one.</summary>
    public sealed record WeightedChoice(EquatableArray<Literal> Values, EquatableArray<double> Weights) : Distribution;

    /// <summary>One of several values in an order that means something, such as small, medium, large.</summary>
    public sealed record Ordinal(EquatableArray<Literal> Values) : Distribution;

    /// <summary><c>false</c> or <c>true</c>.</summary>
    public sealed record Bool : Distribution;

    /// <summary>A set of the given values, of any size from <paramref name="Least"/> to <paramref name="Most"/>.</summary>
    public sealed record Subset(EquatableArray<Literal> Values, int Least, int Most) : Distribution;

    /// <summary>The given values in some order.</summary>
    public sealed record Permutation(EquatableArray<Literal> Values) : Distribution;

    /// <summary>
    /// A choice whose alternatives carry parameters of their own. The parameters of alternative <c>forest</c> of branch <c>family</c> are
    /// ordinary parameters of the space named <c>family.forest.trees</c>, with <c>family == 'forest'</c> joined to their condition.
    /// </summary>
    public sealed record Branch(EquatableArray<string> Alternatives) : Distribution;
}
