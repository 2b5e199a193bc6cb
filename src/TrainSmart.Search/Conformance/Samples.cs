using TrainSmart.Spaces;

namespace TrainSmart.Search.Conformance;

/// <summary>What the conformance checks search.</summary>
internal static class Samples
{
    /// <summary>Numbers on several scales, a choice, a condition and a constraint.</summary>
    public static SearchSpace Space { get; } = new(new(
        [
            new("x", new Distribution.Uniform(-5, 5)),
            new("rate", new Distribution.LogUniform(1e-5, 0.1)),
            new("width", new Distribution.Int(1, 64, 1)),
            new("kind", new Distribution.Choice(["a", "b", "c"])),
            new("depth", new Distribution.Int(1, 9, 2), Expression("kind == 'b'")),
        ],
        [Expression("width * 2 <= 100")]));

    public static StudyOptions Options(SamplerOptions sampler) => new() { Seed = 11, Trials = 24, Parallelism = 4, Sampler = sampler };

    private static Expression Expression(string text) =>
        ExpressionParser.TryParse(text, out var expression, out var error) ? expression : throw new InvalidOperationException(error!.Message);
}
