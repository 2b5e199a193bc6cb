using System.Globalization;

namespace TrainSmart.Generators.Rules;

/// <summary>A grid has no points to visit along a continuous parameter.</summary>
internal sealed class GridOverContinuousParameter() : Rule("TS2019")
{
    public override IEnumerable<Finding> Check(RuleInput input) =>
        input.Model.Search.Sampler.Word != "grid"
            ? []
            : input.Model.Space.Parameters
                .Where(parameter => ParameterDomain.Of(parameter.Distribution).Count is null)
                .Select(parameter => AtValue(
                    input,
                    $"search.space.{parameter.Name}",
                    $"'{input.Written(parameter.Name)}' is continuous, and a grid needs values to visit; write "
                    + input.Say("quantized-uniform(low, high, step) or choice(...)", "[QuantizedUniform(low, high, step)] or [Choice(...)]")
                    + ", or another sampler"));
}

/// <summary>A grid that the budget cuts short leaves out a corner of the space.</summary>
internal sealed class GridLargerThanBudget() : Rule("TS2020")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var search = input.Model.Search;
        if (search.Sampler.Word != "grid" || input.Points.Counted() is not { } counted || counted.Points <= search.Trials) yield break;
        var points = (counted.IsAll ? "" : "more than ") + counted.Points.ToString("N0", CultureInfo.InvariantCulture);
        yield return AtValue(
            input,
            "search.trials",
            $"the grid has {points} points but {search.Trials.ToString("N0", CultureInfo.InvariantCulture)} trials would "
            + "visit only the first of them; raise the trials, take values out, or let another sampler choose");
    }
}

/// <summary>Trials beyond the last point repeat earlier ones.</summary>
internal sealed class MoreTrialsThanPoints() : Rule("TS2021")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var trials = input.Model.Search.Trials;
        if (input.Model.Search.Sampler.Word == Population.Word) yield break; // its trials train on, so no two are the same
        if (input.Model.Space.Parameters.IsEmpty || input.Points.Count(most: trials) is not { } points || trials <= points || points < 1) yield break;
        var enough = points.ToString(CultureInfo.InvariantCulture);
        yield return AtValue(
            input,
            "search.trials",
            $"{trials} trials, but the space has only {enough} different points; {enough} trials try them all") with
        { Replacement = input.Positions.Has("search.trials") ? enough : null };
    }
}
