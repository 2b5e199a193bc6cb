using System.Globalization;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A population moves values while its members train; what no member can change it could only copy.</summary>
internal sealed class PopulationWithNothingToChange() : Rule("TS2069")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (Population.Of(input.Model) is not { } population || input.Model.Architecture is ArchitectureModel.SingleEstimator) yield break;
        if (input.Model.OwnCode.HasFlag(OwnCode.Objective) || input.Model.Space.Parameters.IsEmpty) yield break;
        if (Population.Changing(input.Model).Count > 0) yield break;
        var names = string.Join(", ", input.Model.Space.Parameters.Select(parameter => $"'{input.Written(parameter.Name)}'"));
        yield return AtValue(
            input,
            "search.sampler",
            $"'{input.Word(population)}' changes values while a member trains, and {names} cannot change then; "
                + $"search {input.Key("learning-rate")}, {input.Key("weight-decay")}, "
                + $"{input.Key("batch-size")} or the rate of a dropout, or write {input.Word(WordKind.Sampler, "tpe")}");
    }
}

/// <summary>A member goes on from weights; a model that is fitted in one go, or code of the user's own, keeps none.</summary>
internal sealed class PopulationWithoutCheckpoints() : Rule("TS2070")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (Population.Of(input.Model) is not { } population) yield break;
        var estimator = Architectures.Of(input.Model)
            .Select(architecture => architecture.Estimator)
            .FirstOrDefault(estimator => estimator is not null);
        var what = estimator is not null ? $"'{input.Word(estimator)}' is fitted in one go"
            : input.Model.OwnCode.HasFlag(OwnCode.Objective) ? "an Objective keeps no weights"
            : null;
        if (what is null) yield break;
        yield return AtValue(
            input,
            "search.sampler",
            $"'{input.Word(population)}' goes on from the weights of the best members, and {what}; "
                + $"write {input.Word(WordKind.Sampler, "tpe")}, or a model of layers");
    }
}

/// <summary>A trial is a member between two comparisons, so the epochs, the interval and the size say how many trials there are.</summary>
internal sealed class PopulationDoesNotFitEpochs() : Rule("TS2071")
{
    private const int UsualSize = 20;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (Population.Of(input.Model) is not { } population || Operations.Training(input.Model).FirstOrDefault() is not { } training) yield break;
        if (training.Scalar("epochs") is not { } written) yield break;
        if (written.NamesRead().Any())
        {
            yield return AtValue(
                input,
                training.Slot("epochs"),
                $"{input.Key("epochs")} is searched, and all members of '{input.Word(population)}' train side by side; write one number");
            yield break;
        }

        if (Point.Empty.Number(written) is not { } epochs || epochs < 1) yield break;
        var (every, size) = (population.Number("every", Point.Empty) ?? 1, population.Number("size", Point.Empty) ?? UsualSize);
        if (every < 1 || size < 4) yield break;
        if (every > epochs || epochs % every != 0)
        {
            yield return AtValue(
                input,
                population.Slot("every"),
                every > epochs
                    ? $"members are compared every {Text(every)} epochs and training has {Text(epochs)}, so they never are; "
                        + $"write at most {Text(Math.Floor(epochs / 2))}"
                    : $"{Text(epochs)} epochs are no multiple of {Text(every)}, so the last ones would not be trained; "
                        + $"write {Text(Divisor(epochs, every))}, or {Text(Math.Ceiling(epochs / every) * every)} epochs");
            yield break;
        }

        var trials = size * epochs / every;
        if (input.Model.Search.Trials == trials || input.Model.Search.Trials < 1) yield break;
        yield return AtValue(
            input,
            input.Positions.Has("search.trials") ? "search.trials" : "search.sampler",
            $"{Text(size)} members that train {Text(epochs)} epochs and are compared every {Text(every)} "
                + $"are {Text(size)} x {Text(epochs)} / {Text(every)} = {Text(trials)} trials, "
                + $"and there are {input.Model.Search.Trials}; write {input.Say($"trials: {Text(trials)}", $"Trials = {Text(trials)}")}")
            with
        { Replacement = input.Positions.Has("search.trials") ? Text(trials) : null };
    }

    // The largest number up to every that divides the epochs.
    private static double Divisor(double epochs, double every)
    {
        for (var candidate = Math.Floor(every); candidate > 1; candidate--)
        {
            if (epochs % candidate == 0) return candidate;
        }

        return 1;
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A population replaces who is worst; nothing else may take members away.</summary>
internal sealed class PopulationLosesMembers() : Rule("TS2072")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (Population.Of(input.Model) is not { } population) yield break;
        if (input.Model.Search.Pruner is { } pruner)
            yield return AtValue(
                input,
                "search.pruner",
                $"'{input.Word(population)}' replaces its worst members itself, and '{input.Key(pruner.Word)}' would end them; remove the pruner");
        if (Operations.Training(input.Model).FirstOrDefault(operation => operation.Kind == WordKind.EarlyStopping) is { } stopping)
            yield return AtValue(
                input,
                "train.early-stopping",
                $"'{input.Word(population)}' replaces members that no longer improve, "
                    + $"and {input.Key("early-stopping")} would end them; remove it") with
            { Related = [input.Positions.Key(stopping.Path)] };
    }
}
