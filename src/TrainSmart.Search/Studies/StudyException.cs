namespace TrainSmart.Search;

/// <summary>A study that cannot go on as asked; the message says why, for the person who asked.</summary>
public sealed class StudyException(string message) : Exception(message);
