using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Analyzers;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Emit;
using TrainSmart.Generators.Generators;
using TrainSmart.Generators.Rules;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Tests.Soundness;

/// <summary>What the compiler makes of one case, on the road that generators and analyzers go: read, check, write.</summary>
/// <param name="Number">The number of the case.</param>
/// <param name="Case">The case.</param>
/// <param name="HasErrors">Whether something was found that forbids to run it.</param>
/// <param name="Files">Its code.</param>
/// <param name="Failure">What the compiler did that it must never do; none if all went well.</param>
internal sealed record CompiledCase(int Number, Drawn Case, bool HasErrors, EquatableArray<SourceFile> Files, string? Failure)
{
    /// <summary>The ids of what forbids to run it.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>Whether the class has no code to run although nothing of ours forbids it: then C# itself must refuse the class.</summary>
    public bool IsLeftToCSharp { get; init; }

    public static CompiledCase Yaml(int number, Drawn drawn) => Of(number, drawn, () =>
    {
        var text = SourceText.From(drawn.Text);
        var (path, file) = ($"/project/{number}/x.experiment.yaml", $"{number}/x.experiment.yaml");
        return (
            YamlDeclarationReader.Read(text, path, file, $"Case{number}", drawn.FindBase),
            UserClass.None,
            findings => _ = YamlSuppressions.Read(text, path).Apply(findings, path).Count());
    });

    public static CompiledCase Of(int number, Drawn drawn, Func<(ReadResult Result, UserClass User, Action<IReadOnlyList<Finding>> Report)> read)
    {
        try
        {
            var (result, user, report) = read();
            var dataLock = drawn.FindLock(result.Model?.Data?.Csv);
            var findings = ExperimentCompiler.Check(result, dataLock);
            report(findings);
            if (findings.FirstOrDefault(finding => finding.Id == "TS0002") is { } broken) return new(number, drawn, true, default, broken.Message);
            if (findings.FirstOrDefault(finding => finding.Message.Contains('\n')) is { } tall)
                return new(number, drawn, true, default, $"{tall.Id} has more than one line: {tall.Message}");
            string[] errors = [.. findings.Select(finding => finding.Id).Where(id => RuleCatalogue.Find(id).IsError).Distinct()];
            if (result.Model is null)
            {
                var silent = findings.Count == 0 && drawn.Text.Length > 0 ? "no model and no finding" : null;
                return new(number, drawn, true, default, silent) { Errors = errors };
            }

            var emitted = Emitted(result, dataLock, user);
            var hasErrors = ExperimentCompiler.HasErrors(findings);
            if (emitted.Failure is not null) return new(number, drawn, hasErrors, default, emitted.Failure) { Errors = errors };
            if (Difference(result, dataLock, findings) is { } difference)
                return new(number, drawn, hasErrors, default, difference) { Errors = errors };
            var isLeftToCSharp = !hasErrors && emitted.Runnable is null && result.Model.Identity.FrontEnd == Model.FrontEnd.CSharp;
            var agrees = hasErrors == emitted.Runnable is null || isLeftToCSharp;
            SourceFile[] shared = emitted.Shared is { } rows ? [rows.Write()] : [];
            return new(
                number,
                drawn,
                hasErrors || emitted.Runnable is null,
                [.. emitted.Files, .. shared],
                agrees ? null : "the analyzers and the generators disagree on whether it has an error")
            {
                Errors = errors,
                IsLeftToCSharp = isLeftToCSharp,
            };
        }
        catch (Exception exception)
        {
            return new(number, drawn, true, default, exception.ToString());
        }
    }

    // What the generator has left spares the analyzer work and changes nothing that it says.
    private static string? Difference(ReadResult result, Model.DataLock? dataLock, IReadOnlyList<Finding> alone)
    {
        if (FaultlessExperiments.Take(result.Model!, dataLock) is not { } left) return null;
        var after = ExperimentCompiler.Check(result, dataLock, left).Select(Shown).ToList();
        if (after.SequenceEqual(alone.Select(Shown))) return null;
        return $"the analyzer alone says [{string.Join("; ", alone.Select(Shown))}], after the generator [{string.Join("; ", after)}]";

        static string Shown(Finding finding)
        {
            var related = string.Join(", ", finding.Related.Select(place => place.SourceSpan));
            return $"{finding.Id} at {finding.Location.SourceSpan}, {related}: {finding.Message}";
        }
    }

    // As the generator's pipeline has it, which sees the positions of nothing.
    private static EmittedExperiment Emitted(ReadResult result, Model.DataLock? dataLock, UserClass user) =>
        EmittedExperiment.Of(CheckedExperiment.Of(new LockedExperiment(DeclaredExperiment.Read("x", () => (result, user)), dataLock)));
}
