using TrainSmart.Spaces;

namespace TrainSmart.Generators.Emit;

/// <summary>Writes a distribution as the runtime declares it: <c>new Distribution.LogUniform(1e-4, 0.1)</c>.</summary>
internal static class DistributionCode
{
    public static Code Write(Distribution distribution) =>
        Code.List($"new Distribution.{distribution.GetType().Name}(", Arguments(distribution), ")");

    private static IEnumerable<Code> Arguments(Distribution distribution) => distribution switch
    {
        Distribution.Uniform uniform => Numbers(uniform.Low, uniform.High),
        Distribution.LogUniform uniform => Numbers(uniform.Low, uniform.High),
        Distribution.QuantizedUniform uniform => Numbers(uniform.Low, uniform.High, uniform.Step),
        Distribution.QuantizedLogUniform uniform => Numbers(uniform.Low, uniform.High, uniform.Step),
        Distribution.Normal normal => Numbers(normal.Mean, normal.StandardDeviation),
        Distribution.LogNormal normal => Numbers(normal.Mean, normal.StandardDeviation),
        Distribution.QuantizedNormal normal => Numbers(normal.Mean, normal.StandardDeviation, normal.Step),
        Distribution.QuantizedLogNormal normal => Numbers(normal.Mean, normal.StandardDeviation, normal.Step),
        Distribution.TruncatedNormal normal => Numbers(normal.Mean, normal.StandardDeviation, normal.Low, normal.High),
        Distribution.Int { Step: 1 } whole => Integers(whole.Low, whole.High),
        Distribution.Int whole => [.. Integers(whole.Low, whole.High), $"Step: {Literals.Integer(whole.Step)}"],
        Distribution.LogInt whole => Integers(whole.Low, whole.High),
        Distribution.Choice choice => [Values(choice.Values)],
        Distribution.WeightedChoice choice => [Values(choice.Values), Code.Collection(Numbers([.. choice.Weights]))],
        Distribution.Ordinal ordinal => [Values(ordinal.Values)],
        Distribution.Bool => [],
        Distribution.Subset subset =>
            [Values(subset.Values), $"Least: {Literals.Integer((long)subset.Least)}", $"Most: {Literals.Integer((long)subset.Most)}"],
        Distribution.Permutation permutation => [Values(permutation.Values)],
        Distribution.Branch branch => [Code.Collection(branch.Alternatives.Select(alternative => (Code)Literals.Text(alternative)))],
        _ => throw new InvalidOperationException($"No C# for distribution {distribution.GetType().Name}"),
    };

    private static IEnumerable<Code> Numbers(params double[] values) => values.Select(value => (Code)Literals.Number(value));

    private static IEnumerable<Code> Integers(params long[] values) => values.Select(value => (Code)Literals.Integer(value));

    private static Code Values(EquatableArray<Literal> values) => Code.Collection(values.Select(value => (Code)Literals.Declared(value)));
}
