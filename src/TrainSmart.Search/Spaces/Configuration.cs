using System.Text;
using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>A point of a search space. Parameters are asked for by their place in the space, so that generated code reads without lookups.</summary>
public sealed class Configuration : IEquatable<Configuration>
{
    private readonly double[] _point;

    internal Configuration(SearchSpace space, double[] point) => (Space, _point) = (space, point);

    /// <summary>The space of this point.</summary>
    public SearchSpace Space { get; }

    internal ReadOnlySpan<double> Point => _point;

    /// <summary>The columns without a copy, for who only reads them.</summary>
    internal double[] Columns => _point;

    /// <summary>Reads a point from named values, such as those that a person wants to be tried first.</summary>
    /// <exception cref="SpaceException">A name is unknown, a value is of the wrong type or outside its parameter's range,
    /// one is missing, or a constraint is broken.</exception>
    public static Configuration FromValues(SearchSpace space, IReadOnlyDictionary<string, Literal> values) => ConfigurationReader.Read(space, values);

    /// <summary>Whether the parameter exists at this point; its value is otherwise that of its <c>else</c>, or none.</summary>
    public bool IsActive(int parameter) => !double.IsNaN(_point[Space.ColumnsOf(parameter).First]);

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">The parameter is absent or holds no number.</exception>
    public double Double(int parameter) => OptionalDouble(parameter) ?? throw Absent(parameter);

    /// <summary>The number, or null where the parameter is absent.</summary>
    public double? OptionalDouble(int parameter)
    {
        if (Space.IsNumber(parameter) && _point[Space.ColumnsOf(parameter).First] is var value && !double.IsNaN(value)) return value;
        var operand = Operand(parameter);
        if (operand.IsUnknown) return null;
        return operand.IsNumber ? operand.Number : throw Wrong(parameter, "a number");
    }

    /// <summary>The whole number.</summary>
    /// <exception cref="InvalidOperationException">The parameter is absent or holds no number.</exception>
    public int Int(int parameter) => OptionalInt(parameter) ?? throw Absent(parameter);

    /// <summary>The whole number, or null where the parameter is absent.</summary>
    public int? OptionalInt(int parameter) => OptionalDouble(parameter) is { } value ? checked((int)value) : null;

    /// <summary>The whole number, also beyond the range of <see cref="Int"/>.</summary>
    public long Long(int parameter) => checked((long)Double(parameter));

    /// <summary>The truth value.</summary>
    /// <exception cref="InvalidOperationException">The parameter is absent or holds no truth value.</exception>
    public bool Bool(int parameter) => OptionalBool(parameter) ?? throw Absent(parameter);

    /// <summary>The truth value, or null where the parameter is absent.</summary>
    public bool? OptionalBool(int parameter)
    {
        var operand = Operand(parameter);
        if (operand.IsUnknown) return null;
        return operand.Truth ?? throw Wrong(parameter, "a truth value");
    }

    /// <summary>The text.</summary>
    /// <exception cref="InvalidOperationException">The parameter is absent.</exception>
    public string Text(int parameter) => OptionalText(parameter) ?? throw Absent(parameter);

    /// <summary>The text, or null where the parameter is absent or its choice is null.</summary>
    public string? OptionalText(int parameter) => Value(parameter) is { } value and not Literal.Null ? value.ToString() : null;

    /// <summary>The place of the chosen value among the choices; -1 where the parameter is absent.</summary>
    public int Index(int parameter) => IsActive(parameter) ? (int)_point[Space.ColumnsOf(parameter).First] : -1;

    /// <summary>The members of a subset, or the values of a permutation in their order.</summary>
    public IReadOnlyList<Literal> Items(int parameter)
    {
        var (first, count) = Space.ColumnsOf(parameter);
        return IsActive(parameter) ? Collections.Items(Space.Parameters[parameter].Distribution, _point.AsSpan(first, count)) : [];
    }

    /// <summary>The value; the one of <c>else</c> where the parameter is not active, null where it has none.</summary>
    public Literal? Value(int parameter)
    {
        if (!IsActive(parameter)) return Space.Parameters[parameter].Otherwise;
        var value = _point[Space.ColumnsOf(parameter).First];
        return Space.Parameters[parameter].Distribution switch
        {
            Distribution.Int or Distribution.LogInt => new Literal.Number(value, true),
            Distribution.Bool => value != 0,
            Distribution.Choice choice => choice.Values[(int)value],
            Distribution.WeightedChoice choice => choice.Values[(int)value],
            Distribution.Ordinal ordinal => ordinal.Values[(int)value],
            Distribution.Branch branch => branch.Alternatives[(int)value],
            Distribution.Subset or Distribution.Permutation => string.Join(", ", Items(parameter)),
            _ => value,
        };
    }

    /// <summary>The values by name, without the absent ones.</summary>
    public IReadOnlyDictionary<string, Literal> ToDictionary()
    {
        var result = new Dictionary<string, Literal>();
        for (var parameter = 0; parameter < Space.Count; parameter++)
        {
            if (Value(parameter) is { } value) result.Add(Space.Parameters[parameter].Name, value);
        }

        return result;
    }

    /// <summary>The values for a reader, numbers to four digits: <c>learning_rate=0.0123 width=64</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (var parameter = 0; parameter < Space.Count; parameter++)
        {
            if (Value(parameter) is not { } value) continue;
            var shown = value is Literal.Number { IsInteger: false } number ? FormattableString.Invariant($"{number.Value:G4}") : value.ToString();
            text.Append(text.Length > 0 ? " " : "").Append(Space.Parameters[parameter].Name).Append('=').Append(shown);
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(Configuration? other) =>
        other is not null && Space.Fingerprint == other.Space.Fingerprint && _point.AsSpan().SequenceEqual(other._point);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Configuration);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var value in _point) hash.Add(value);
        return hash.ToHashCode();
    }

    private Operand Operand(int parameter) => Space.Operand(parameter, _point);

    private InvalidOperationException Absent(int parameter) =>
        new($"'{Space.Parameters[parameter].Name}' is absent at this point: {Space.Parameters[parameter].When} does not hold");

    private InvalidOperationException Wrong(int parameter, string wanted) =>
        new($"'{Space.Parameters[parameter].Name}' is {Value(parameter)}, not {wanted}");
}
