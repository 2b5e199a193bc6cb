namespace TrainSmart.Running;

/// <summary>Which parts of an experiment one declaration says.</summary>
/// <param name="File">The declaring file relative to the project, with forward slashes.</param>
/// <param name="Parts">The parts, apart by blanks: <c>seed search.trials</c>.</param>
/// <param name="Name">The variant or the class inside the file; none for a file's own experiment.</param>
public sealed record Origin(string File, string Parts, string? Name = null);
