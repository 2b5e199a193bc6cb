using TrainSmart.Estimates;

namespace TrainSmart.Generators.Rules;

/// <summary>A network with very many more parameters than rows learns the rows by heart. An estimate of what is sensible, so never an error.</summary>
internal sealed class MoreParametersThanRows() : Rule("TS4016")
{
    /// <summary>How many parameters a training row may stand for before the user hears of it.</summary>
    private const double ParametersPerRow = 100;

    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var points in input.SizedNetworks.GroupBy(point => point.Network.Path))
        {
            var largest = points.OrderByDescending(point => point.Size.Parameters).First();
            var rows = SizedNetworks.TrainingRows(input);
            if (rows < 1 || largest.Size.Parameters <= ParametersPerRow * rows) continue;
            var where = input.At(largest.Point, Networks.Expressions(largest.Network));
            yield return AtKey(
                input,
                largest.Network.Owner,
                $"{Figures.Count(largest.Size.Parameters)} parameters{(where.Length > 0 ? $" at {where}" : "")} for {Figures.Count(rows)} training rows are {Figures.Count(largest.Size.Parameters / rows)} for each row; narrower or fewer layers learn as much from so few");
        }
    }
}
