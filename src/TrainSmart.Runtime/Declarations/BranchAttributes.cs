namespace TrainSmart;

/// <summary>
/// A choice whose alternatives have searched properties of their own. The property's type is an <c>abstract partial record</c> nested in the experiment,
/// and each alternative a <c>sealed partial record</c> nested in that one and derived from it. An alternative may have branches in turn. The attribute
/// stands on the property or on the record.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class, Inherited = false)]
public sealed class BranchAttribute : DistributionAttribute;

/// <summary>Names an alternative of a branch; without it the name is the record's in snake_case.</summary>
/// <param name="name">The name in conditions and reports, such as <c>lightgbm</c>; unique in its branch.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AlternativeAttribute(string name) : Attribute
{
    /// <summary>The name in conditions and reports.</summary>
    public string Name { get; } = name;
}
