using static TrainSmart.Generators.Tests.Rules.RightDeclarations;

namespace TrainSmart.Generators.Tests.Rules.Cases;

/// <summary>What is searched, and how.</summary>
internal static class SearchCases
{
    private const string Width = "choice(16, 32, 64, 128)";
    private const string WidthClass = "Choice(16, 32, 64, 128)";
    private const string Rate = "log-uniform(1e-4, 1e-1)";
    private const string RateClass = "LogUniform(1e-4, 1e-1)";
    private const string Depth = "    depth: int(1, 3)";
    private const string DepthClass = "    [Int(1, 3)]";
    private const string Constraint = "- depth * width <= 256";
    private const string ConstraintClass = "[Constraint($\"{nameof(Depth)} * {nameof(Width)} <= 256\")]";
    private const string RateLine = "    learning_rate: log-uniform(1e-4, 1e-1)\n";
    private const string RateLineClass = "    [LogUniform(1e-4, 1e-1)] public partial double LearningRate { get; }\n";
    private const string DropoutLine = "    dropout: uniform(0.0, 0.5) when depth >= 2 else 0.0\n";
    private const string DropoutLineClass = "    [Uniform(0.0, 0.5), When(\"Depth >= 2\", Else = 0.0)] public partial double Rate { get; }\n";
    private const string WithoutPruner = ", Pruner = Pruner.Hyperband)]";

    private static readonly Declaration OfPopulation = Penguins
        .With("  early-stopping: { patience: 8 }\n", "")
        .With("  sampler: tpe\n  pruner: hyperband\n  trials: 60", "  sampler: { population: { size: 20, every: 5 } }\n  trials: 240");

    private static readonly Declaration OfPopulationClass = PenguinsClass
        .With("        EarlyStopping = new Patience(8),\n", "")
        .With(
            "[Search(Sampler.Tpe, Trials = 60, Pruner = Pruner.Hyperband)]",
            "[Search(Trials = 240), Sampling(Sampler.Population, Size = 20, Every = 5)]");

    private static readonly Declaration OfNumbers = Penguins.With("sampler: tpe", "sampler: cma-es").With(Width, "log-int(16, 128)");
    private static readonly Declaration OfNumbersClass = PenguinsClass.With("Sampler.Tpe", "Sampler.CmaEs").With(WidthClass, "LogInt(16, 128)");

    private static readonly Declaration TwoObjectives = Penguins
        .With(
            ("maximize: validation/macro-f1", "maximize: [validation/macro-f1, validation/accuracy]"),
            ("sampler: tpe", "sampler: nsga-ii"),
            ("  pruner: hyperband\n", ""));

    private static readonly Declaration TwoObjectivesClass = PenguinsClass
        .With(
            ("[Maximize(\"validation/macro-f1\")]", "[Maximize(\"validation/macro-f1\"), Maximize(\"validation/accuracy\")]"),
            ("Sampler.Tpe", "Sampler.NsgaII"),
            (WithoutPruner, ")]"));

    private static readonly Declaration Fixed = Penguins.With(
        ("$depth", "2"), ("$width", "32"), ("$dropout", "0.1"), ("$learning_rate", "0.01"),
        ("  space:\n    learning_rate: log-uniform(1e-4, 1e-1)\n    depth: int(1, 3)\n", ""),
        (
            "    width: choice(16, 32, 64, 128)\n    dropout: uniform(0.0, 0.5) when depth >= 2 else 0.0\n"
            + "  constraints:\n    - depth * width <= 256\n",
            ""));

    private static readonly Declaration FixedClass = PenguinsClass.With(
        ("    [LogUniform(1e-4, 1e-1)] public partial double LearningRate { get; }\n", ""),
        ("    [Int(1, 3)] public partial int Depth { get; }\n", ""),
        ("    [Choice(16, 32, 64, 128)] public partial int Width { get; }\n", ""), (ConstraintClass + "\n", ""),
        ("    [Uniform(0.0, 0.5), When(\"Depth >= 2\", Else = 0.0)] public partial double Rate { get; }\n", ""),
        ("new Repeat(Depth, ", "new Repeat(2, "), ("Linear(Width)", "Linear(32)"), ("Dropout(Rate)", "Dropout(0.1)"),
        ("LearningRate = LearningRate", "LearningRate = 0.01"));

