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
        "Analyzers are off (RunAnalyzers or RunAnalyzersDuringBuild is false), so that no experiment would be checked; turn them on in the build of this project");
}
