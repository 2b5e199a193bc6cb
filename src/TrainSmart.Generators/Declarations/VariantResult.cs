using Microsoft.CodeAnalysis;

namespace TrainSmart.Generators.Declarations;

/// <summary>What a reader understood of one variant of a declaration: an experiment of its own.</summary>
/// <param name="Name">The variant's name inside the declaration, such as <c>quick</c>.</param>
/// <param name="Place">Where it is named.</param>
/// <param name="Body">Where its overriding parts stand.</param>
/// <param name="Result">The experiment.</param>
internal sealed record VariantResult(string Name, Location Place, Location Body, ReadResult Result)
{
    /// <summary>Whether something was written in the variant itself, and not in what it varies.</summary>
    public bool Holds(Location location) =>
        location == Place || (location.GetLineSpan().Path == Body.GetLineSpan().Path && Body.SourceSpan.Contains(location.SourceSpan));
}