    private static readonly Declaration FiniteClass = PenguinsClass.With(
        ("    [LogUniform(1e-4, 1e-1)] public partial double LearningRate { get; }\n", ""), ("LearningRate = LearningRate", "LearningRate = 0.01"),
        ("[Uniform(0.0, 0.5), When(\"Depth >= 2\", Else = 0.0)]", "[Choice(0.0, 0.2)]"), (ConstraintClass + "\n", ""));

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        RuleCase.Of("TS2017", PenguinsClass, ("LearningRate = LearningRate", "LearningRate = LearningRate, Beta1 = ⟦Rate + 0.5⟧")),
        RuleCase.Of("TS2018", PenguinsClass, (RateClass, "LogUniform(1e-4, ⟦10⟧)")),
        RuleCase.Of("TS2019", FiniteClass.With("Sampler.Tpe", "Sampler.Grid"), ("[Choice(0.0, 0.2)]", "[⟦Uniform(0.0, 0.2)⟧]")),
        RuleCase.Of("TS2020", FiniteClass.With(("Sampler.Tpe", "Sampler.Grid"), ("Trials = 60", "Trials = 24")), ("Trials = 24", "Trials = ⟦20⟧")),
        RuleCase.Of("TS2021", FiniteClass.With("Trials = 60", "Trials = 24"), ("Trials = 24", "Trials = ⟦25⟧")),
        RuleCase.Of("TS2023", OfNumbersClass, ("LogInt(16, 128)", "⟦Choice(16, 32, 64, 128)⟧")),
        RuleCase.Of("TS2031", PenguinsClass, (DepthClass, $"    [Uniform(0.0, 1.0)] public partial double ⟦Gamma⟧ {{ get; }}\n{DepthClass}")),
        RuleCase.Of("TS2033", PenguinsClass, (WithoutPruner, "), Pruning(Pruner.Median, WarmupSteps = ⟦60⟧)]")),
        RuleCase.Of("TS2034", PenguinsClass, (WithoutPruner, "), ⟦Pruning(Pruner.Hyperband, MinimumResource = 30)⟧]")),
        RuleCase.Of(
            "TS2035",
            PenguinsClass,
            ("[Maximize(\"validation/macro-f1\")]", "[Maximize(\"validation/macro-f1\"), Minimize(\"⟦validation/macro-f1⟧\")]")),
        RuleCase.Of("TS2037", PenguinsClass, (DepthClass, DepthClass.Replace("3", "⟦3000000000⟧"))),
        RuleCase.Of("TS2043", PenguinsClass, ("Trials = 60", "Trials = ⟦0⟧")),
        RuleCase.Of("TS2044", PenguinsClass, ("[Search(Sampler.Tpe, ", "[Sampling(Sampler.Tpe, StartupTrials = ⟦60⟧), Search(")),
        RuleCase.Of("TS2045", PenguinsClass, ("Trials = 60", "Trials = 60, Parallelism = ⟦60⟧")),
        RuleCase.Of("TS2046", PenguinsClass, ("Sampler.Tpe", "⟦Sampler.NsgaII⟧")),
        RuleCase.Of(
            "TS2047",
            PenguinsClass,
            ("[Maximize(\"validation/macro-f1\")]", "[Maximize(\"validation/macro-f1\"), Maximize(\"validation/mcc\")]"),
            ("Pruner.Hyperband", "⟦Pruner.LearningCurve⟧")),
        RuleCase.Of("TS2011", Penguins, (Width, "choice(⟦16⟧)")),
        RuleCase.Of("TS2011", PenguinsClass, (WidthClass, "Choice(⟦16⟧)")),
        RuleCase.Of("TS2015", Penguins, (Rate, "⟦log-uniform⟧(0.01, 0.02)")),
        RuleCase.Of("TS2015", PenguinsClass, (RateClass, "⟦LogUniform⟧(0.01, 0.02)")),
        RuleCase.Of("TS2022", Penguins.With("trials: 60", "trials: 12"), ("trials: 12", "trials: ⟦11⟧")),
        RuleCase.Of("TS2022", PenguinsClass.With("Trials = 60", "Trials = 12"), ("Trials = 12", "Trials = ⟦11⟧")),
        RuleCase.Of("TS2036", Penguins.With(Width, "log-int(16, 128)"), ("log-int(16, 128)", "⟦int(16, 128)⟧")),
        RuleCase.Of("TS2036", PenguinsClass.With(WidthClass, "Int(16, 120)"), ("Int(16, 120)", "⟦Int(16, 128)⟧")),
        RuleCase.Of("TS2049", Penguins, ("workers: 2", "workers: ⟦$depth⟧")),
        RuleCase.Of("TS2050", Penguins, (Constraint, "- ⟦width <= 64⟧")),
        RuleCase.Of("TS2050", PenguinsClass, (ConstraintClass, "[Constraint(\"⟦Width <= 64⟧\")]")),
        RuleCase.Of("TS2051", Penguins, (Constraint, $"{Constraint}\n    - ⟦256 >= depth * width⟧")),
        RuleCase.Of("TS2051", PenguinsClass, (ConstraintClass, $"{ConstraintClass}\n[Constraint(\"⟦256 >= Depth * Width⟧\")]")),
        RuleCase.Of("TS2052", Penguins, (Constraint, $"{Constraint}\n    - ⟦depth * width <= 300⟧")),
        RuleCase.Of("TS2052", PenguinsClass, (ConstraintClass, $"{ConstraintClass}\n[Constraint(\"⟦Depth * Width <= 300⟧\")]")),
        RuleCase.Of("TS2053", Penguins, ("when depth >= 2", "when ⟦depth >= 2 and 2 <= depth⟧")),
        RuleCase.Of("TS2053", PenguinsClass, ("\"Depth >= 2\"", "\"⟦Depth >= 2 and 2 <= Depth⟧\"")),
        RuleCase.Of("TS2054", Penguins.With(Rate, "truncated-normal(0.07, 0.01, 0.05, 0.1)"), ("truncated-normal(0.07,", "truncated-normal(⟦0.01⟧,")),
        RuleCase.Of(
            "TS2054", PenguinsClass.With(RateClass, "TruncatedNormal(0.07, 0.01, 0.05, 0.1)"), ("TruncatedNormal(0.07,", "TruncatedNormal(⟦0.01⟧,")),
        RuleCase.Of("TS2055", Penguins.With(Width, "'weighted-choice(16: 0.98, 32: 0.02)'"), ("16: 0.98, 32: 0.02", "16: 0.99, 32: ⟦0.01⟧")),
        RuleCase.Of("TS2055", PenguinsClass.With(WidthClass, "WeightedChoice(16, 0.98, 32, 0.02)"), ("16, 0.98, 32, 0.02", "16, 0.99, 32, ⟦0.01⟧")),
        RuleCase.Of(
            "TS2056",
            Penguins.With(Width, "'weighted-choice(16: 0.6, 32: 0.4)'"),
            ("'weighted-choice(16: 0.6, 32: 0.4)'", "⟦'weighted-choice(16: 0.5, 32: 0.4)'⟧")),
        RuleCase.Of(
            "TS2056",
            PenguinsClass.With(WidthClass, "WeightedChoice(16, 2, 32, 1)"),
            ("WeightedChoice(16, 2, 32, 1)", "⟦WeightedChoice(16, 0.5, 32, 0.4)⟧")),
        RuleCase.Of("TS2057", Penguins, (Depth, $"    order: ⟦permutation(a, b, c, d, e, f, g, h, i, j)⟧\n{Depth}")),
        RuleCase.Of(
            "TS2057", PenguinsClass,
            (
                DepthClass,
                "    [⟦Permutation(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)⟧] "
                + $"public partial System.Collections.Generic.IReadOnlyList<int> Order {{ get; }}\n{DepthClass}")),
        RuleCase.Of("TS2058", Penguins.With(Width, "ordinal(16, 32, 64)"), ("ordinal(16, 32, 64)", "⟦ordinal(64, 16, 32)⟧")),
        RuleCase.Of("TS2058", PenguinsClass.With(WidthClass, "Ordinal(64, 32, 16)"), ("Ordinal(64, 32, 16)", "⟦Ordinal(64, 16, 32)⟧")),
        RuleCase.Of(
            "TS2059", Concrete, ("    family:\n", "    ⟦family⟧:\n"), ("lightgbm: { leaves: \"int(8, 64)\" }", "lightgbm: ~"),
            ("forest: { trees: \"int(50, 400)\" }", "forest: ~"),
            ("$leaves", "16"), ("$trees", "100")),
        RuleCase.Of(
            "TS2059", ConcreteClass, ("Trees Family", "Trees ⟦Family⟧"), (" { [Int(8, 64)] public partial int Leaves { get; } }", ";"),
            (" { [Int(50, 400)] public partial int Size { get; } }", ";"), ("boosted.Leaves", "16"), ("forest.Size", "100")),
        RuleCase.Of("TS2060", Penguins, (Width, "⟦choice(1, 2, 3, 4, 5, 6)⟧")),
        RuleCase.Of("TS2060", PenguinsClass, (WidthClass, "⟦Choice(10, 20, 30, 40, 50, 60)⟧")),
        RuleCase.Of("TS2061", Penguins, (Depth, $"    wide: ⟦choice(true, false)⟧\n{Depth}")),
        RuleCase.Of("TS2061", PenguinsClass, (DepthClass, $"    [⟦Choice(true, false)⟧] public partial bool Wide {{ get; }}\n{DepthClass}")),
        RuleCase.Of("TS2062", OfNumbers.With("trials: 60", "trials: 24"), ("trials: 24", "trials: ⟦23⟧")),
        RuleCase.Of("TS2062", OfNumbersClass.With("Trials = 60", "Trials = 24"), ("Trials = 24", "Trials = ⟦23⟧")),
        RuleCase.Of("TS2063", TwoObjectives, ("trials: 60", "trials: ⟦50⟧")),
        RuleCase.Of("TS2063", TwoObjectivesClass, ("Trials = 60", "Trials = ⟦50⟧")),
        RuleCase.Of("TS2064", Penguins.With("pruner: hyperband", "pruner: { threshold: { lower: 0.2 } }"), ("lower: 0.2", "lower: ⟦0⟧")),
        RuleCase.Of("TS2064", PenguinsClass.With(WithoutPruner, "), Pruning(Pruner.Threshold, Upper = 0.9)]"), ("Upper = 0.9", "Upper = ⟦1⟧")),
        RuleCase.Of("TS2065", Penguins.With("pruner: hyperband", "pruner: { patient: { patience: 59 } }"), ("patience: 59", "patience: ⟦60⟧")),
        RuleCase.Of("TS2065", PenguinsClass.With(WithoutPruner, "), Pruning(Pruner.Patient, Patience = 59)]"), ("Patience = 59", "Patience = ⟦60⟧")),
        RuleCase.Of("TS2066", Fixed.With("trials: 60", "trials: 1"), ("trials: 1", "⟦trials⟧: 60")),
        RuleCase.Of("TS2066", FixedClass.With("Trials = 60", "Trials = 1"), ("Trials = 1", "⟦Trials⟧ = 60")),
        RuleCase.Of("TS2067", Penguins, (Constraint, "- ⟦learning_rate != 0.01⟧")),
        RuleCase.Of(
            "TS2067",
            PenguinsClass.With(ConstraintClass, "[Constraint(\"Rate != 0.0 or Depth == 1\")]"),
            ("Rate != 0.0 or Depth == 1", "⟦Rate != 0.1 or Depth == 1⟧")),
        RuleCase.Of("TS2068", Penguins, ("when depth >= 2", "when ⟦depth == 7 or depth >= 2⟧")),
        RuleCase.Of("TS2068", PenguinsClass, ("\"Depth >= 2\"", "\"⟦Depth == 7 or Depth >= 2⟧\"")),
        RuleCase.Of(
            "TS2046",
            OfPopulation,
            ("maximize: validation/macro-f1", "maximize: [validation/macro-f1, validation/mcc]"),
            ("{ population: { size: 20, every: 5 } }", "⟦{ population: { size: 20, every: 5 } }⟧")),
        RuleCase.Of(
            "TS2069",
            OfPopulation,
            ("$learning_rate", "0.01"),
            ("$dropout", "0.1"),
            (RateLine, ""),
            (DropoutLine, ""),
            ("{ population: { size: 20, every: 5 } }", "⟦{ population: { size: 20, every: 5 } }⟧")),
        RuleCase.Of(
            "TS2069",
            OfPopulationClass,
            ("LearningRate = LearningRate", "LearningRate = 0.01"),
            ("Dropout(Rate)", "Dropout(0.1)"),
            (RateLineClass, ""),
            (DropoutLineClass, ""),
            ("Sampler.Population", "⟦Sampler.Population⟧")),
        RuleCase.Of("TS2070", Concrete, ("sampler: tpe", "sampler: ⟦population⟧")),
        RuleCase.Of("TS2070", ConcreteClass, ("Sampler.Tpe", "⟦Sampler.Population⟧")),
        RuleCase.Of("TS2071", OfPopulation, ("trials: 240", "trials: ⟦60⟧")),
        RuleCase.Of("TS2071", OfPopulationClass, ("Trials = 240", "Trials = ⟦60⟧")),
        RuleCase.Of("TS2072", OfPopulation, ("  trials: 240", "  pruner: ⟦hyperband⟧\n  trials: 240")),
        RuleCase.Of("TS2072", OfPopulationClass, ("Trials = 240", "Trials = 240, Pruner = ⟦Pruner.Hyperband⟧")),
    ];
}
