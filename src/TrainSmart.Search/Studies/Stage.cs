namespace TrainSmart.Search;

/// <summary>The part of a training that a trial covers, where trials go on from one another.</summary>
/// <param name="Parent">The trial whose state it goes on from; none where it begins from nothing.</param>
/// <param name="From">The step that it goes on behind.</param>
/// <param name="Until">The step at which it ends.</param>
public sealed record Stage(int? Parent, int From, int Until);
