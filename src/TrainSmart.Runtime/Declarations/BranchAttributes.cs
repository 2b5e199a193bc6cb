namespace TrainSmart;

/// <summary>
/// A choice whose alternatives have searched properties of their own: an <c>abstract partial record</c> nested in the experiment. Each
/// alternative is a <c>sealed partial record</c> nested in that one and derived from it, and may have branches in turn. The experiment has a
/// <c>public partial</c> get-only property of the record's type.
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
