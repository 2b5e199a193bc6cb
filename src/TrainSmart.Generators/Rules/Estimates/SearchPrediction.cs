using TrainSmart.Estimates;

namespace TrainSmart.Generators.Rules;

/// <summary>How long the search of an experiment takes on a machine, averaged over the points of its space.</summary>
/// <param name="Search">How much it trains.</param>
/// <param name="Step">The seconds of a step.</param>
/// <param name="Seconds">The seconds of the whole, by the clock.</param>
internal sealed record SearchPrediction(SearchTime Search, Estimate Step, Estimate Seconds)
{
    /// <summary>A pruner ends some trials early: at the least, a trial has this share of its epochs.</summary>
    private const double LeastShareWithPruner = 0.1;

    /// <summary>The prediction, or none where something that it needs is not known.</summary>
    public static SearchPrediction? Of(RuleInput input, Machine machine)
    {
        if (machine.Step is not { } step || input.SizedNetworks is not { Count: > 0 } points) return null;
        var rows = SizedNetworks.TrainingRows(input);
        double Mean(Func<SizedNetwork, double> value) => points.Average(value);

        // A trial of a population is a member between two comparisons.
        var population = Population.Of(input.Model);
        var epochs = population is null ? Mean(point => point.Epochs) : population.Number("every", Point.Empty) ?? 1;
        var search = new SearchTime(
            input.Model.Search.Trials,
            epochs,
            Math.Min(epochs, Mean(point => Fewest(input, point))),
            Mean(point => Math.Ceiling(rows / point.Batch)),
            Math.Min(machine.Workers, input.Model.Search.Parallelism));
        // Each part of an accumulated step is begun anew.
        var seconds = Estimate.Within(Mean(point => point.Accumulate * step.Seconds(point.Size, point.MicroBatch)), step.ErrorFactor);
        return new SearchPrediction(search, seconds, search.Seconds(seconds));
    }

    /// <summary>The arithmetic of the expected time: <c>60 trials x 60 epochs x 8 steps x 0.2 ms / 4 at once</c>.</summary>
    public string Arithmetic =>
        $"{Figures.Count(Search.Trials)} trials x {Figures.Count(Search.Epochs)} epochs x {Figures.Count(Search.StepsPerEpoch)} steps "
        + $"x {Figures.Time(Step.Expected)} / {Figures.Count(Search.Workers)} at once";

    private static double Fewest(RuleInput input, SizedNetwork point)
    {
        var fewest = point.Patience is { } patience ? Math.Min(point.Epochs, patience + 1) : point.Epochs;
        return input.Model.Search.Pruner is null ? fewest : Math.Min(fewest, Math.Max(1, point.Epochs * LeastShareWithPruner));
    }
}
