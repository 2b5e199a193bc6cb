using System.Globalization;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>
/// The values that a distribution can give. A distribution that is wrong in itself has one value, so that rules about it stay silent.
/// </summary>
internal abstract class ParameterDomain
{
    // Beyond four standard deviations lie 6 draws in 100,000: far enough to call what is inside the values of a normal distribution.
    private const double Reach = 4;

    private ParameterDomain() { }

    /// <summary>How many values there are; null if they are continuous.</summary>
    public abstract double? Count { get; }

    /// <summary>The value below which the share <paramref name="quantile"/> of the draws lies; 0 and 1 give the ends.</summary>
    public abstract Literal At(double quantile);

    /// <summary>All values if there are at most <paramref name="limit"/>, otherwise some of them, evenly likely, with both ends.</summary>
    public abstract IEnumerable<Literal> Values(int limit);

    public static ParameterDomain Of(Distribution distribution) => distribution switch
    {
        Distribution.Uniform(var low, var high) => Continuous(low, high, share => low + (share * (high - low))),
        Distribution.LogUniform(var low, var high) => Logarithmic(low, high),
        Distribution.Normal(var mean, var deviation) => Continuous(mean - (Reach * deviation), mean + (Reach * deviation), Normal(mean, deviation)),
        Distribution.LogNormal(var mean, var deviation) => new Interval(share => Math.Exp(Normal(mean, deviation)(share))),
        Distribution.TruncatedNormal(var mean, var deviation, var low, var high) =>
            Continuous(low, high, share => Clamp(Normal(mean, deviation)(share), low, high, share)),
        Distribution.QuantizedUniform(var low, var high, var step) => Steps(low, high, step, isInteger: false),
        Distribution.QuantizedLogUniform(var low, var high, var step) => Steps(low, high, step, isInteger: false),
        Distribution.QuantizedNormal(var mean, var deviation, var step) =>
            Steps(Snap(mean - (Reach * deviation), step), Snap(mean + (Reach * deviation), step), step, isInteger: false),
        Distribution.QuantizedLogNormal(var mean, var deviation, var step) =>
            Steps(Snap(Math.Exp(mean - (Reach * deviation)), step), Snap(Math.Exp(mean + (Reach * deviation)), step), step, isInteger: false),
        Distribution.Int(var low, var high, var step) => Steps(low, high, step, isInteger: true),
        Distribution.LogInt(var low, var high) => Steps(low, high, 1, isInteger: true),
        Distribution.Choice choice => new Listed([.. choice.Values.Distinct()]),
        Distribution.WeightedChoice choice => new Listed([.. choice.Values.Distinct()]),
        Distribution.Ordinal ordinal => new Listed([.. ordinal.Values.Distinct()]),
        Distribution.Branch branch => new Listed([.. branch.Alternatives.Distinct().Select(name => (Literal)name)]),
        Distribution.Bool => new Listed([false, true]),
        Distribution.Subset subset => new Opaque(Subsets(subset)),
        Distribution.Permutation permutation =>
            new Opaque(Enumerable.Range(1, permutation.Values.Count).Aggregate(1.0, (product, next) => product * next)),
        _ => new Opaque(1),
    };

    private static ParameterDomain Continuous(double low, double high, Func<double, double> quantile) =>
        low < high ? new Interval(quantile) : new Listed([Round(low)]);

    private static ParameterDomain Logarithmic(double low, double high) =>
        low > 0 && low < high
            ? new Interval(share => share is 0 ? low : share is 1 ? high : low * Math.Pow(high / low, share))
            : new Listed([Round(low)]);

    private static ParameterDomain Steps(double low, double high, double step, bool isInteger) =>
        step > 0 && low < high
            ? new Range(low, Math.Floor(((high - low) / step) + 1e-9) + 1, step, isInteger)
            : new Listed([new Literal.Number(low, isInteger)]);

    private static Func<double, double> Normal(double mean, double deviation) => share =>
        mean + (deviation * (share <= 0 ? -Reach : share >= 1 ? Reach : NormalQuantile.Of(share)));

    private static double Clamp(double value, double low, double high, double share) =>
        share <= 0 ? low : share >= 1 ? high : Math.Min(high, Math.Max(low, value));

    private static double Snap(double value, double step) => step > 0 ? Math.Round(value / step) * step : value;

    // The binomial coefficients, each from the one before.
    private static double Subsets(Distribution.Subset subset)
    {
        var (sum, ways, count) = (0.0, 1.0, subset.Values.Count);
        for (var size = 0; size <= Math.Min(subset.Most, count); size++)
        {
            if (size >= subset.Least) sum += ways;
            ways = ways * (count - size) / (size + 1);
        }

        return sum;
    }

    // Twelve digits: what a person would write, without the dust of binary fractions.
    private static Literal Round(double value) =>
        new Literal.Number(double.Parse(value.ToString("G12", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture));

    private sealed class Interval(Func<double, double> quantile) : ParameterDomain
    {
        public override double? Count => null;

        public override Literal At(double share) => Round(quantile(share));

        public override IEnumerable<Literal> Values(int limit) =>
            limit <= 1 ? [At(0.5)] : Enumerable.Range(0, limit).Select(index => At(index / (limit - 1.0))).Distinct();
    }

    private sealed class Range(double low, double count, double step, bool isInteger) : ParameterDomain
    {
        public override double? Count => count;

        public override Literal At(double share) => Nth(Math.Min(count - 1, Math.Floor(share * count)));

        public override IEnumerable<Literal> Values(int limit) =>
            count <= limit ? Enumerable.Range(0, (int)count).Select(index => Nth(index))
            : limit <= 1 ? [Nth(0)]
            : Enumerable.Range(0, limit).Select(index => Nth(Math.Round(index * (count - 1) / (limit - 1)))).Distinct();

        private Literal Nth(double index) => isInteger ? new Literal.Number(low + (index * step), true) : Round(low + (index * step));
    }

    private sealed class Listed(IReadOnlyList<Literal> values) : ParameterDomain
    {
        public override double? Count => values.Count;

        public override Literal At(double share) =>
            values.Count == 0 ? new Literal.Null() : values[Math.Min(values.Count - 1, (int)(share * values.Count))];

        public override IEnumerable<Literal> Values(int limit) =>
            values.Count <= limit || limit <= 1
                ? values.Take(Math.Max(1, limit))
                : Enumerable.Range(0, limit).Select(index => values[index * (values.Count - 1) / (limit - 1)]).Distinct();
    }

    /// <summary>Values that no expression can look into: sets and orders.</summary>
    private sealed class Opaque(double count) : ParameterDomain
    {
        public override double? Count => count;

        public override Literal At(double share) => new Literal.Null();

        public override IEnumerable<Literal> Values(int limit) => [new Literal.Null()];
    }
}
