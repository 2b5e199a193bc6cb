namespace TrainSmart.Search;

/// <summary>
/// How many trials make a generation where nobody says. Few trials are better spent on many generations than on a broad one, many on a broad one.
/// </summary>
internal static class PopulationSize
{
    // Chosen on the problems for tuning of benchmarks/search; what is usual elsewhere, 50, is for thousands of trials.
    private const int Generations = 40;
    private const int Least = 10;
    private const int Most = 50;

    /// <summary>Enough for a few dozen generations; at least four an objective, so that a front of many objectives has room.</summary>
    public static int Of(StudyOptions options) =>
        Math.Max(4 * options.Directions.Count, Math.Clamp((options.Trials ?? int.MaxValue) / Generations, Least, Most));
}
