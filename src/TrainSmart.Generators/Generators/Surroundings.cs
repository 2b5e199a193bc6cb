using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TrainSmart.Generators.Generators;

/// <summary>What the code of experiments needs around it: a language that knows partial properties, and the runtime of its own version.</summary>
/// <param name="Language">The version of C# that the project compiles.</param>
/// <param name="Runtime">The version of the referenced runtime; none if it is not referenced.</param>
internal sealed record Surroundings(LanguageVersion Language, Version? Runtime)
{
    private const string Marker = "TrainSmart.ExperimentAttribute";

    private static readonly Version Compiler = typeof(Surroundings).Assembly.GetName().Version;

    public static Surroundings Of(Compilation compilation, ParseOptions options) => new(
        options is CSharpParseOptions csharp ? csharp.LanguageVersion : LanguageVersion.Latest,
        compilation.GetTypeByMetadataName(Marker)?.ContainingAssembly.Identity.Version);

    /// <summary>What is wrong with them.</summary>
    public IEnumerable<Diagnostic> Problems()
    {
        if (Language < LanguageVersion.CSharp13) yield return Failures.LanguageTooOld(Language.ToDisplayString());
        if (Runtime is null) yield return Failures.RuntimeMissing();

        // Before 1.0 a minor version may break as a major one does afterwards.
        else if (Runtime.Major != Compiler.Major || (Compiler.Major == 0 && Runtime.Minor != Compiler.Minor))
            yield return Failures.RuntimeOfOtherVersion(Runtime, Compiler);
    }
}
