namespace TrainSmart.Search;

/// <summary>Independent draws from the declared distributions. Trial n's draw depends on the seed and n alone.</summary>
internal sealed class RandomAlgorithm(SearchSpace space, ulong seed) : ISampler
{
    public string Name => "random";

    public string Reason => "every point is drawn from the declared distributions";

    public bool IsBlind => true;

    public void Observe(Observation trial)
    {
        // A random draw learns nothing.
    }

    public bool Suggest(int number, IReadOnlyList<double[]> pending, Span<double> point)
    {
        var random = new RandomStream(seed, "random", number);
        PriorDraw.Fill(space, point, ref random);
        return true;
    }
}
