namespace TrainSmart;

/// <summary>What every point of the space satisfies: <c>[Constraint($"{nameof(Depth)} * {nameof(Width)} &lt;= 256")]</c>.</summary>
/// <param name="condition">The condition over searched properties.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ConstraintAttribute(string condition) : Attribute
{
    /// <summary>The condition over searched properties.</summary>
    public string Condition { get; } = condition;
}

/// <summary>
/// The condition under which a searched property has a value. Without <see cref="Else"/> the property is nullable, and absent where the condition
/// does not hold.
/// </summary>
/// <param name="condition">The condition over other searched properties: <c>Depth &gt;= 2</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WhenAttribute(string condition) : Attribute
{
    /// <summary>The condition over other searched properties.</summary>
    public string Condition { get; } = condition;

    /// <summary>The value where the condition does not hold: a number, text or truth value of the property's type.</summary>
    public object? Else { get; set; }
}
