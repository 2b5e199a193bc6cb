using System.Globalization;

namespace TrainSmart.Spaces;

/// <summary>A value that can stand in a declaration: a number, a text, a truth value or nothing.</summary>
public abstract record Literal
{
    private Literal() { }

    /// <summary>A number. <paramref name="IsInteger"/> says that it was written without a fraction.</summary>
    public sealed record Number(double Value, bool IsInteger = false) : Literal
    {
        /// <inheritdoc/>
        public override string ToString() => Value.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>A text, such as the name of a choice.</summary>
    public sealed record Text(string Value) : Literal
    {
        /// <inheritdoc/>
        public override string ToString() => Value;
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public sealed record Truth(bool Value) : Literal
    {
        /// <inheritdoc/>
        public override string ToString() => Value ? "true" : "false";
    }

    /// <summary>No value.</summary>
    public sealed record Null : Literal
    {
        /// <inheritdoc/>
        public override string ToString() => "null";
    }

    /// <summary>A number literal.</summary>
    public static implicit operator Literal(double value) => new Number(value, false);

    /// <summary>An integer literal.</summary>
    public static implicit operator Literal(int value) => new Number(value, true);

    /// <summary>A text literal.</summary>
    public static implicit operator Literal(string value) => new Text(value);

    /// <summary>A truth literal.</summary>
    public static implicit operator Literal(bool value) => new Truth(value);
}
