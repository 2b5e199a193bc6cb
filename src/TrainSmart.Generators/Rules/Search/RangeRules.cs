using System.Globalization;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>Within a factor of two a logarithmic range differs from an even one by less than a search can notice.</summary>
internal sealed class NarrowLogarithm() : Rule("TS2015")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var parameter in input.Model.Space.Parameters)
        {
            var (low, high, even) = parameter.Distribution switch
            {
                Distribution.LogUniform d => (d.Low, d.High, "uniform"),
                Distribution.LogInt d => (d.Low, d.High, "int"),
                _ => (0, 0, ""),
            };
            if (low <= 0 || high <= low || high > 2 * low) continue;
            yield return AtValue(
                input,
                $"search.space.{parameter.Name}.name",
                $"'{input.Written(parameter.Name)}' goes from {Text(low)} to {Text(high)} only, where a logarithm changes next to nothing; "
                + $"write {input.Key(even)}")
                with
            { Replacement = input.Positions.Has($"search.space.{parameter.Name}.name") ? input.Key(even) : null };
        }
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A range that cuts only the tail out of a normal distribution draws from its edge.</summary>
internal sealed class RangeInTail() : Rule("TS2054")
{
    // Beyond three standard deviations lies one draw in 740.
    private const double Far = 3;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var parameter in input.Model.Space.Parameters)
        {
            if (parameter.Distribution is not Distribution.TruncatedNormal { StandardDeviation: > 0 } d || d.Low >= d.High) continue;
            var distance = d.Low > d.Mean ? d.Low - d.Mean : d.High < d.Mean ? d.Mean - d.High : 0;
            if (distance < Far * d.StandardDeviation) continue;
            yield return AtValue(
                input,
                $"search.space.{parameter.Name}.mean",
                string.Format(
                    CultureInfo.InvariantCulture,
                    "the range {0} to {1} of '{2}' begins {3:0.#} standard deviations from the mean {4}, "
                    + "so that nearly all draws lie at its edge; move the mean into the range",
                    d.Low,
                    d.High,
                    input.Written(parameter.Name),
                    distance / d.StandardDeviation,
                    d.Mean));
        }
    }
}

/// <summary>A value that is drawn less than once in a search is not tried.</summary>
internal sealed class RareChoice() : Rule("TS2055")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var trials = input.Model.Search.Trials;
        foreach (var (parameter, choice) in Weighted.Of(input))
        {
            var total = choice.Weights.Sum();
            for (var index = 0; index < choice.Values.Count; index++)
            {
                var expected = choice.Weights[index] / total * trials;
                if (expected >= 1) continue;
                yield return AtValue(
                    input,
                    Positions.Item($"search.space.{parameter.Name}.weights", index),
                    string.Format(
                        CultureInfo.InvariantCulture,
                        "'{0}' of '{1}' is drawn {2:0.##} times in {3} trials by its weight; take it out, weigh it more or run more trials",
                        choice.Values[index],
                        input.Written(parameter.Name),
                        expected,
                        trials));
            }
        }
    }
}

/// <summary>Weights that were meant to be shares and miss one, or a hundred, by a little.</summary>
internal sealed class WeightsNearlyOne() : Rule("TS2056")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var (parameter, choice) in Weighted.Of(input))
        {
            var total = choice.Weights.Sum();
            var whole = new[] { 1.0, 100.0 }.FirstOrDefault(whole =>
                Math.Abs(total - whole) is var miss && miss > 1e-6 * whole && miss <= 0.1 * whole);
            if (whole == 0) continue;
            yield return AtValue(
                input,
                $"search.space.{parameter.Name}.values",
                string.Format(
                    CultureInfo.InvariantCulture,
                    "the weights of '{0}' add up to {1}, and look meant to be {2}; mend the one that is off",
                    input.Written(parameter.Name),
                    Math.Round(total, 6),
                    whole == 1 ? "shares of 1" : "percentages of 100"));
        }
    }
}

/// <summary>Sets and orders grow faster than any number of trials.</summary>
internal sealed class SetTooLarge() : Rule("TS2057")
{
    private const double Many = 1e6;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var parameter in input.Model.Space.Parameters)
        {
            if (parameter.Distribution is not (Distribution.Subset or Distribution.Permutation)) continue;
            if (ParameterDomain.Of(parameter.Distribution).Count is not { } count || count <= Many) continue;
            var kind = parameter.Distribution is Distribution.Subset ? "subsets" : "orders";
            yield return AtValue(
                input,
                $"search.space.{parameter.Name}.values",
                $"'{input.Written(parameter.Name)}' has {count.ToString("0.#e+0", CultureInfo.InvariantCulture)} {kind} "
                + $"for {input.Model.Search.Trials} trials; "
                + "search over fewer values, or over named groups of them");
        }
    }
}

/// <summary>A sampler needs several trials for each dimension before it knows anything of it.</summary>
/// <remarks>An estimate, and an info: three a dimension is below what any sampler is recommended for.</remarks>
internal sealed class FewTrialsForDimensions() : Rule("TS2022")
{
    private const int Few = 3;

    public override IEnumerable<Finding> Check(RuleInput input)
    {
        var (trials, parameters) = (input.Model.Search.Trials, input.Model.Space.Parameters);
        if (!input.IsWritten("search.trials") || trials < 1) yield break;
        if (Dimensions(parameters) is var dimensions && (dimensions < 3 || trials >= Few * dimensions)) yield break;
        if (input.Model.Search.Sampler.Word == "grid" || input.Points.Count(most: trials) is not null) yield break;
        var sampler = input.Word(WordKind.Sampler, input.Model.Search.Sampler.Word);
        yield return AtValue(
            input,
            "search.trials",
            $"{trials} trials for {Dimensions(parameters)} parameters tell '{sampler}' next to nothing of each; "
            + $"write {10 * Dimensions(parameters)} or so, or search fewer parameters");
    }

    // Of the alternatives of a branch a trial has one.
    private static int Dimensions(IReadOnlyList<Parameter> parameters, string prefix = "")
    {
        bool IsHere(string name) => name.StartsWith(prefix, StringComparison.Ordinal) && !name.Substring(prefix.Length).Contains('.');
        var here = parameters.Where(parameter => IsHere(parameter.Name)).ToList();
        return here.Sum(parameter => 1 + (parameter.Distribution is Distribution.Branch branch
            ? branch.Alternatives.Select(alternative => Dimensions(parameters, $"{parameter.Name}.{alternative}.")).DefaultIfEmpty().Max()
            : 0));
    }
}

/// <summary>Walks over choices whose weights fit their values.</summary>
internal static class Weighted
{
    public static IEnumerable<(Parameter Parameter, Distribution.WeightedChoice Choice)> Of(RuleInput input) =>
        from parameter in input.Model.Space.Parameters
        let choice = parameter.Distribution as Distribution.WeightedChoice
        where choice is not null && choice.Weights.Count == choice.Values.Count && choice.Weights.All(weight => weight > 0)
        select (parameter, choice);
}
