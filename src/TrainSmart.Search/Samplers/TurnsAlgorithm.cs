namespace TrainSmart.Search;

/// <summary>Two samplers take turns, trial by trial, and each sees the results of both: what one is blind to the other may find.</summary>
internal sealed class TurnsAlgorithm(ISampler even, ISampler odd) : ISampler
{
    public string Name => even.Name;

    public string Reason => $"{even.Name} and {odd.Name} take turns";

    public void Observe(Observation trial)
    {
        even.Observe(trial);
        odd.Observe(trial);
    }

    public bool Suggest(int number, IReadOnlyList<double[]> pending, Span<double> point) =>
        (number % 2 == 0 ? even : odd).Suggest(number, pending, point);
}
