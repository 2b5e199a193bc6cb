using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>Puts percentages into messages as the user wrote them: <c>50%</c>, where the space has 0.5.</summary>
internal sealed class YamlShares(YamlReading reading)
{
    private static readonly string[] Parts = ["low", "high", "step", "mean", "sd"];

    /// <summary>The message of a problem, with the numbers of its parameter as they stand in the text.</summary>
    public string Quote(SpaceProblem problem)
    {
        var message = problem.Message;
        foreach (var part in Parts.Append(problem.Part).Distinct())
        {
            if (Written($"search.space.{problem.Parameter}.{part}") is not { } written || YamlLiterals.Share(written) is not { } share) continue;
            message = Regex.Replace(message, $@"(?<![\w.]){Regex.Escape(share.ToString())}(?![\w%]|\.\d)", written);
        }

        return message;
    }

    private string? Written(string path) =>
        reading.Positions.Own(path)?.Location is { } place ? reading.TextOf(place)?.ToString(place.SourceSpan) : null;
}
