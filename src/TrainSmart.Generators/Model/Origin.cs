using TrainSmart.Spaces;

namespace TrainSmart.Generators.Model;

/// <summary>Which parts of an experiment one declaration says. It names no line, so that a comment above them changes nothing.</summary>
/// <param name="File">The declaring file relative to the project, with forward slashes.</param>
/// <param name="Name">The variant or class inside the file; empty for the file's own experiment.</param>
/// <param name="Parts">The parts: <c>search.trials</c>.</param>
internal sealed record Origin(string File, string Name, EquatableArray<string> Parts);
