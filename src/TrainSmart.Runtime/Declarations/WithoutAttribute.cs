namespace TrainSmart;

/// <summary>
/// Takes away what an attribute of the base class says, in an experiment that derives from another:
/// <c>[Without&lt;BalanceAttribute&gt;] class Plain : Penguins</c>.
/// </summary>
/// <typeparam name="TAttribute">The attribute whose words no longer count; all constraints for <see cref="ConstraintAttribute"/>.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class WithoutAttribute<TAttribute> : Attribute
    where TAttribute : Attribute;
