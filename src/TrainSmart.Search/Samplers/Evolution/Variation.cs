namespace TrainSmart.Search;

/// <summary>Crossover and mutation of places on the unit interval.</summary>
internal static class Variation
{
    // How near children stay to their parents; both as Deb et al. use them.
    private const double CrossoverIndex = 15;
    private const double MutationIndex = 20;

    /// <summary>Simulated binary crossover: the first child, near the first parent.</summary>
    public static double Cross(double first, double second, ref RandomStream random)
    {
        var u = random.NextDouble();
        var spread = u < 0.5 ? Math.Pow(2 * u, 1 / (CrossoverIndex + 1)) : Math.Pow(1 / (2 * (1 - u)), 1 / (CrossoverIndex + 1));
        return Math.Clamp(0.5 * (((1 + spread) * first) + ((1 - spread) * second)), 0, 1);
    }

    /// <summary>Polynomial mutation.</summary>
    public static double Mutate(double place, ref RandomStream random)
    {
        var u = random.NextDouble();
        var shift = u < 0.5 ? Math.Pow(2 * u, 1 / (MutationIndex + 1)) - 1 : 1 - Math.Pow(2 * (1 - u), 1 / (MutationIndex + 1));
        return Math.Clamp(place + shift, 0, 1);
    }
}
