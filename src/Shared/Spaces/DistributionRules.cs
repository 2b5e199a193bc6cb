using System.Globalization;

namespace TrainSmart.Spaces;

/// <summary>Rules that look at one distribution.</summary>
internal static class DistributionRules
{
    private const double LargestWhole = 9_007_199_254_740_992;

    public static IEnumerable<SpaceProblem> Check(Parameter parameter)
    {
        var rules = new Rules(parameter.Name);
        return parameter.Distribution switch
        {
            Distribution.Uniform d => rules.Range(d.Low, d.High).Concat(rules.ManyDecades(d.Low, d.High)),
            Distribution.LogUniform d => rules.Range(d.Low, d.High).Concat(rules.Log("log-uniform", d.Low)),
            Distribution.QuantizedUniform d => rules.Range(d.Low, d.High).Concat(rules.Step(d.Low, d.High, d.Step)),
            Distribution.QuantizedLogUniform d => rules
                .Range(d.Low, d.High)
                .Concat(rules.Log("quantized-log-uniform", d.Low))
                .Concat(rules.Step(d.Low, d.High, d.Step)),
            Distribution.Normal d => rules.Moments(d.Mean, d.StandardDeviation),
            Distribution.LogNormal d => rules.Moments(d.Mean, d.StandardDeviation),
            Distribution.QuantizedNormal d => rules.Moments(d.Mean, d.StandardDeviation).Concat(rules.PositiveStep(d.Step)),
            Distribution.QuantizedLogNormal d => rules.Moments(d.Mean, d.StandardDeviation).Concat(rules.PositiveStep(d.Step)),
            Distribution.TruncatedNormal d => rules.Moments(d.Mean, d.StandardDeviation).Concat(rules.Range(d.Low, d.High)),
            Distribution.Int d => rules.Range(d.Low, d.High).Concat(rules.Step(d.Low, d.High, d.Step)).Concat(rules.Whole(d.Low, d.High)),
            Distribution.LogInt d => rules.Range(d.Low, d.High).Concat(rules.Log("log-int", d.Low)).Concat(rules.Whole(d.Low, d.High)),
            Distribution.Choice d => rules.Values(d.Values),
            Distribution.WeightedChoice d => rules.Values(d.Values).Concat(rules.Weights(d.Values, d.Weights)),
            Distribution.Ordinal d => rules.Values(d.Values),
            Distribution.Subset d => rules.Values(d.Values).Concat(rules.Sizes(d)),
            Distribution.Permutation d => rules.Values(d.Values),
            Distribution.Branch d => rules.Values(new(d.Alternatives.Select(alternative => (Literal)alternative))),
            _ => [],
        };
    }

    private sealed class Rules(string parameter)
    {
        public IEnumerable<SpaceProblem> Range(double low, double high)
        {
            if (!IsFinite(low)) yield return Problem("TS2041", "low", $"low of {parameter} must be a finite number, not {Text(low)}");
            if (!IsFinite(high)) yield return Problem("TS2041", "high", $"high of {parameter} must be a finite number, not {Text(high)}");
            if (low > high)
                yield return Problem(
                    "TS2001",
                    "low",
                    $"low ({Text(low)}) of {parameter} must be less than high ({Text(high)}); swap them",
                    Text(high));
            if (low == high)
                yield return Warning("TS2003", "high", $"{parameter} can only be {Text(low)}; a fixed value says so more plainly");
        }

        public IEnumerable<SpaceProblem> Log(string name, double low)
        {
            var least = name == "log-int" ? "1" : "1e-8";
            if (low <= 0)
                yield return Problem("TS2002", "low", $"{name} of {parameter} needs low above 0, was {Text(low)}", least);
            else if (name == "log-int" && low < 1)
                yield return Problem("TS2002", "low", $"log-int of {parameter} needs low of at least 1, was {Text(low)}", least);
        }

        public IEnumerable<SpaceProblem> ManyDecades(double low, double high)
        {
            if (low <= 0 || !IsFinite(high) || high / low < 1000) yield break;
            var decades = Math.Round(Math.Log10(high / low), 1).ToString(CultureInfo.InvariantCulture);
            yield return Warning(
                "TS2014",
                "name",
                $"{parameter} spans {decades} orders of magnitude, and nine of ten uniform draws fall in the topmost one; write log-uniform",
                "log-uniform");
        }

