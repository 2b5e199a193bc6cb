namespace TrainSmart.Search;

/// <summary>A file that belongs to a study or to one of its trials. The study's log holds its name, hash and size; an <see cref="ArtifactFolder"/>
/// its contents.</summary>
/// <param name="Name">What it is called, such as <c>confusion.svg</c>; not a path.</param>
/// <param name="Hash">The SHA-256 of its contents, 64 hexadecimal digits.</param>
/// <param name="Size">Its size in bytes.</param>
public sealed record Artifact(string Name, string Hash, long Size);
