using TrainSmart.Generators.Vocabulary;

namespace TrainSmart.Generators.Tests.Soundness;

/// <summary>
/// Draws classes that derive from a drawn experiment: they override what their base says, and now and then one derives from them in turn.
/// </summary>
internal static class RandomVariant
{
    private static readonly Word Training = Words.Of(WordKind.Training).Single();

    // One has the name of the class that it stands in the base of.
    private static readonly Written[] Further = [new("extra", "Extra"), new("drawn", "Drawn"), new("more", "More")];

    /// <summary>The classes, as C#.</summary>
    /// <param name="dice">The draws.</param>
    /// <param name="number">The number of the case.</param>
    /// <param name="space">What the base searches.</param>
    /// <param name="isClassification">Whether the base learns classes.</param>
    /// <param name="isBalanced">Whether the base evens its classes out.</param>
    /// <param name="step">Writes a step on columns; none where the base keeps its methods to itself, so that none can be overridden.</param>
    public static string Class(
        Dice dice, int number, IReadOnlyList<Searched> space, bool isClassification, bool isBalanced, Func<string, Written, Written>? step)
    {
        var isBase = dice.Chance(0.25);
        var overridden = space.Where(_ => dice.Chance(0.4))
            .ToDictionary(parameter => parameter.Name, parameter => RandomSpace.Redraw(dice, parameter));
        var added = dice.Chance(0.3) ? new[] { RandomSpace.Draw(dice, dice.Pick(Further), space) } : [];
        var always = space.Select(parameter => overridden.GetValueOrDefault(parameter.Name, parameter))
            .Concat(added)
            .Where(parameter => !parameter.MayBeAbsent)
            .ToList();
        var properties = overridden.Values
            .Select(parameter => Property(parameter, "new "))
            .Concat(added.Select(parameter => Property(parameter, "")));
        var attributes = Attributes(dice, isClassification, isBalanced).ToList();
        // The preparation of other rows overrides none.
        var readsOtherRows = attributes.Exists(attribute => attribute.StartsWith("Csv", StringComparison.Ordinal));
        var methods = step is null ? [] : Methods(dice, new RandomOperations(dice, always), isClassification, step)
            .Where(method => !readsOtherRows || !method.StartsWith("Preparation", StringComparison.Ordinal));
        var listed = string.Concat(attributes.Select(attribute => $", {attribute}"));
        var text = $$"""

            [Experiment("varied-{{number}}"{{(dice.Chance(0.3) ? ", Seed = 7" : "")}}){{listed}}]
            internal {{(isBase ? "" : "sealed ")}}partial class Varied : Drawn
            {
            {{string.Concat(properties)}}{{string.Concat(methods.Select(method => $"\n    private protected override {method};\n"))}}}

            """;
        return isBase
            ? $"{text}\n[Experiment(\"last-{number}\"), Search(Trials = {dice.Int(1, 9)})]\ninternal sealed partial class Last : Varied;\n"
            : text;
    }

    private static string Property(Searched parameter, string modifier) =>
        $"    [{RandomExperiment.Attributes(parameter)}] public {modifier}partial {parameter.Type}{(parameter.MayBeAbsent ? "?" : "")} "
        + $"{parameter.Name.CSharp} {{ get; }}\n";

    private static IEnumerable<string> Attributes(Dice dice, bool isClassification, bool isBalanced)
    {
        if (dice.Chance(0.6))
            yield return $"Search({dice.Pick(["", "Sampler.Random, ", "Sampler.Tpe, "])}Trials = "
                + $"{dice.Int(1, 60)}{dice.Pick(["", ", Pruner = Pruner.None", ", Pruner = Pruner.Median"])})";
        if (dice.Chance(0.3))
            yield return dice.Pick(["Without<SlurmAttribute>", "Slurm(Nodes = 2)", "Slurm(Time = \"1h\", Partition = null)", "Local(Workers = 2)"]);
        if (dice.Chance(0.2)) yield return "Split(Train = 0.5, Validation = 0.3, Test = 0.2)";
        if (dice.Chance(0.2)) yield return isClassification ? "Maximize(\"validation/accuracy\")" : "Minimize(\"validation/mae\")";
        if (dice.Chance(0.2)) yield return "Budget(Dollars = 2, Time = \"1h\")";
        if (isBalanced && dice.Chance(0.3)) yield return dice.Pick(["Without<BalanceAttribute>", "Balance(Balancing.Oversample)"]);
        // Its rows are others, so that it needs a preparation of its own.
        if (dice.Chance(0.05)) yield return "Csv(\"data/penguins.csv\", Label = \"island\")";
    }

    private static IEnumerable<string> Methods(Dice dice, RandomOperations operations, bool isClassification, Func<string, Written, Written> step)
    {
        var training = isClassification ? Training : Training with { Slots = [.. Training.Slots.Where(slot => slot.Name != "label-smoothing")] };
        if (dice.Chance(0.4))
            yield return "Training Train() => "
                + $"{(dice.Chance(0.6) ? $"base.Train() with {{ {operations.Arguments(training).CSharp} }}" : operations.Draw(training).CSharp)}";
        if (dice.Chance(0.3))
            yield return "Preparation<Row> Prepare(Preparation<Row> rows) => "
                + $"base.Prepare(rows){step(dice.Pick(["standardize", "min-max", "robust-scale"]), new("numeric", "Columns.Numeric")).CSharp}";
        if (dice.Chance(0.2))
            yield return $"ModelSpecification Model(Shape classes) => {operations.Draw(Words.Find(WordKind.Estimator, "lightgbm")!).CSharp}";
    }
}
