using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Data;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Tests.Harness;
using TrainSmart.Generators.Tests.Yaml;
using TrainSmart.Generators.Yaml;

namespace TrainSmart.Generators.Tests.Soundness;

/// <summary>No text stops the compiler: half a file, a file of rubbish, and a file that was made to stop it.</summary>
public class HostileInputTests
{
    // What takes a tenth of a second at most may take a hundred times as long before a test calls it a hang. It is time of the processor, so that a
    // busy machine fails no test.
    private const double Hang = 10_000;

    public static TheoryData<string> Growing => [.. HostileTexts.All.Keys];

    public static TheoryData<string> Explosive => [.. HostileTexts.Explosive.Keys];

    [Theory, MemberData(nameof(Growing))]
    public void A_text_of_twice_the_size_takes_about_twice_the_work(string name)
    {
        var draw = HostileTexts.All[name];
        Compile(draw(50));
        var (once, twice) = (Compile(draw(2_000)), Compile(draw(4_000)));
        Assert.True(twice < (2.5 * once) + 1e6, $"{name}: {once / 1e6:0.0} MB for one size, {twice / 1e6:0.0} MB for twice that");
    }

    [Theory, MemberData(nameof(Growing))]
    public void A_text_of_a_hundred_thousand_pieces_is_compiled_or_refused(string name) => Compile(HostileTexts.All[name](100_000));

    [Theory, MemberData(nameof(Explosive))]
    public void What_a_declaration_multiplies_to_does_not_multiply_the_work(string name) => Compile(HostileTexts.Explosive[name]);

    [Fact]
    public void A_file_of_ten_megabytes_is_refused_in_one_line()
    {
        var result = YamlDeclarationReader.Read(
            SourceText.From(new string('a', 10_000_000)), "/project/x.experiment.yaml", "x.experiment.yaml", "Experiments");
        Assert.Equal("TS0003", Assert.Single(result.Findings).Id);
    }

    [Fact]
    public void A_search_of_more_than_a_thousand_parameters_is_refused_once()
    {
        var drawn = HostileTexts.All["parameters"](5_000);
        var result = YamlDeclarationReader.Read(SourceText.From(drawn.Text), "/project/x.experiment.yaml", "x.experiment.yaml", "Experiments");
        Assert.Contains("more than 1000 parameters", Assert.Single(result.Findings, finding => finding.Id == "TS0003").Message);
    }

    [Fact]
    public void Every_beginning_of_every_YAML_sample_is_compiled_or_has_a_finding()
    {
        var samples = Directory.GetFiles(RepositoryFiles.Path("experiments"), "*.experiment.yaml")
            .Select(File.ReadAllText)
            .Concat(SampleTexts.All)
            .Append(Samples.PenguinsYaml)
            .Append(RandomExperiment.Yaml(new Dice(1, 1), 1));
        foreach (var sample in samples)
        {
            for (var length = 0; length <= sample.Length; length++) AssertNoFailure(CompiledCase.Yaml(0, new Drawn(sample[..length])));
        }
    }

    [Fact]
    public void Every_beginning_of_every_lock_is_read_or_has_a_finding()
    {
        foreach (var text in new[] { Samples.PenguinsLock, HardSamples.AwkwardLock })
        {
            for (var length = 0; length <= text.Length; length++)
            {
                var result = DataLockReader.Read(SourceText.From(text[..length]), "/project/x.csv.lock.json", "x.csv.lock.json");
                Assert.True(result.Lock is not null || result.Findings.Count > 0, text[..length]);
            }
        }
    }

    [Fact]
    public void Every_beginning_of_every_class_is_read_without_a_failure()
    {
        var samples = Directory.GetFiles(RepositoryFiles.Path("experiments"), "*.cs").Select(File.ReadAllText).Append(Samples.PenguinsClass);
        foreach (var sample in samples)
        {
            for (var length = 0; length <= sample.Length; length++)
                AssertNoFailure(Assert.Single(CompiledBatch.Classes([(0, new Drawn(sample[..length]))], out _)));
        }
    }

    [Fact]
    public void Every_beginning_of_every_sample_is_YAML_or_has_a_problem()
    {
        foreach (var sample in SampleTexts.All)
        {
            for (var length = 0; length <= sample.Length; length++) YamlReader.Read(sample[..length]);
        }
    }

    /// <summary>Compiles a text, and says how many bytes it took: a measure of work that is the same on every machine.</summary>
    private static double Compile(Drawn drawn)
    {
        CompiledCase? compiled = null;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var time = ProcessorTime.Of(() => compiled = CompiledCase.Yaml(0, drawn));
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        AssertNoFailure(compiled!);
        Assert.True(time < Hang, $"{time / 1000:0.0} s of processor time");
        return bytes;
    }

    private static void AssertNoFailure(CompiledCase compiled) =>
        Assert.True(
            compiled.Failure is null,
            $"{compiled.Failure}\n{(compiled.Case.Text.Length > 5000 ? compiled.Case.Text[..5000] : compiled.Case.Text)}");
}
