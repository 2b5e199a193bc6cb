using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Rules;

/// <summary>What an experiment cannot do without, unless the reader of its front end has said so already.</summary>
internal sealed class PartMissing() : Rule("TS1003")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var model = input.Model;
        if (model.Search.Objectives.IsEmpty)
            yield return AtKey(
                input,
                "search",
                "the search has no objective; "
                + $"write {(input.Task == LearningTask.Regression ? "minimize: validation/rmse" : "maximize: validation/macro-f1")} below search");
        if ((model.OwnCode & OwnCode.Objective) != 0) yield break;
        if (model.Data is null) yield return AtKey(
            input,
            "experiment",
            "the experiment has no data; write data: { csv: data/table.csv, label: the column to predict }");
        if (model.Architecture is null && (model.OwnCode & OwnCode.Model) == 0) yield return AtKey(
            input,
            "experiment",
            "the experiment has no model; write model: { layers: [...] } or model: { estimator: ... }");
        var hasNetwork = Architectures.Of(model).Any(architecture => architecture.Layers is not null);
        if (hasNetwork && model.Training is null && (model.OwnCode & OwnCode.Train) == 0)
            yield return AtKey(input, "model", "the layers have no training; write train: { epochs: 50, batch-size: 32 }");
    }
}
