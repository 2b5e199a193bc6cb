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

    [Fact]
    public void A_storage_that_breaks_a_promise_is_told_which_one()
    {
        var broken = StorageConformance.Check(_ => new Forgetful()).Where(promise => !promise.IsKept).Select(promise => promise.ToString());
        Assert.Contains("every event reads back exactly and in order, but there are 8 events instead of 9", broken);
    }

    private static void Kept(IReadOnlyList<Promise> promises)
    {
        Assert.NotEmpty(promises);
        Assert.All(promises, promise => Assert.True(promise.IsKept, promise.ToString()));
    }

    /// <summary>Forgets what is abandoned.</summary>
    private sealed class Forgetful : IStudyStorage
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
}
