using System.Text.Json.Serialization;
using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>
/// Population-based training: a population trains side by side, and every few steps the worst members go on from the weights of one of the best, with
/// values moved a little. What is found is a schedule, not a point. A trial is one member between two such moments: trial n belongs to member n
/// modulo the size, and <see cref="TrialRecord.Stage"/> says from which trial it goes on. Jaderberg et al., "Population based training of neural
/// networks", arXiv 1711.09846, section 3 and algorithm 1, a generation at a time.
/// </summary>
public sealed record PopulationSampler : SamplerOptions
{
    /// <summary>How many members there are, at least 4.</summary>
    public int Size { get; init; } = 20;

    /// <summary>How many steps a member trains between two comparisons, at least 1.</summary>
    public int Every { get; init; } = 1;

    /// <summary>Which share is replaced, and by which share at the other end: above 0 and at most a half, rounded up to whole members.</summary>
    public double Share { get; init; } = 0.2;

    /// <summary>How far a value moves, above 0 and below 1: 0.2 multiplies it by 0.8 or 1.2 on a logarithmic scale,
    /// and shifts it by a tenth of its range on an even one.</summary>
    public double Perturbation { get; init; } = 0.2;

    /// <summary>How probably a value is drawn anew instead, from 0 to 1.</summary>
    public double ResampleProbability { get; init; } = 0.25;

    /// <summary>
    /// The parameters that cannot change while a member trains, such as the width of a layer: they are copied with the weights and never moved.
    /// So is what decides whether one of them exists.
    /// </summary>
    [JsonConverter(typeof(NamesConverter))]
    public EquatableArray<string> Fixed { get; init; }

    /// <summary>The step at which a trial of this number ends.</summary>
    public int LastStep(int number) => ((number / Size) + 1) * Every;

    /// <summary>
    /// The lowest number of a trial that some later one may still go on from, where all trials below <paramref name="over"/> are over.
    /// </summary>
    public int FirstNeeded(int over) => Math.Max(0, (over / Size) - 1) * Size;

    internal override void Check(SearchSpace space, StudyOptions options)
    {
        if (Size < 4) throw new StudyException($"the size of population must be at least 4, was {Size}");
        if (Every < 1) throw new StudyException($"every of population must be at least 1 step, was {Every}");
        if (Share is not (> 0 and <= 0.5)) throw new StudyException($"the share of population must be above 0 and at most 0.5, was {Share}");
        if (Perturbation is not (> 0 and < 1))
            throw new StudyException($"the perturbation of population must be above 0 and below 1, was {Perturbation}");
        if (ResampleProbability is not (>= 0 and <= 1))
            throw new StudyException($"the resample probability of population must be from 0 to 1, was {ResampleProbability}");
        foreach (var name in Fixed) _ = space.IndexOf(name);
        if (FixedParameters.Of(space, Fixed).All(isFixed => isFixed))
            throw new StudyException(
                "population has no parameter that may change while a member trains; "
                + "search one, such as a learning rate, or take another sampler");
        if (options.Directions.Count > 1) throw new StudyException("population has one objective; with several use nsga-ii or tpe");
        if (options.Pruner is not NoPruner) throw new StudyException("population replaces its worst members itself; leave the pruner out");
        if (options.IsFreeRunning)
            throw new StudyException("population goes on a generation at a time and cannot run freely; leave free running out");
        if (options.AnswersDuplicates)
            throw new StudyException("a trial of population trains on and is no duplicate of an earlier one; leave answering duplicates out");
    }

    internal override ISampler Create(SearchSpace space, StudyOptions options) => new PopulationAlgorithm(space, this, options.Seed);
}
