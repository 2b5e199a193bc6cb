#pragma warning disable CS1591
namespace TrainSmart.Search;

public struct RandomStream(ulong seed, string purpose, int a = 0, int b = 0)
{
    private readonly Random _random = new(purpose.Aggregate(unchecked((int)seed * 31 + a * 7 + b), (hash, letter) => unchecked(hash * 31 + letter)));

    public readonly double NextDouble() => _random.NextDouble();

    public readonly int Next(int max) => _random.Next(max);

    public readonly void Shuffle<T>(Span<T> items) => _random.Shuffle(items);
}
