namespace TrainSmart;

/// <summary>
/// A choice whose alternatives have searched properties of their own: a nested <c>abstract partial record</c>. Its alternatives are nested
/// <c>sealed partial record</c>s that derive from it, and the experiment has a <c>public partial</c> get-only property of its type.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BranchAttribute : Attribute;

/// <summary>Names an alternative of a branch; without it the name is the record's in snake_case.</summary>
/// <param name="name">The name in conditions and reports, such as <c>lightgbm</c>; unique in its branch.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AlternativeAttribute(string name) : Attribute
{
    /// <summary>The name in conditions and reports.</summary>
    public string Name { get; } = name;
}
