using CsCheck;

namespace TrainSmart.Generators.Tests.Soundness;

/// <summary>Draws for one case of a property: the same case draws the same, whichever other cases run.</summary>
/// <param name="seed">The seed of the test.</param>
/// <param name="number">The number of the case.</param>
internal sealed class Dice(ulong seed, int number)
{
    private readonly PCG _stream = new((uint)number, seed);

    public int Int(int low, int high) => low + (int)_stream.Next((uint)(high - low + 1));

    public bool Chance(double share) => Int(0, 9_999) < share * 10_000;

    public T Pick<T>(IReadOnlyList<T> items) => items[Int(0, items.Count - 1)];

    /// <summary>Some of the items, in their order; at least one.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> items)
    {
        var some = items.Where(_ => Chance(0.4)).ToList();
        return some.Count > 0 ? some : [Pick(items)];
    }

    public IReadOnlyList<T> Several<T>(int least, int most, Func<T> draw) => [.. Enumerable.Range(0, Int(least, most)).Select(_ => draw())];
}
