using System.Globalization;
using System.Text.Json.Serialization;
using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>Which trials are stopped early.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "name")]
[JsonDerivedType(typeof(NoPruner), "none")]
[JsonDerivedType(typeof(MedianPruner), "median")]
[JsonDerivedType(typeof(PercentilePruner), "percentile")]
[JsonDerivedType(typeof(SuccessiveHalvingPruner), "successive-halving")]
[JsonDerivedType(typeof(HyperbandPruner), "hyperband")]
[JsonDerivedType(typeof(AshaPruner), "asha")]
[JsonDerivedType(typeof(PatientPruner), "patient")]
[JsonDerivedType(typeof(ThresholdPruner), "threshold")]
[JsonDerivedType(typeof(WilcoxonPruner), "wilcoxon")]
[JsonDerivedType(typeof(LearningCurvePruner), "learning-curve")]
[JsonDerivedType(typeof(UnknownPruner), "own")]
public abstract record PrunerOptions
{
    private static readonly Dictionary<string, PrunerOptions> Known = new()
    {
        ["none"] = new NoPruner(),
        ["median"] = new MedianPruner(),
        ["percentile"] = new PercentilePruner(),
        ["successive-halving"] = new SuccessiveHalvingPruner(),
        ["hyperband"] = new HyperbandPruner(),
        ["asha"] = new AshaPruner(),
        ["patient"] = new PatientPruner(),
        ["threshold"] = new ThresholdPruner(),
        ["wilcoxon"] = new WilcoxonPruner(),
        ["learning-curve"] = new LearningCurvePruner(),
    };

    private protected PrunerOptions() { }

    /// <summary>The pruner of a name of the language, such as <c>median</c>, with its usual settings.</summary>
    /// <exception cref="StudyException">There is no such pruner; the message names the nearest one.</exception>
    public static PrunerOptions Parse(string name) =>
        Known.TryGetValue(name, out var pruner)
            ? pruner
            : throw new StudyException($"'{name}' is no pruner{NearestName.Hint(name, Known.Keys)}; the pruners are {string.Join(", ", Known.Keys)}");

    /// <summary>Refuses settings that make no sense and studies that it cannot judge.</summary>
    internal virtual void Check(StudyOptions options)
    {
    }

    internal abstract PruneVerdict Judge(PruneQuestion question);

    /// <summary>How it chooses paused trials that go on; none where nothing pauses.</summary>
    internal virtual IPromotionRule? PromotionRule => null;

    private protected static void CheckRungs(string name, int minimumResource, int reductionFactor)
    {
        if (minimumResource < 1) throw new StudyException($"the minimum resource of {name} must be at least 1, was {minimumResource}");
        if (reductionFactor < 2) throw new StudyException($"the reduction factor of {name} must be at least 2, was {reductionFactor}");
    }

    private protected static void CheckOneObjective(string name, StudyOptions options)
    {
        if (options.Directions.Count > 1)
            throw new StudyException(
                $"{name} compares the curves of one objective, but the study has {options.Directions.Count}; "
                + "use successive-halving, hyperband, asha, median or percentile");
    }

    private protected static PruneVerdict Continue(string reason) => new(false, reason);

    private protected static PruneVerdict Stop(string reason) => new(true, reason);

    private protected static string Text(double value, int digits = 5) => value.ToString($"G{digits}", CultureInfo.InvariantCulture);
}

/// <summary>Stops nothing.</summary>
public sealed record NoPruner : PrunerOptions
{
    internal override PruneVerdict Judge(PruneQuestion question) => Continue("nothing is pruned");
}
