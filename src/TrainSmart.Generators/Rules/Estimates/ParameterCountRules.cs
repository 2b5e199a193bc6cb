using TrainSmart.Estimates;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>
/// A network with very many more parameters than rows learns the rows by heart. An estimate of what is sensible, so never an error.
/// </summary>
internal sealed class MoreParametersThanRows() : Rule("TS4016")
{
    /// <summary>How many parameters a training row may stand for before the user hears of it.</summary>
    private const double ParametersPerRow = 100;

    /// <summary>At how many points a network is added up: both ends of every width and depth are among few points too.</summary>
    private const int MostPoints = 64;

    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (!SizedNetworks.AreKnown(input)) yield break;
        var rows = SizedNetworks.TrainingRows(input);
        if (rows < 1) yield break;
        foreach (var network in input.Architectures)
        {
            // Adding a network up at every point is dear, and most are far from the limit: the widest and deepest that there can be tells.
            if (ParameterBound.Of(network, input.Points) <= ParametersPerRow * rows) continue;
            var (parameters, point) = Largest(input, network);
            if (point is null || parameters <= ParametersPerRow * rows) continue;
            var where = input.At(point, [.. network.Shaping]);
            yield return AtKey(
                input,
                network.Owner,
                $"{Figures.Count(parameters)} parameters{(where.Length > 0 ? $" at {where}" : "")} for {Figures.Count(rows)} training rows "
                + $"are {Figures.Count(parameters / rows)} for each row; narrower or fewer layers learn as much from so few");
        }
    }

    private static (double Parameters, Point? Point) Largest(RuleInput input, PlacedArchitecture network)
    {
        var largest = (Parameters: 0.0, Point: (Point?)null);
        foreach (var point in input.Points.Over(MostPoints, [.. network.Shaping, .. network.Guards]))
        {
            if (!network.Guards.All(point.Holds) || point.ValueOf("features") is not Literal.Number { Value: var features }) continue;
            if (NetworkWalk.SizeOf(network, point, features) is { } size && size.Parameters > largest.Parameters) largest = (size.Parameters, point);
        }

        return largest;
    }
}
