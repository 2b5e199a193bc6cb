namespace TrainSmart.Fixes;

/// <summary>What keeps declarations from being mended, in one line for the user.</summary>
internal sealed class FixException(string message) : Exception(message);
