namespace TrainSmart;

/// <summary>From which values, and how likely, a searched property is drawn.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class DistributionAttribute : Attribute
{
    private protected DistributionAttribute() { }
}
