using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;

namespace TrainSmart.Generators.Rules;

/// <summary>CMA-ES adapts its covariance from generation to generation, and needs some.</summary>
internal sealed class FewGenerationsOfCmaEs() : Rule("TS2062")
{
    private const int Generations = 3;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var (search, dimensions) = (input.Model.Search, input.Model.Space.Parameters.Count);
        if (search.Sampler.Word != "cma-es" || dimensions == 0 || search.Trials < 1) yield break;
        var population = 4 + (int)(3 * Math.Log(dimensions)); // Hansen 2016, eq. 48
        if (search.Trials >= Generations * population) yield break;
        yield return AtValue(
            input,
            "search.trials",
            $"'{input.Word(WordKind.Sampler, "cma-es")}' draws generations of {population} trials for {dimensions} parameters "
            + "and learns between them; "
            + $"write {10 * population} trials or more, or another sampler");
    }
}

/// <summary>A genetic algorithm that ends with its first generation is a random search.</summary>
internal sealed class FewGenerationsOfNsga() : Rule("TS2063")
{
    private const int Population = 50;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var search = input.Model.Search;
        if (search.Sampler.Word is not ("nsga-ii" or "nsga-iii") || search.Trials is < 1 or > Population) yield break;
        yield return AtValue(
            input,
            "search.trials",
            $"'{input.Word(WordKind.Sampler, search.Sampler.Word)}' draws its first {Population} trials at random and there are {search.Trials}; "
            + $"write {4 * Population} trials or more, or {input.Word(WordKind.Sampler, "tpe")}");
    }
}

/// <summary>A bound that no value of the metric can cross stops no trial.</summary>
internal sealed class ThresholdOutOfReach() : Rule("TS2064")
{
    private static readonly HashSet<string> Unbounded = ["loss", "log-loss", "rmse", "mse", "mae", "mape", "median-ae"];

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var pruner = input.Operations.Search.FirstOrDefault(operation => operation.Operation.Word == "threshold");
        if (pruner is null || Objectives.Computed(input).ToList() is not [var objective] || !Metrics.Of(null).Contains(objective.Metric)) yield break;
        var (least, most) = objective.Metric switch
        {
            "r2" => (double.NegativeInfinity, 1.0),
            "mcc" => (-1.0, 1.0),
            var metric when Unbounded.Contains(metric) => (0.0, double.PositiveInfinity),
            _ => (0.0, 1.0),
        };
        if (pruner.Number("lower", Point.Empty) is { } lower && lower <= least)
            yield return AtValue(
                input,
                pruner.Slot("lower"),
                $"{objective.Metric} is never below {lower}, so {input.Key("lower")} stops no trial; write a higher bound");
        if (pruner.Number("upper", Point.Empty) is { } upper && upper >= most)
            yield return AtValue(
                input,
                pruner.Slot("upper"),
                $"{objective.Metric} is never above {upper}, so {input.Key("upper")} stops no trial; write a lower bound");
    }
}

/// <summary>A pruner that waits as long as the training lasts stops nothing.</summary>
internal sealed class PrunerPatienceTooLong() : Rule("TS2065")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var pruner = input.Operations.Search.FirstOrDefault(operation => operation is { Kind: WordKind.Pruner, Operation.Word: "patient" });
        if (pruner?.Number("patience", Point.Empty) is not { } patience || Epochs.Most(input) is not { } epochs || patience < epochs) yield break;
        yield return AtValue(
            input,
            pruner.Slot("patience"),
            $"'{input.Word(pruner)}' waits {patience} epochs and a trial has {epochs}, so it stops none; write a smaller {input.Key("patience")}");
    }
}

/// <summary>Without a searched value all trials are the same trial.</summary>
internal sealed class NothingSearched() : Rule("TS2066")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (!input.Model.Space.Parameters.IsEmpty || input.Model.Search.Trials < 2 || input.Model.OwnCode.HasFlag(OwnCode.Objective)) yield break;
        var isWritten = input.Positions.Has("search.trials");
        yield return AtKey(
            input,
            isWritten ? "search.trials" : "search",
            $"nothing is searched, so all {input.Model.Search.Trials} trials do the same; "
            + $"write {input.Say("trials: 1", "Trials = 1")}, or a space to search");
    }
}
