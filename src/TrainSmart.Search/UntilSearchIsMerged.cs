// Declarations of the contract that the runtime compiles against until the branch `search` brings the real ones: delete this file when merging it.
#pragma warning disable CS1591
using TrainSmart.Spaces;

namespace TrainSmart.Search;

public enum Direction { Minimize, Maximize }

public abstract record SamplerOptions;

public sealed record AutoSampler : SamplerOptions;

public abstract record PrunerOptions;

public sealed record NoPruner : PrunerOptions;

public sealed class SearchSpace(Space declaration) { public Space Declaration { get; } = declaration; }

public sealed class Configuration;

