namespace TrainSmart;

/// <summary>
/// Declares an experiment. The class is <c>partial</c>; its searched values are <c>public partial</c> get-only properties with a distribution,
/// and its methods <c>Prepare</c>, <c>Model</c> and <c>Train</c> say the rest. The compiler checks all of it and writes what is missing.
/// </summary>
/// <param name="name">The name people type, as in <c>run penguins</c>; unique in the project.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ExperimentAttribute(string name) : Attribute
{
    /// <summary>The name people type; unique in the project.</summary>
    public string Name { get; } = name;

    /// <summary>From which every random number of the experiment follows. The same seed gives the same answer. 0 by default; at least 0.</summary>
    public long Seed { get; set; }

    /// <summary>What the experiment is about, in a sentence; the summary of the class's documentation by default.</summary>
    public string? Description { get; set; }
}
