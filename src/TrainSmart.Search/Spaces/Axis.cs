using TrainSmart.Search.Numerics;

namespace TrainSmart.Search;

/// <summary>
/// How the values of a numeric parameter lie on the unit interval: by their cumulative prior probability. Every sampler works there, so none
/// knows of logarithms or normal priors.
/// </summary>
internal abstract record Axis
{
    /// <summary>The share of the prior below <paramref name="value"/>, in [0, 1].</summary>
    public abstract double Unit(double value);

    /// <summary>The value at a share of the prior.</summary>
    public abstract double Value(double unit);

    /// <summary>Even between two bounds.</summary>
    public sealed record Linear(double Low, double High) : Axis
    {
        public override double Unit(double value) => High > Low ? Math.Clamp((value - Low) / (High - Low), 0, 1) : 0.5;

        public override double Value(double unit) => Math.Clamp(Low + (unit * (High - Low)), Low, High);
    }

    /// <summary>Even in the logarithm.</summary>
    public sealed record Logarithmic(double Low, double High) : Axis
    {
        private readonly double _start = Math.Log(Low);
        private readonly double _length = Math.Log(High) - Math.Log(Low);

        public override double Unit(double value) => _length > 0 ? Math.Clamp((Math.Log(value) - _start) / _length, 0, 1) : 0.5;

        public override double Value(double unit) => Math.Clamp(Math.Exp(_start + (unit * _length)), Low, High);
    }

    /// <summary>Normal, cut off outside two bounds, which may be infinite.</summary>
    public sealed record Gaussian(double Mean, double Deviation, double Low, double High) : Axis
    {
        // Shares of the whole normal distribution; of an unbounded one the tails beyond 1e-15 are not drawn.
        private readonly double _start = double.IsInfinity(Low) ? 1e-15 : Normal.Cumulative((Low - Mean) / Deviation);
        private readonly double _end = Math.Min(Normal.Cumulative((High - Mean) / Deviation), 1 - 1e-15);

        public override double Unit(double value) =>
            _end > _start ? Math.Clamp((Normal.Cumulative((value - Mean) / Deviation) - _start) / (_end - _start), 0, 1) : 0.5;

        public override double Value(double unit) =>
            Math.Clamp(Mean + (Deviation * Normal.Quantile(_start + (unit * (_end - _start)))), Low, High);
    }

    /// <summary>Another axis seen from its other end. The upper tail of a normal distribution has its digits there.</summary>
    public sealed record Mirrored(Axis Inner) : Axis
    {
        public override double Unit(double value) => 1 - Inner.Unit(-value);

        public override double Value(double unit) => -Inner.Value(1 - unit);
    }

    /// <summary>Another axis over the logarithm of the value.</summary>
    public sealed record OfLogarithm(Axis Inner) : Axis
    {
        public override double Unit(double value) => value <= 0 ? 0 : Inner.Unit(Math.Log(value));

        public override double Value(double unit) => Math.Min(Math.Exp(Inner.Value(unit)), double.MaxValue);
    }
}
