using static TrainSmart.Generators.Tests.Rules.RightDeclarations;

namespace TrainSmart.Generators.Tests.Rules.Cases;

/// <summary>Where it runs, what it may cost, and whether it can be repeated.</summary>
internal static class LaunchCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        RuleCase.Of("TS6001", PenguinsClass, ("BatchSize = 32", "BatchSize = ⟦36⟧")),
        RuleCase.Of("TS6007", PenguinsClass, ("Workers = 2", "Workers = ⟦5⟧")),
        RuleCase.Of("TS6018", PenguinsClass, ("\"2h\"", "\"⟦5m⟧\"")),
        RuleCase.Of(
            "TS6019",
            ConcreteClass,
            ("public sealed partial class Concrete", "[Slurm(GpusPerNode = ⟦1⟧, Time = \"1h\")]\npublic sealed partial class Concrete")),
        RuleCase.Of("TS7001", PenguinsClass, ("[Experiment(\"penguins\", Seed = 42)]", "[⟦Experiment⟧(\"penguins\")]")),
        RuleCase.Of("TS7002", PenguinsClass, ("[Int(1, 3)]", "[Int(1, 3)] public partial int ⟦Seed⟧ { get; }\n    [Int(1, 3)]")),
        RuleCase.Of("TS7003", PenguinsClass, ("\"validation/macro-f1\"", "\"⟦test/macro-f1⟧\"")),
        new("TS7007", Penguins.With(Locks.Penguins with { Sha256 = "" }).With("data/penguins.csv", "⟦data/penguins.csv⟧"), Penguins),
        new("TS7007", PenguinsClass.With(Locks.Penguins with { Sha256 = "" }).With("data/penguins.csv", "⟦data/penguins.csv⟧"), PenguinsClass),
        RuleCase.Of("TS7015", PenguinsClass, ("Dollars = 5", "Dollars = ⟦0⟧")),
        RuleCase.Of("TS7016", PenguinsClass, ("\"validation/macro-f1\"", "\"⟦train/macro-f1⟧\"")),
    ];
}
