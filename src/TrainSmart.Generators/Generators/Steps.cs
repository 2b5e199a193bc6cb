namespace TrainSmart.Generators.Generators;

/// <summary>The names of the pipelines' steps. Tests assert which of them run again after an edit.</summary>
internal static class Steps
{
    public const string Project = nameof(Project);
    public const string Files = nameof(Files);
    public const string Locks = nameof(Locks);
    public const string Read = nameof(Read);
    public const string LeftOut = nameof(LeftOut);
    public const string WithLock = nameof(WithLock);
    public const string Emit = nameof(Emit);
    public const string Rows = nameof(Rows);
    public const string Registry = nameof(Registry);
}
