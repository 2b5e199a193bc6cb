using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Yaml;

/// <summary>What a text says as YAML, and what is wrong with it.</summary>
/// <param name="Root">The tree; none if the text is empty or was given up.</param>
/// <param name="Problems">In the order of the text.</param>
internal sealed record YamlDocument(YamlNode? Root, IReadOnlyList<YamlProblem> Problems);

/// <summary>Something that is no YAML, or no YAML of our subset.</summary>
/// <param name="Id">
/// <c>TS1001</c> syntax, <c>TS1004</c> duplicate key, <c>TS1013</c> not in the subset, <c>TS1014</c> readers disagree, <c>TS0003</c> too large.
/// </param>
/// <param name="Span">Where.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
internal sealed record YamlProblem(string Id, TextSpan Span, string Message)
{
    /// <summary>The other end, such as the first of two equal keys.</summary>
    public TextSpan? Related { get; init; }

    /// <summary>The text that would be right at <see cref="Span"/>.</summary>
    public string? Replacement { get; init; }
}