        public IEnumerable<SpaceProblem> PositiveStep(double step)
        {
            if (!(step > 0) || !IsFinite(step)) yield return Problem("TS2005", "step", $"step of {parameter} must be above 0, was {Text(step)}");
        }

        public IEnumerable<SpaceProblem> Step(double low, double high, double step)
        {
            foreach (var problem in PositiveStep(step)) yield return problem;
            if (!(step > 0) || !(low < high) || !IsFinite(step)) yield break;
            var range = high - low;
            if (step > range)
            {
                yield return Problem("TS2007", "step", $"step {Text(step)} of {parameter} exceeds the range {Text(range)}: only {Text(low)} is left");
                yield break;
            }

            var steps = Math.Floor((range / step) + 1e-9);
            if (Math.Abs((steps * step) - range) <= 1e-9 * Math.Max(range, Math.Abs(high))) yield break;
            var last = Text(Shorter(low + (steps * step)));
            yield return Warning(
                "TS2006",
                "high",
                $"{Text(high)} of {parameter} is never tried: the last step ends at {last}; write {last}, or a step that meets {Text(high)}",
                last);
        }

        public IEnumerable<SpaceProblem> Whole(double low, double high)
        {
            if (Math.Abs(low) > LargestWhole)
                yield return Problem("TS2037", "low", $"low {Text(low)} of {parameter} is beyond the largest whole number, 9007199254740992");
            if (Math.Abs(high) > LargestWhole)
                yield return Problem("TS2037", "high", $"high {Text(high)} of {parameter} is beyond the largest whole number, 9007199254740992");
        }

        public IEnumerable<SpaceProblem> Moments(double mean, double deviation)
        {
            if (!IsFinite(mean)) yield return Problem("TS2041", "mean", $"mean of {parameter} must be a finite number, not {Text(mean)}");
            if (!(deviation > 0) || !IsFinite(deviation))
                yield return Problem("TS2040", "sd", $"sd of {parameter} must be above 0, was {Text(deviation)}");
        }

        public IEnumerable<SpaceProblem> Values(EquatableArray<Literal> values)
        {
            if (values.IsEmpty) yield return Problem("TS2008", "values", $"{parameter} has no choices");
            var seen = new HashSet<object>();
            for (var index = 0; index < values.Count; index++)
            {
                // 2 and 2.0 are the same value.
                if (!seen.Add(values[index] is Literal.Number number ? number.Value : values[index]))
                    yield return Warning(
                        "TS2009",
                        $"values[{index}]",
                        $"'{values[index]}' stands twice in {parameter} and is drawn twice as often; remove one or write weighted-choice");
            }
        }

        public IEnumerable<SpaceProblem> Weights(EquatableArray<Literal> values, EquatableArray<double> weights)
        {
            if (weights.Count != values.Count)
                yield return Problem("TS2042", "values", $"{parameter} has {values.Count} values but {weights.Count} weights");
            for (var index = 0; index < Math.Min(values.Count, weights.Count); index++)
            {
                if (!(weights[index] > 0) || !IsFinite(weights[index]))
                    yield return Problem(
                        "TS2042",
                        $"weights[{index}]",
                        $"the weight of '{values[index]}' in {parameter} must be above 0, was {Text(weights[index])}");
            }
        }

        public IEnumerable<SpaceProblem> Sizes(Distribution.Subset subset)
        {
            if (subset.Least < 0) yield return Problem("TS2001", "least", $"least of {parameter} must be at least 0, was {subset.Least}", "0");
            if (subset.Most > subset.Values.Count)
                yield return Problem(
                    "TS2001",
                    "most",
                    $"most ({subset.Most}) of {parameter} exceeds its {subset.Values.Count} values",
                    subset.Values.Count.ToString(CultureInfo.InvariantCulture));
            if (subset.Least > subset.Most)
                yield return Problem("TS2001", "least", $"least ({subset.Least}) of {parameter} must not exceed most ({subset.Most})");
        }

        private SpaceProblem Problem(string id, string part, string message, string? replacement = null) =>
            new(id, parameter, part, message, replacement);

        private SpaceProblem Warning(string id, string part, string message, string? replacement = null) =>
            new(id, parameter, part, message, replacement, IsError: false);
    }

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    // 0.30000000000000004 is no answer to give to a person who wrote 0.1.
    private static double Shorter(double value) => double.Parse(value.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
