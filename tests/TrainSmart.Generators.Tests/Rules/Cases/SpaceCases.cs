using static TrainSmart.Generators.Tests.Rules.RightDeclarations;

namespace TrainSmart.Generators.Tests.Rules.Cases;

/// <summary>Distributions, conditions and constraints.</summary>
internal static class SpaceCases
{
    private const string Rate = "log-uniform(1e-4, 1e-1)";
    private const string RateClass = "LogUniform(1e-4, 1e-1)";
    private const string Width = "choice(16, 32, 64, 128)";
    private const string WidthClass = "Choice(16, 32, 64, 128)";
    private const string Depth = "int(1, 3)";
    private const string DepthClass = "Int(1, 3)";
    private const string Constraint = "- depth * width <= 256";
    private const string ConstraintClass = "$\"{nameof(Depth)} * {nameof(Width)} <= 256\"";

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        RuleCase.Of("TS2001", Penguins, (Rate, "uniform(⟦1, 0.1⟧)")),
        RuleCase.Of("TS2001", PenguinsClass, (RateClass, "Uniform(⟦1⟧, 0.1)")),
        RuleCase.Of("TS2002", Penguins, (Rate, "log-uniform(⟦0⟧, 1e-1)")),
        RuleCase.Of("TS2002", PenguinsClass, (RateClass, "LogUniform(⟦0⟧, 1e-1)")),
        RuleCase.Of("TS2003", Penguins, (Rate, "uniform(0.1, ⟦0.1⟧)")),
        RuleCase.Of("TS2003", PenguinsClass, (RateClass, "Uniform(0.1, ⟦0.1⟧)")),
        RuleCase.Of("TS2004", Penguins, (Rate, "log-uniform(1e-4, 1e-1, ⟦0.1⟧)")),
        RuleCase.Of("TS2005", Penguins, (Rate, "quantized-uniform(0.01, 1, ⟦0⟧)")),
        RuleCase.Of("TS2005", PenguinsClass, (RateClass, "QuantizedUniform(0.01, 1, ⟦0⟧)")),
        RuleCase.Of("TS2006", Penguins, (Depth, "int(1, ⟦4⟧, 2)")),
        RuleCase.Of("TS2006", PenguinsClass, (DepthClass, "Int(1, ⟦4⟧, Step = 2)")),
        RuleCase.Of("TS2007", Penguins, (Depth, "int(1, 3, ⟦20⟧)")),
        RuleCase.Of("TS2007", PenguinsClass, (DepthClass, "Int(1, 3, Step = ⟦20⟧)")),
        RuleCase.Of("TS2008", Penguins, (Width, "⟦choice()⟧")),
        RuleCase.Of("TS2008", PenguinsClass, (WidthClass, "⟦Choice⟧")),
        RuleCase.Of("TS2009", Penguins, (Width, "choice(16, 32, ⟦16⟧)")),
        RuleCase.Of("TS2009", PenguinsClass, (WidthClass, "Choice(16, 32, ⟦16⟧)")),
        RuleCase.Of("TS2010", PenguinsClass, (WidthClass, "⟦Choice(16, \"32\")⟧")),
        RuleCase.Of("TS2012", PenguinsClass, (WidthClass, "Choice(⟦typeof(int)⟧)")),
        RuleCase.Of("TS2013", Penguins, (Depth, "int(⟦1.5⟧, 3)")),
        RuleCase.Of("TS2014", Penguins, (Rate, "⟦uniform⟧(0.0001, 1)")),
        RuleCase.Of("TS2014", PenguinsClass, (RateClass, "⟦Uniform⟧(0.0001, 1)")),
        RuleCase.Of("TS2024", Penguins, ("when depth >= 2", "when ⟦dept⟧ >= 2")),
        RuleCase.Of("TS2024", PenguinsClass, ("\"Depth >= 2\"", "\"⟦Dept⟧ >= 2\"")),
        RuleCase.Of("TS2025", Penguins, ("when depth >= 2", "when ⟦depth >= 7⟧")),
        RuleCase.Of("TS2025", PenguinsClass, ("\"Depth >= 2\"", "\"⟦Depth >= 7⟧\"")),
        RuleCase.Of("TS2026", Penguins, ("when depth >= 2", "when ⟦depth >= 1⟧")),
        RuleCase.Of("TS2026", PenguinsClass, (ConstraintClass, "\"⟦Depth * Width <= 999⟧\"")),
        RuleCase.Of("TS2027", Penguins, (Depth, "int(1, 3) when ⟦depth >= 2⟧ else 1")),
        RuleCase.Of("TS2027", PenguinsClass, ("[Int(1, 3)]", "[Int(1, 3), When(\"⟦Depth >= 2⟧\", Else = 1)]")),
        RuleCase.Of(
            "TS2028",
            ConcreteClass,
            ("public partial Trees Family", "[Int(2, 4)] public partial int Leaves { get; }\n\n    public partial Trees Family"),
            ("[Int(8, 64)] public partial int Leaves", "[Int(8, 64)] public partial int ⟦Leaves⟧")),
        RuleCase.Of(
            "TS2073",
            ConcreteClass,
            ("[Int(8, 64)] public partial int Leaves", "[Int(8, 64)] public partial int ⟦Features⟧")),
        RuleCase.Of("TS2029", Penguins, (Constraint, "- ⟦depth * width < 0⟧")),
        RuleCase.Of("TS2029", PenguinsClass, (ConstraintClass, "\"⟦Depth * Width < 0⟧\"")),
        RuleCase.Of("TS2030", PenguinsClass, (ConstraintClass, "\"⟦Depth * LearningRate > 0.297⟧\"")),
        RuleCase.Of("TS2032", Penguins, ("linear: $width", "linear: ⟦$widht⟧")),
        RuleCase.Of("TS2040", Penguins, (Rate, "normal(0.01, ⟦0⟧)")),
        RuleCase.Of("TS2040", PenguinsClass, (RateClass, "Normal(0.01, ⟦0⟧)")),
        RuleCase.Of("TS2042", Penguins, (Width, "\"weighted-choice(16: 1, 32: ⟦-1⟧)\"")),
        RuleCase.Of("TS2042", PenguinsClass, (WidthClass, "WeightedChoice(16, 1, 32, ⟦-1⟧)")),
    ];
}
