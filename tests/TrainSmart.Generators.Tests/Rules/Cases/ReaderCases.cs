using static TrainSmart.Generators.Tests.Rules.RightDeclarations;

namespace TrainSmart.Generators.Tests.Rules.Cases;

/// <summary>What a reader cannot make a model of.</summary>
internal static class ReaderCases
{
    private const string DepthClass = "[Int(1, 3)]";

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        RuleCase.Of("TS1001", Penguins, ("seed: 42", "seed: 42\ndescription: ⟦@home⟧")),
        RuleCase.Of("TS1002", Penguins, ("model:\n", "⟦modle⟧:\n")),
        RuleCase.Of("TS1002", PenguinsClass, ("[Balance(Balancing.ClassWeights)]", "[Balance(Balancing.Oversample, ⟦Neighbours⟧ = 3)]")),
        RuleCase.Of("TS1003", Penguins, ("  csv: data/penguins.csv\n", ""), ("\ndata:\n", "\n⟦data⟧:\n")),
        RuleCase.Of("TS1003", PenguinsClass, ("[Uniform(0.0, 0.5), When(\"Depth >= 2\", Else = 0.0)]", "[⟦When(\"Depth >= 2\", Else = 0.0)⟧]")),
        RuleCase.Of("TS1004", Penguins, ("seed: 42", "seed: 42\n⟦seed⟧: 43")),
        RuleCase.Of("TS1004", PenguinsClass, (DepthClass, "[Int(1, 3), ⟦Choice(1, 2)⟧]")),
        RuleCase.Of(
            "TS1004", ConcreteClass, ("public sealed partial record Forest", "[Alternative(\"⟦boosted⟧\")] public sealed partial record Forest")),
        RuleCase.Of("TS1005", Penguins, ("epochs: 60", "epochs: ⟦60.5⟧")),
        RuleCase.Of("TS1005", PenguinsClass, ("\"10m\"", "\"⟦10⟧\"")),
        RuleCase.Of("TS1006", PenguinsClass, ("public sealed partial class Penguins", "⟦public sealed class Penguins⟧")),
        RuleCase.Of("TS1007", PenguinsClass, ("[Int(1, 3)] public partial int Depth { get; }", "[Int(1, 3)] ⟦public int Depth { get; }⟧")),
        RuleCase.Of("TS1008", PenguinsClass, ("public partial int Depth", "public partial ⟦double⟧ Depth")),
        RuleCase.Of("TS1010", Penguins, ("    depth: int(1, 3)", "    ⟦my-depth⟧: int(1, 3)\n    depth: int(1, 3)")),
        RuleCase.Of("TS1010", PenguinsClass, (DepthClass, $"{DepthClass} public partial int ⟦HTTPDepth⟧ {{ get; }}\n    {DepthClass}")),
        RuleCase.Of("TS1013", Penguins, ("seed: 42", "seed: ⟦&a⟧ 42")),
        RuleCase.Of("TS1014", Penguins, ("seed: 42", "seed: 42\ndescription: ⟦no⟧")),
        RuleCase.Of("TS1016", PenguinsClass, ("public sealed partial class Penguins", "public sealed partial class ⟦Penguins⟧<T>")),
        RuleCase.Of("TS1017", PenguinsClass, ("LogUniform(1e-4, 1e-1)", "LogUniform(1e-4, ⟦double.PositiveInfinity⟧)")),
        RuleCase.Of("TS1020", Penguins, ("choice(16, 32, 64, 128)", "⟦choise⟧(16, 32)")),
        RuleCase.Of("TS1020", PenguinsClass, ("\"Depth >= 2\"", "\"Depth ⟦=⟧ 2\"")),
        RuleCase.Of("TS4012", Penguins, ("relu, dropout", "⟦reluu⟧, dropout")),
    ];
}
