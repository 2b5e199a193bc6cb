using TrainSmart.Estimates;

namespace TrainSmart.Generators.Rules;

/// <summary>A job that ends before its search can be done, even if the prediction is too high.</summary>
internal sealed class TimeLimitShorterThanPrediction() : Rule("TS6012")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var machine in Machine.Of(input))
        {
            if (machine.Target.Number("time", Point.Empty) is not { } limit || SearchPrediction.Of(input, machine) is not { } prediction) continue;
            if (prediction.Seconds.Low <= limit) continue;
            yield return AtValue(
                input,
                machine.Target.Slot("time"),
                $"the search takes about {Figures.Time(prediction.Seconds.Expected)} "
                + $"({Figures.Time(prediction.Seconds.Low)} to {Figures.Time(prediction.Seconds.High)}): {prediction.Arithmetic}, "
                + $"but '{input.Word(machine.Target)}' ends it after {Figures.Time(limit)}; "
                + $"raise the limit, or lower {input.Key("trials")} or {input.Key("epochs")}");
        }
    }
}

/// <summary>A search that costs more than its budget, even if the prediction is too high.</summary>
internal sealed class CostOverBudget() : Rule("TS7004")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Model.Budget?.Dollars is not { } budget || budget <= 0) yield break;
        foreach (var machine in Machine.Of(input))
        {
            if (machine.DollarsPerHour is not { } price || SearchPrediction.Of(input, machine) is not { } prediction) continue;
            var cost = prediction.Seconds.Times(machine.Nodes * price / 3600);
            if (cost.Low <= budget) continue;
            var nodes = machine.Nodes > 1 ? $" x {Figures.Count(machine.Nodes)} nodes" : "";
            var source = machine.PriceIsDeclared ? "" : $", the list price at the {InstanceTypes.PricesOf}";
            yield return AtValue(
                input,
                "budget.cost",
                $"on '{input.Word(machine.Target)}' the search costs about {Figures.Dollars(cost.Expected)} "
                + $"({Figures.Dollars(cost.Low)} to {Figures.Dollars(cost.High)}): "
                + $"{Figures.Time(prediction.Seconds.Expected)}{nodes} x {Figures.Dollars(price)} an hour{source}, "
                + $"but the budget is {Figures.Dollars(budget)}; raise it, or lower {input.Key("trials")} or {input.Key("epochs")}") with
            { Related = [input.Positions.Key(machine.Target.Path)] };
        }
    }
}
