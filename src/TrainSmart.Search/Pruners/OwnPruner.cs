using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>
/// A pruner that is not one of the library's. Derive a sealed record from it: what it prints is kept with the study, and a study is resumed only
/// with a record that prints the same. <see cref="Conformance.PrunerConformance"/> checks what it must keep to.
/// </summary>
public abstract record OwnPruner : PrunerOptions
{
    /// <summary>Whether the trial is to stop or to pause, and why in one sentence. Depends on the question and on nothing else.</summary>
    public abstract PruneVerdict Verdict(PruneQuestion question);

    /// <summary>What chooses the paused trials that go on; null where a verdict never pauses. No property, since a record prints those.</summary>
    public virtual IPromotionRule? GetPromotionRule() => null;

    /// <summary>What is wrong with the settings, or with a study that it cannot judge, in the user's words; null if nothing is.</summary>
    public virtual string? Problem(StudyOptions options) => null;

    internal sealed override IPromotionRule? PromotionRule => GetPromotionRule();

    internal sealed override void Check(StudyOptions options)
    {
        if (Problem(options) is { } problem) throw new StudyException(problem);
    }

    internal sealed override PruneVerdict Judge(PruneQuestion question) => Verdict(question);
}

/// <summary>What a log knows of a pruner that is not one of the library's. The study can be read with it, and not gone on with.</summary>
/// <param name="Settings">What its settings print.</param>
internal sealed record UnknownPruner(string Settings) : PrunerOptions, IPromotionRule
{
    internal override IPromotionRule PromotionRule => this;

    /// <summary>The options as a log keeps them.</summary>
    public static PrunerOptions AsLogged(PrunerOptions pruner) => pruner switch
    {
        OwnPruner own => new UnknownPruner(Printed.Of(own)),
        PatientPruner { Inner: { } inner } patient => patient with { Inner = AsLogged(inner) },
        _ => pruner,
    };

    public override string ToString() => Settings;

    int? IPromotionRule.Next(IReadOnlyList<Turn> turns, int settled, EquatableArray<Direction> directions) => throw Absent();

    internal override PruneVerdict Judge(PruneQuestion question) => throw Absent();

    private StudyException Absent() =>
        new($"this study's pruner is {Settings}, which is not part of the library; go on with Study.Create and options that have it");
}
