using System.Globalization;
using TrainSmart.Generators.Tests.Harness;

namespace TrainSmart.Generators.Tests.Soundness;

/// <summary>
/// Whatever is declared, the compiler does not fail; and what it finds no error in generates code that compiles without an error or a warning. The
/// cases are drawn from a fixed seed. TRAINSMART_SOUNDNESS says how many there are, or which of them (<c>500000..1000000</c>, so that a long run can
/// be done in parts); TRAINSMART_SOUNDNESS_CASE=mutated-yaml/1234 shows one of them alone.
/// </summary>
public sealed class SoundnessTests
{
    private const ulong Seed = 20_261_123;
    private const int Batch = 250;

    /// <summary>No single experiment takes longer, in milliseconds of the processor.</summary>
    private const double Longest = 50;

    private static readonly (int From, int To) Cases = CasesOf(Environment.GetEnvironmentVariable("TRAINSMART_SOUNDNESS") ?? "20000");
    private static readonly string? Single = Environment.GetEnvironmentVariable("TRAINSMART_SOUNDNESS_CASE");

    [Fact]
    public void Drawn_YAML_compiles_or_has_a_finding() => AssertSound("drawn-yaml", 0.35, leastSound: 0.5, RandomCases.Yaml, CompileYaml);

    [Fact]
    public void Mutated_YAML_compiles_or_has_a_finding() => AssertSound("mutated-yaml", 0.45, leastSound: 0, RandomCases.MutatedYaml, CompileYaml);

    [Fact]
    public void Drawn_classes_compile_or_have_a_finding() => AssertSound("drawn-class", 0.08, leastSound: 0.5, RandomCases.Class, CompileClasses);

    [Fact]
    public void Classes_with_other_values_compile_or_have_a_finding() =>
        AssertSound("mutated-class", 0.08, leastSound: 0, RandomCases.ClassWithOtherValues, CompileClasses);

    [Fact]
    public void Half_written_classes_are_read_without_a_failure() =>
        AssertSound("torn-class", 0.04, leastSound: 0, RandomCases.TornClass, ReadClasses);

    private static IReadOnlyList<(CompiledCase Case, string Failure)> CompileYaml(IReadOnlyList<(int Number, Drawn Drawn)> cases, Report report)
    {
        var compiled = new List<CompiledCase>();
        foreach (var (number, drawn) in cases)
        {
            CompiledCase? one = null;
            report.Add(ProcessorTime.Of(() => one = CompiledCase.Yaml(number, drawn)), one!, () => CompiledCase.Yaml(number, drawn));
            compiled.Add(one!);
        }

        return CompiledBatch.Failures(compiled);
    }

    private static IReadOnlyList<(CompiledCase Case, string Failure)> CompileClasses(IReadOnlyList<(int Number, Drawn Drawn)> cases, Report report)
    {
        var compiled = CompiledBatch.Classes(cases, out var code);
        foreach (var one in compiled) report.Add(0, one, () => { });
        return CompiledBatch.Failures(code, compiled);
    }

    private static IReadOnlyList<(CompiledCase Case, string Failure)> ReadClasses(IReadOnlyList<(int Number, Drawn Drawn)> cases, Report report)
    {
        var compiled = CompiledBatch.Classes(cases, out _);
        foreach (var one in compiled) report.Add(0, one, () => { });
        return [.. compiled.Where(one => one.Failure is not null).Select(one => (one, one.Failure!))];
    }

    private static void AssertSound(
        string property,
        double share,
        double leastSound,
        Func<Dice, int, Drawn> draw,
        Func<IReadOnlyList<(int Number, Drawn Drawn)>, Report, IReadOnlyList<(CompiledCase Case, string Failure)>> compile)
    {
        var numbers = Single is null ? Numbers(share) : Single.StartsWith(property + "/", StringComparison.Ordinal)
            ? [int.Parse(Single[(property.Length + 1)..], CultureInfo.InvariantCulture)]
            : [];
        var report = new Report();
        var failures = new List<(CompiledCase Case, string Failure)>();
        var seed = Seed ^ (ulong)property.Length << 32 ^ property[0];
        foreach (var batch in numbers.Chunk(Batch))
        {
            failures.AddRange(compile([.. batch.Select(number => (number, draw(new Dice(seed, number), number)))], report));
            if (failures.Count > 20) break;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{property}: {report}");
        Assert.True(
            failures.Count == 0,
            string.Join("\n\n", failures.Take(3).Select(failure => Describe(property, failure.Case, failure.Failure, compile))));
        Assert.True(report.Slowest <= Longest, $"a declaration takes {report.Slowest:0.0} ms: {report}");
        Assert.True(
            Single is not null || report.Sound >= leastSound * report.Count,
            $"only {report.Sound} of {report.Count} declarations are without an error, too few to say much");
    }

    private static (int From, int To) CasesOf(string written)
    {
        int[] ends = [.. written.Split("..").Select(end => int.Parse(end, CultureInfo.InvariantCulture))];
        return ends is [var from, var to] ? (from, to) : (0, ends[0]);
    }

    private static IEnumerable<int> Numbers(double share)
    {
        var (from, to) = ((int)(Cases.From * share), (int)(Cases.To * share));
        return Enumerable.Range(from, to - from);
    }

    private static string Describe(
        string property,
        CompiledCase found,
        string failure,
        Func<IReadOnlyList<(int Number, Drawn Drawn)>, Report, IReadOnlyList<(CompiledCase Case, string Failure)>> compile)
    {
        var shrunk = Shrinking.Shrink(
            found.Case, smaller => compile([(found.Number, smaller)], new Report()).Any(other => Shrinking.IsSameFailure(other.Failure, failure)));
        return $"{failure}\nRepeat with TRAINSMART_SOUNDNESS_CASE={property}/{found.Number}. The shortest declaration that fails alike:\n{shrunk}";
    }

    /// <summary>What a run saw.</summary>
    internal sealed class Report
    {
        private readonly List<(double Milliseconds, CompiledCase Case)> _slowest = [];
        private readonly Dictionary<string, int> _errors = [];
        private double _total;

        public int Count { get; private set; }

        public int Sound { get; private set; }

        /// <summary>Milliseconds of processor time of the slowest case, where any took long.</summary>
        public double Slowest => _slowest.Count == 0 ? 0 : _slowest[0].Milliseconds;

        public void Add(double milliseconds, CompiledCase compiled, Action again)
        {
            Count++;
            if (!compiled.HasErrors) Sound++;
            foreach (var error in compiled.Errors) _errors[error] = _errors.GetValueOrDefault(error) + 1;
            _total += milliseconds;
            if (milliseconds < 20) return;
            // The compiler of .NET and its collector work on the same thread now and then: what is slow is slow again.
            for (var repetition = 0; repetition < 3; repetition++) milliseconds = Math.Min(milliseconds, ProcessorTime.Of(again));
            _slowest.Add((milliseconds, compiled));
            _slowest.Sort((one, other) => other.Milliseconds.CompareTo(one.Milliseconds));
            if (_slowest.Count > 5) _slowest.RemoveAt(5);
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Count} cases, {Sound} without an error; {_total / Math.Max(1, Count):0.00} ms of thread CPU a case; "
            + $"the slowest: {string.Join(", ", _slowest.Select(slow => $"{slow.Milliseconds:0.0} ms (case {slow.Case.Number})"))}; {Errors}");

        private string Errors =>
            string.Join(", ", _errors.OrderByDescending(error => error.Value).Take(12).Select(error => $"{error.Key} in {error.Value}"));
    }
}
