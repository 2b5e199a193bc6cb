namespace TrainSmart.Benchmarks.Search;

/// <summary>
/// Functions over choices, whole numbers and conditional parameters, made like tuning: numbers that depend on one another and on choices, a branch
/// that looks good early and another that is better once tuned, many small valleys. The least value is zero everywhere.
/// </summary>
internal static class MixedProblems
{
    private const double NoiseShare = 0.02;

    // The left ones are for tuning, the right ones for reporting.
    private static readonly (string Name, Func<Reading, double> Distance, bool IsNoisy, string[] Space)[] Listed =
    [
        ("svm-forest-net", FamilyProblems.SvmForestNet, false, FamilyProblems.SvmForestNetSpace),
        ("linear-neighbours-boosting", FamilyProblems.LinearNeighboursBoosting, false, FamilyProblems.LinearNeighboursBoostingSpace),
        ("valleys", ChoiceProblems.Valleys, false, ChoiceProblems.ValleysSpace),
        ("landscapes", ChoiceProblems.Landscapes, false, ChoiceProblems.LandscapesSpace),
        ("optimizers", NetworkProblems.Optimizers, false, NetworkProblems.OptimizersSpace),
        ("layers", NetworkProblems.Layers, false, NetworkProblems.LayersSpace),
        ("whole-numbers", ChoiceProblems.WholeNumbers, false, ChoiceProblems.WholeNumbersSpace),
        ("ordinals", ChoiceProblems.Ordinals, false, ChoiceProblems.OrdinalsSpace),
        ("switches", ChoiceProblems.Switches, false, ChoiceProblems.SwitchesSpace),
        ("many-choices", ChoiceProblems.ManyChoices, false, ChoiceProblems.ManyChoicesSpace),
        ("deep-tree", FamilyProblems.DeepTree, false, FamilyProblems.DeepTreeSpace),
        ("pipeline", FamilyProblems.Pipeline, false, FamilyProblems.PipelineSpace),
        ("convolutions", NetworkProblems.Convolutions, true, NetworkProblems.ConvolutionsSpace),
        ("recurrences", NetworkProblems.Recurrences, true, NetworkProblems.RecurrencesSpace),
    ];

    public static IEnumerable<Problem> All() => Listed.Select((listed, place) => new Problem(
        listed.Name + (listed.IsNoisy ? "-noisy" : ""), "mixed", Problems.HalfOf(place), listed.Space,
        point => listed.Distance(new(point)), listed.IsNoisy ? NoiseShare : 0));

    public static double Square(double value) => value * value;

    /// <summary>A bowl whose two directions depend on each other; zero at the origin.</summary>
    public static double Bowl(double x, double y, double correlation) => (x * x) + (y * y) - (2 * correlation * x * y);

    /// <summary>Small valleys, one a unit; zero at the whole numbers.</summary>
    public static double Ripple(double x) => 0.5 * (1 - Math.Cos(2 * Math.PI * x));
}
