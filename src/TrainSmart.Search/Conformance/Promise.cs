namespace TrainSmart.Search.Conformance;

/// <summary>Something that a part of the search promises, and whether it was kept.</summary>
/// <param name="Name">The promise as a sentence.</param>
/// <param name="Failure">What happened instead; null where it was kept.</param>
public sealed record Promise(string Name, string? Failure)
{
    /// <summary>Whether it was kept.</summary>
    public bool IsKept => Failure is null;

    /// <summary>Runs a check, which gives back what is wrong or null. An error that escapes is a failure as well.</summary>
    internal static Promise Check(string name, Func<string?> check)
    {
        try
        {
            return new(name, check());
        }
        catch (Exception error)
        {
            return new(name, $"{error.GetType().Name}: {error.Message}");
        }
    }

    /// <summary>The sentence, and the failure if there is one.</summary>
    public override string ToString() => Failure is null ? Name : $"{Name}, but {Failure}";
}
