using System.Globalization;
using System.Text.RegularExpressions;
using TrainSmart.Generators.Tests.Harness;

namespace TrainSmart.Generators.Tests.Soundness;

/// <summary>
/// Whatever is declared, the compiler does not fail; and what it finds no error in generates code that compiles without an error or a warning. The
/// cases are drawn from a fixed seed; TRAINSMART_SOUNDNESS says how many there are.
/// </summary>
public sealed partial class SoundnessTests
{
    private const ulong Seed = 20_261_123;
    private const int Batch = 50;

    private static int Cases => int.TryParse(Environment.GetEnvironmentVariable("TRAINSMART_SOUNDNESS"), CultureInfo.InvariantCulture, out var cases) ? cases : 100;

    [Fact]
    public void Drawn_YAML_compiles_or_has_a_finding() => AssertSound(1, RandomExperiment.Yaml, WithYaml, leastSound: 0.3);

    [Fact]
    public void Mutated_YAML_compiles_or_has_a_finding() => AssertSound(2, (dice, number) => Mutations.Mutate(dice, RandomExperiment.Yaml(dice, number)), WithYaml, leastSound: 0);

    [Fact]
    public void Drawn_classes_compile_or_have_a_finding() => AssertSound(3, RandomExperiment.Class, WithClass, leastSound: 0.3);

    [Fact]
    public void Mutated_classes_compile_or_have_a_finding() => AssertSound(4, (dice, number) => Mutations.MutateLiterals(dice, RandomExperiment.Class(dice, number)), WithClass, leastSound: 0);

    private static TestProject Locks() => RandomData.All.Aggregate(new TestProject(), (project, data) => project.WithLock(data.Csv, data.Lock));

    private static TestProject WithYaml(TestProject project, int number, string text) => project.WithYaml($"{number}/x.experiment.yaml", text);

    private static TestProject WithClass(TestProject project, int number, string text) => project.WithCode($"{number}/Drawn.cs", text);

    private static void AssertSound(ulong property, Func<Dice, int, string> draw, Func<TestProject, int, string, TestProject> with, double leastSound)
    {
        var (sound, failures) = (0, new List<string>());
        foreach (var batch in Enumerable.Range(0, Cases).Chunk(Batch))
        {
            var texts = batch.ToDictionary(number => number, number => draw(new Dice(Seed + property, number), number));
            var project = texts.Aggregate(Locks(), (whole, text) => with(whole, text.Key, text.Value));
            var run = project.Run();
            var findings = run.Findings;
            failures.AddRange(run.Reported.Concat(findings.Where(finding => finding.Contains("AD0001", StringComparison.Ordinal) || finding.Contains("TS0002", StringComparison.Ordinal))).Select(problem => Show(problem, texts)));
            var wrong = findings.Where(finding => finding.Contains(": error TS", StringComparison.Ordinal)).Select(NumberOf).ToHashSet();
            failures.AddRange(run.Complaints.Where(complaint => !wrong.Contains(NumberOf(complaint))).Select(complaint => Show(complaint, texts)));
            sound += batch.Count(number => !wrong.Contains(number));
        }

        Assert.True(failures.Count == 0, $"{failures.Count} failures, of them:\n" + string.Join("\n\n", failures.Take(5)));
        Assert.True(sound >= leastSound * Cases, $"only {sound} of {Cases} declarations are without an error, too few to say much");
    }

    private static string Show(string problem, Dictionary<int, string> texts) => texts.TryGetValue(NumberOf(problem), out var text) ? $"{problem}\n{text}" : problem;

    /// <summary>The number of the case in the path of its file, or of a file generated from it.</summary>
    private static int NumberOf(string diagnostic) =>
        InPath().Match(diagnostic) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : -1;

    [GeneratedRegex("(?:^|/)([0-9]+)/[^/(]*\\(")]
    private static partial Regex InPath();
}
