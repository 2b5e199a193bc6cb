using ThirdParty;
using TrainSmart.Search.Conformance;

namespace TrainSmart.Search.Tests.Conformances;

public sealed class ConformanceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("conformance").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("auto")]
    [InlineData("random")]
    [InlineData("sobol")]
    [InlineData("halton")]
    [InlineData("tpe")]
    [InlineData("bohb")]
    [InlineData("gp")]
    [InlineData("annealing")]
    [InlineData("nsga-ii")]
    [InlineData("nsga-iii")]
    [InlineData("population")]
    public void Every_general_sampler_keeps_its_promises(string sampler) => Kept(SamplerConformance.Check(SamplerOptions.Parse(sampler)));

    [Theory]
    [InlineData("tpe")]
    [InlineData("gp")]
    [InlineData("nsga-ii")]
    [InlineData("nsga-iii")]
    public void Samplers_for_several_objectives_keep_their_promises(string sampler) =>
        Kept(SamplerConformance.Check(SamplerOptions.Parse(sampler), Some.Everything(), objectives: 2));

    [Fact]
    public void Populations_keep_their_promises_beyond_their_first_generation()
    {
        Kept(SamplerConformance.Check(new NsgaIISampler { Population = 6 }, Some.Everything(), objectives: 2));
        Kept(SamplerConformance.Check(new NsgaIIISampler { Population = 6 }, Some.Everything(), objectives: 3));
        Kept(SamplerConformance.Check(new PopulationSampler { Size = 6 }));
        Kept(SamplerConformance.Check(new PopulationSampler { Size = 5, Every = 3, Fixed = ["width", "trees"] }, Some.Everything()));
    }

    [Fact]
    public void Samplers_for_special_spaces_keep_their_promises_there()
    {
        Kept(SamplerConformance.Check(new CmaEsSampler(), Some.Space("x: uniform(-5, 5)", "n: int(1, 20)", "rate: log-uniform(1e-5, 0.1)")));
        Kept(SamplerConformance.Check(new GridSampler(), Some.Space("a: int(1, 9)", "b: choice(x, y) when a >= 3")));
    }

    [Fact]
    public void Both_storages_keep_their_promises()
    {
        Kept(StorageConformance.Check(_ => new MemoryStorage()));
        Kept(StorageConformance.Check(name => new SqliteStorage(Path.Combine(_folder, $"{name}.db"))));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("median")]
    [InlineData("percentile")]
    [InlineData("successive-halving")]
    [InlineData("hyperband")]
    [InlineData("asha")]
    [InlineData("patient")]
    [InlineData("threshold")]
    [InlineData("wilcoxon")]
    [InlineData("learning-curve")]
    public void Every_pruner_keeps_its_promises(string pruner) => Kept(PrunerConformance.Check(PrunerOptions.Parse(pruner)));

    [Fact]
    public void What_others_wrote_keeps_its_promises()
    {
        Kept(SamplerConformance.Check(new MutationSampler()));
        Kept(SamplerConformance.Check(new MutationSampler { Share = 0.1 }, Some.Everything()));
        Kept(PrunerConformance.Check(new FactorPruner()));
        Kept(PrunerConformance.Check(new PatientPruner { Inner = new FactorPruner(1.5) }));
        Kept(PrunerConformance.Check(new PausingPruner(Step: 3, Survivors: 8)));
        Kept(StorageConformance.Check(name => new FileStorage(Path.Combine(_folder, name))));
    }

    [Fact]
    public void A_study_with_the_sampler_and_pruner_of_others_is_resumed_with_them_and_read_without()
    {
        var space = Some.Space("x: uniform(0, 1)");
        var options = new StudyOptions { Trials = 30, Sampler = new MutationSampler(), Pruner = new FactorPruner() };
        using var storage = new FileStorage(Path.Combine(_folder, "study"));
        using (var study = Study.Create(storage, space, options)) Some.Run(study, study.Ask("one")!, point => point.Double(0));
        using (var study = Study.Create(storage, space, options))
            Assert.Equal(("mutation", 30), (study.SamplerName, study.Finish(point => point.Double(0)).Trials.Count));
        Assert.Equal(
            "the study 'study' here has other options: sampler was MutationSampler { Share = 0.3 }, now MutationSampler { Share = 0.2 }."
            + " Resume it with those, or start a new one",
            Assert.Throws<StudyException>(
                () => Study.Create(storage, space, options with { Sampler = new MutationSampler { Share = 0.2 } })).Message);
        using var read = Study.Open(storage);
        Assert.Equal("MutationSampler { Share = 0.3 }", read.SamplerName);
        Assert.True(read.Best!.Values[0] < 0.1);
    }

    [Fact]
    public void A_study_whose_sampler_is_not_known_here_refuses_to_go_on()
    {
        using var storage = new MemoryStorage();
        Study.Create(storage, Some.Space("x: uniform(0, 1)"), new() { Trials = 3, Sampler = new MutationSampler() }).Dispose();
        using var study = Study.Open(storage);
        Assert.Equal(
            "this study's sampler is MutationSampler { Share = 0.3 }, which is not part of the library; "
            + "go on with Study.Create and options that have it",
            Assert.Throws<StudyException>(() => study.Ask("one")).Message);
    }

    [Fact]
    public void Settings_that_somebody_elses_sampler_refuses_are_refused_in_its_words() =>
        Assert.Equal("the share of mutation must be above 0 and at most 1, was 2", Assert.Throws<StudyException>(() => Study.Create(
            new MemoryStorage(), Some.Space("x: uniform(0, 1)"), new() { Sampler = new MutationSampler { Share = 2 } })).Message);

    [Fact]
    public void A_pruner_that_breaks_a_promise_is_told_which_one()
    {
        var broken = PrunerConformance.Check(new Counting()).Where(promise => !promise.IsKept).Select(promise => promise.Name);
        Assert.Contains("a study that is resumed goes on as if it had never stopped", broken);
    }

    [Fact]
    public void A_storage_that_breaks_a_promise_is_told_which_one()
    {
        var broken = StorageConformance.Check(_ => new Leaking()).Where(promise => !promise.IsKept).Select(promise => promise.ToString());
        Assert.Contains("every event reads back exactly and in order, but there are 11 events instead of 12", broken);
    }

    private static void Kept(IReadOnlyList<Promise> promises)
    {
        Assert.NotEmpty(promises);
        Assert.All(promises, promise => Assert.True(promise.IsKept, promise.ToString()));
    }

    /// <summary>Forgets what is abandoned.</summary>
    private sealed class Leaking : IStudyStorage
    {
        private readonly MemoryStorage _memory = new();

        public bool IsShared => false;

        public IReadOnlyList<StudyEvent> Read(long from) => _memory.Read(from);

        public IReadOnlyList<StudyEvent> Append(long from, Func<LogNews, StudyEvent?> decide) =>
            _memory.Append(from, news => decide(news) is { } decided and not StudyEvent.Abandoned ? decided : null);

        public void Flush() => _memory.Flush();

        public void Renew(string worker, TimeSpan duration) => _memory.Renew(worker, duration);

        public void Dispose() => _memory.Dispose();
    }

    /// <summary>Judges by how often it was asked, which no log knows.</summary>
    private sealed record Counting : OwnPruner
    {
        private int _asked;

        public override PruneVerdict Verdict(PruneQuestion question) => new(Interlocked.Increment(ref _asked) % 40 == 39, "it was asked often");
    }
}
