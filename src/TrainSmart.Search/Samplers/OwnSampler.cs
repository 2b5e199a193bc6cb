namespace TrainSmart.Search;

/// <summary>
/// The settings of a sampler that is not one of the library's. Derive a sealed record from it: what it prints is kept with the study, and a study
/// is resumed only with a record that prints the same. <see cref="Conformance.SamplerConformance"/> checks what the sampler must keep to.
/// </summary>
public abstract record OwnSampler : SamplerOptions
{
    /// <summary>A sampler at its beginning, for a new or a resumed study.</summary>
    /// <param name="space">What is searched.</param>
    /// <param name="options">The study: its seed, directions and budget. Every draw must come from a <see cref="RandomStream"/> of the seed and the
    /// trial's number.</param>
    public abstract ISampler Start(SearchSpace space, StudyOptions options);

    /// <summary>What is wrong with the settings, or with a space or study that it cannot handle, in the user's words; null if nothing is.</summary>
    public virtual string? Problem(SearchSpace space, StudyOptions options) => null;

    internal sealed override void Check(SearchSpace space, StudyOptions options)
    {
        if (Problem(space, options) is { } problem) throw new StudyException(problem);
    }

    internal sealed override ISampler Create(SearchSpace space, StudyOptions options) => Start(space, options);
}

/// <summary>What a log knows of a sampler that is not one of the library's. The study can be read with it, and not gone on with.</summary>
/// <param name="Settings">What its settings print.</param>
internal sealed record UnknownSampler(string Settings) : SamplerOptions
{
    /// <summary>The options as a log keeps them.</summary>
    public static SamplerOptions AsLogged(SamplerOptions sampler) => sampler is OwnSampler own ? new UnknownSampler(Printed.Of(own)) : sampler;

    public override string ToString() => Settings;

    internal override ISampler Create(SearchSpace space, StudyOptions options) => new Absent(Settings);

    private sealed class Absent(string settings) : ISampler
    {
        public string Name => settings;

        public string Reason => "it is not part of the library and not known here";

        public void Observe(Observation trial)
        {
            // It will not be asked.
        }

        public bool Suggest(int number, IReadOnlyList<double[]> pending, Span<double> point) =>
            throw new StudyException(
                $"this study's sampler is {settings}, which is not part of the library; go on with Study.Create and options that have it");
    }
}
