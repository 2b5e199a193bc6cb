using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Rules;

namespace TrainSmart.Generators.Generators;

/// <summary>Diagnostics that the generators report themselves, because no analyzer can.</summary>
internal static class Failures
{
    /// <summary>The exception in one line.</summary>
    public static string Describe(Exception exception) => $"{exception.GetType().Name}: {exception.Message.Split('\n')[0].Trim()}";

    /// <summary>A fault of TrainSmart itself, at the head of the one declaration that it concerns.</summary>
    public static Diagnostic Internal(string path, string failure) => Diagnostic.Create(
        RuleCatalogue.Find("TS0002").ToDiagnostic(),
        Location.Create(path, default, default(LinePositionSpan)),
        $"TrainSmart failed on this declaration ({failure}); the other experiments are unaffected; please report it");

    /// <summary>The build would let every mistake in a declaration through.</summary>
    public static Diagnostic AnalyzersAreOff() => Diagnostic.Create(
        RuleCatalogue.Find("TS0001").ToDiagnostic(),
        Location.None,
        "Analyzers are off (RunAnalyzers or RunAnalyzersDuringBuild is false), so that no experiment would be checked; "
        + "turn them on in the build of this project");

    /// <summary>The code that is written needs a newer language than the project allows.</summary>
    public static Diagnostic LanguageTooOld(string version) => Diagnostic.Create(
        RuleCatalogue.Find("TS0004").ToDiagnostic(),
        Location.None,
        $"This project compiles C# {version}, and experiments need C# 13 or newer; "
        + "write <LangVersion>latest</LangVersion> in the project file, or leave LangVersion out");

    /// <summary>The code that is written has nothing to run on.</summary>
    public static Diagnostic RuntimeMissing() => Diagnostic.Create(
        RuleCatalogue.Find("TS0005").ToDiagnostic(),
        Location.None,
        "This project declares experiments and does not reference TrainSmart.Runtime, on which they run; "
        + "add the package of the same version as the compiler's");

    /// <summary>The code that is written is for another runtime.</summary>
    public static Diagnostic RuntimeOfOtherVersion(Version runtime, Version compiler) => Diagnostic.Create(
        RuleCatalogue.Find("TS0005").ToDiagnostic(),
        Location.None,
        $"This project references TrainSmart.Runtime {runtime.ToString(3)} and its experiments are compiled for {compiler.ToString(3)}; "
        + "reference the same version of both");
}
