using System.Globalization;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A sampler that models numbers cannot model names, truths, sets or orders.</summary>
internal sealed class SamplerCannotHandleType() : Rule("TS2023")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var sampler = input.Model.Search.Sampler.Word;
        if (sampler != "cma-es") yield break;
        foreach (var parameter in input.Model.Space.Parameters)
        {
            if (Kind(parameter.Distribution) is not { } kind) continue;
            yield return AtValue(
                input,
                $"search.space.{parameter.Name}",
                $"'{input.Written(parameter.Name)}' is {kind}, and {input.Word(WordKind.Sampler, "cma-es")} models numbers only; "
                + $"use {input.Word(WordKind.Sampler, "tpe")} or {input.Word(WordKind.Sampler, "gp")}, or search a number instead");
        }
    }

    private static string? Kind(Distribution distribution) => distribution switch
    {
        Distribution.Choice or Distribution.WeightedChoice => "a choice",
        Distribution.Bool => "a truth value",
        Distribution.Subset => "a subset",
        Distribution.Permutation => "a permutation",
        Distribution.Branch => "a branch",
        _ => null,
    };
}

/// <summary>A search needs a trial, and a worker to run it.</summary>
internal sealed class SearchWithoutTrials() : Rule("TS2043")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var search = input.Model.Search;
        if (SettingRules.Trials(search.Trials) is { } trials) yield return AtValue(input, "search.trials", trials.Message);
        if (SettingRules.Parallelism(search.Parallelism) is { } parallelism) yield return AtValue(input, "search.parallelism", parallelism.Message);
    }
}

/// <summary>A sampler that starts at random and never gets to what it learned is a random search.</summary>
internal sealed class StartupTrialsUseUpBudget() : Rule("TS2044")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var trials = input.Model.Search.Trials;
        foreach (var operation in input.Operations.Search)
        {
            if (operation.Number("startup-trials", Point.Empty) is not { } startup || startup < trials || trials < 1) continue;
            yield return AtValue(
                input,
                operation.Slot("startup-trials"),
                $"'{input.Word(operation)}' begins after {startup.ToString(CultureInfo.InvariantCulture)} trials, "
                + $"and there are {trials}: it would never act; write fewer startup trials or more trials");
        }
    }
}

/// <summary>A sampler learns from finished trials; when all run at once there is none.</summary>
internal sealed class EverythingAtOnce() : Rule("TS2045")
{
    private static readonly HashSet<string> Unlearned = ["random", "grid", "sobol", "halton"];

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var search = input.Model.Search;
        if (search.Parallelism < search.Trials || search.Trials < 2 || Unlearned.Contains(search.Sampler.Word)) yield break;
        if (!input.IsWritten("search.parallelism")) yield break;
        yield return AtValue(
            input,
            "search.parallelism",
            $"all {search.Trials} trials are drawn before one has finished, "
            + $"so '{input.Word(WordKind.Sampler, search.Sampler.Word)}' learns nothing; "
            + "write a parallelism well below the number of trials");
    }
}

/// <summary>A sampler for one objective cannot weigh several.</summary>
internal sealed class SamplerForOtherNumberOfObjectives() : Rule("TS2046")
{
    private static readonly HashSet<string> Single = ["gp", "cma-es", "annealing", "bohb", Population.Word];
    private static readonly HashSet<string> Several = ["nsga-ii", "nsga-iii"];

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var (sampler, count) = (input.Model.Search.Sampler.Word, input.Model.Search.Objectives.Count);
        if (count > 1 && Single.Contains(sampler))
            yield return AtValue(
                input,
                "search.sampler",
                $"'{input.Word(WordKind.Sampler, sampler)}' follows one objective and {count} are given; "
                + $"write {input.Word(WordKind.Sampler, "nsga-ii")}, or keep one objective");
        if (count == 1 && Several.Contains(sampler))
            yield return AtValue(
                input,
                "search.sampler",
                $"'{input.Word(WordKind.Sampler, sampler)}' trades several objectives off and only one is given; "
                + $"write {input.Word(WordKind.Sampler, "tpe")} or {input.Word(WordKind.Sampler, "gp")}, or add an objective");
    }
}
