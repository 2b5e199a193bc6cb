using System.Globalization;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>Without a seed in the declaration a reader cannot know which numbers the result rests on.</summary>
internal sealed class NoSeed() : Rule("TS7001")
{
    public override bool NeedsWhole => true;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.IsWritten("seed")) yield break;
        yield return AtKey(
            input,
            "experiment",
            $"'{input.Model.Name}' declares no seed, so a review cannot tell which draws its result rests on; "
            + $"write {(input.IsCSharp ? "Seed = 42" : "seed: 42")}");
    }
}

/// <summary>Streams of random numbers are keyed by a number without a sign.</summary>
internal sealed class SeedNegative() : Rule("TS2017")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (SettingRules.Seed(input.Model.Seed, input.Key("seed")) is { } problem) yield return AtValue(input, "seed", problem.Message);
    }
}

/// <summary>The best seed is luck; the search would hand it on as a finding.</summary>
internal sealed class SeedSearched() : Rule("TS7002")
{
    public override IEnumerable<Finding> Check(RuleInput input) =>
        input.Model.Space.Parameters
            .Where(parameter => parameter.Name.Substring(parameter.Name.LastIndexOf('.') + 1) is "seed" or "random_seed" or "random_state")
            .Select(parameter => AtKey(
                input,
                $"search.space.{parameter.Name}",
                $"'{input.Written(parameter.Name)}' is searched: the best seed is luck that does not carry over; "
                + "fix the seed and judge by validation rows"));
}

/// <summary>Choosing trials by test rows makes the test score a training score.</summary>
internal sealed class ObjectiveOnTestSplit() : Rule("TS7003")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var objective in Objectives.Computed(input).Where(objective => objective.Part == "test"))
        {
            var right = $"validation/{objective.Metric}";
            yield return AtValue(
                input,
                objective.Path,
                $"'{objective.Objective.Metric}' chooses trials by the test rows, which then measure nothing any more; write {right}") with
            { Replacement = right };
        }
    }
}

/// <summary>The best model on rows that it has seen is the one that knows them by heart.</summary>
internal sealed class ObjectiveOnTrainingRows() : Rule("TS7016")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var objective in Objectives.Computed(input).Where(objective => objective.Part == "train"))
        {
            var right = $"validation/{objective.Metric}";
            yield return AtValue(
                input,
                objective.Path,
                $"'{objective.Objective.Metric}' chooses the trial that knows its training rows best, by heart if it can; write {right}") with
            { Replacement = right };
        }
    }
}

/// <summary>A lock without a hash cannot tell whether the data is still the same.</summary>
internal sealed class DataNotPinned() : Rule("TS7007")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.Lock is not { Sha256: "" }) yield break;
        yield return AtValue(
            input,
            "data.csv",
            $"the lock of '{input.Lock.Csv}' has no sha256, so changed data goes unnoticed; "
            + $"run: dotnet run --project . -- data lock {input.Lock.Csv}");
    }
}
