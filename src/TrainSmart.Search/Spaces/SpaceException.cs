using TrainSmart.Spaces;

namespace TrainSmart.Search;

/// <summary>A space that cannot be searched, or a point that does not belong to it. The message is meant for the person who wrote it.</summary>
public sealed class SpaceException : Exception
{
    /// <summary>The problems of a space; the first one is the message.</summary>
    public SpaceException(IReadOnlyList<SpaceProblem> problems)
        : base(string.Join(Environment.NewLine, problems.Select(problem => $"{problem.Id}: {problem.Message}"))) => Problems = problems;

    /// <summary>What is wrong with a point or its use.</summary>
    public SpaceException(string message)
        : base(message) => Problems = [];

    /// <summary>The broken rules, where it is the space that is wrong.</summary>
    public IReadOnlyList<SpaceProblem> Problems { get; }
}
