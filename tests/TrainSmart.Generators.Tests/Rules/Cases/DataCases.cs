using TrainSmart.Generators.Model;
using static TrainSmart.Generators.Tests.Rules.RightDeclarations;

namespace TrainSmart.Generators.Tests.Rules.Cases;

/// <summary>What is learned from, and what is done to it.</summary>
internal static class DataCases
{
    private const string Csv = "csv: data/penguins.csv";
    private const string MarkedCsv = "csv: ⟦data/penguins.csv⟧";
    private const string CsvClass = "\"data/penguins.csv\"";
    private const string MarkedCsvClass = "\"⟦data/penguins.csv⟧\"";
    private const string Scale = "  - standardize: numeric";
    private const string ScaleClass = ".Standardize(Columns.Numeric)";
    private const string Encode = "one-hot: [island, sex]";
    private const string EncodeClass = ".OneHot([Columns.Island, Columns.Sex])";

    private static readonly ColumnLock Rare = Locks.Category("species", 0, ("Adelie", 220), ("Chinstrap", 10), ("Gentoo", 114));
    private static readonly ColumnLock Date = new() { Name = "date", Type = ColumnType.Date, Distinct = 300 };

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        .. Columns("TS3039", Locks.Category("kind", 0, ("Adelie", 152), ("Chinstrap", 68), ("Gentoo", 124))),
        .. Columns("TS3040", Locks.Category("place", 0, ("Biscoe", 168), ("Dream", 124), ("Torgersen", 52))),
        .. Columns("TS3041", Locks.Category("ringed", 0, ("no", 343), ("yes", 1))),
        .. Columns("TS3042", Locks.Number("depth_m", 1, 2, missing: 320)),
        .. Columns("TS3061", Locks.Integer("zip", 1000, 9999, distinct: 90)),
        .. Columns("TS3010", Locks.Integer("row", 1, 344, distinct: 344)),
        .. Columns("TS3011", Locks.Integer("species_code", 0, 2, distinct: 3)),
        .. Columns("TS3025", Locks.Number("lens", 1, 1, distinct: 1)),
        new("TS3001", PenguinsClass.With((DataLock?)null).With(CsvClass, MarkedCsvClass), PenguinsClass),
        RuleCase.Of("TS3002", PenguinsClass, ("DropMissing(Columns.Sex)", "DropMissing(Columns.⟦Sexx⟧)")),
        RuleCase.Of("TS3003", PenguinsClass, ("Columns.Island, Columns.Sex]", "Columns.Island, Columns.Sex, Columns.⟦Species⟧]")),
        RuleCase.Of("TS3004", PenguinsClass, (ScaleClass, ".Standardize(Columns.⟦Island⟧)")),
        RuleCase.Of(
            "TS3005",
            PenguinsClass,
            (
                "[Split(Train = 0.7, Validation = 0.15, Test = 0.15, Stratify = true)]",
                "[⟦Split(Train = 0.8, Validation = 0.15, Test = 0.15, Stratify = true)⟧]")),
        RuleCase.Of("TS3006", PenguinsClass, ("Validation = 0.15, Test = 0.15", "Validation = 0.3, Test = ⟦0⟧")),
        new("TS3012", Doubled(Penguins).With(Csv, MarkedCsv), Penguins),
        new("TS3012", Doubled(PenguinsClass).With(CsvClass, MarkedCsvClass), PenguinsClass),
        RuleCase.Of("TS3015", PenguinsClass, ("BatchSize = 32", "BatchSize = ⟦248⟧")),
        RuleCase.Of("TS3018", PenguinsClass, ("        .Impute(Columns.Numeric, With.Median)\n", ""), ("> Prepare(", "> ⟦Prepare⟧(")),
        new("TS3019", PenguinsClass.With(Islands()).With("Columns.Island", "Columns.⟦Island⟧"), PenguinsClass),
        RuleCase.Of("TS3020", PenguinsClass, (CsvClass, "\"⟦/home/me/penguins.csv⟧\"")),
        new("TS3023", Penguins.With(Unlabelled()).With("label: species", "label: ⟦species⟧"), Penguins),
        new("TS3023", PenguinsClass.With(Unlabelled()).With("\"species\"", "\"⟦species⟧\""), PenguinsClass),
        RuleCase.Of("TS3026", PenguinsClass, ("Balance(Balancing.ClassWeights)", "Balance(Balancing.Smote, Neighbours = ⟦48⟧)")),
        new(
            "TS3027",
            PenguinsClass.With(Locks.Category("species", 0, ("Adelie", 216), ("Chinstrap", 4), ("Gentoo", 124)))
                .With("Stratify = true", "⟦Stratify⟧ = true"),
            PenguinsClass),
        new("TS3028", ConcreteClass.With(Locks.Integer("age", -1, 365, distinct: 14)).With("Log(Columns.Age)", "Log(Columns.⟦Age⟧)"), ConcreteClass),
        RuleCase.Of("TS3030", ConcreteClass, ("public sealed partial class", "[⟦Balance(Balancing.Oversample)⟧]\npublic sealed partial class")),
        new("TS3031", Penguins.With(Locks.Category("species", 0, ("Adelie", 344))).With("label: species", "label: ⟦species⟧"), Penguins),
        new("TS3031", PenguinsClass.With(Locks.Category("species", 0, ("Adelie", 344))).With("\"species\"", "\"⟦species⟧\""), PenguinsClass),
        RuleCase.Of("TS3032", PenguinsClass, ("DropMissing(Columns.Sex)", "DropMissing([Columns.Sex, Columns.⟦Year⟧])")),
        new("TS3033", ConcreteClass.With(Locks.Integer("strength", 1, 5, distinct: 5)).With("\"strength\"", "\"⟦strength⟧\""), ConcreteClass),
        new("TS3034", PenguinsClass.With(Locks.Text("species", 300)).With("\"species\"", "\"⟦species⟧\""), PenguinsClass),
        RuleCase.Of("TS3035", PenguinsClass, ("Label = \"species\"", "Label = \"species\", Ignore = new[] { \"⟦species⟧\" }")),
        RuleCase.Of("TS3036", PenguinsClass, (EncodeClass, ".OneHot(Columns.Sex)"), ("> Prepare(", "> ⟦Prepare⟧(")),
        RuleCase.Of("TS3037", PenguinsClass, (EncodeClass, ".Drop(Columns.Island).OneHot([Columns.⟦Island⟧, Columns.Sex])")),
        RuleCase.Of("TS3038", Penguins, ($"  - {Encode}", "  - drop: all"), ("prepare:\n", "⟦prepare⟧:\n")),
        RuleCase.Of("TS3038", PenguinsClass, (EncodeClass, ".Drop(Columns.All)"), ("> Prepare(", "> ⟦Prepare⟧(")),
        new("TS3008", Penguins.With(Date).With("  split:", "  ⟦split⟧:"), Penguins),
        new("TS3008", PenguinsClass.With(Date).With("[Split(", "[⟦Split⟧("), PenguinsClass),
        new("TS3009", Penguins.With(Locks.Integer("patient_id", 1, 90, distinct: 90)).With("  split:", "  ⟦split⟧:"), Penguins),
        new("TS3009", PenguinsClass.With(Locks.Integer("patient_id", 1, 90, distinct: 90)).With("[Split(", "[⟦Split⟧("), PenguinsClass),
        RuleCase.Of("TS3043", Penguins, (Scale, $"  - impute: {{ columns: ⟦bill_length_mm⟧, with: mean }}\n{Scale}")),
        RuleCase.Of("TS3043", PenguinsClass, (ScaleClass, $".Impute(Columns.⟦BillLengthMm⟧, With.Mean){ScaleClass}")),
        RuleCase.Of("TS3044", Penguins, (Scale, $"{Scale}\n  - min-max: ⟦numeric⟧")),
        RuleCase.Of("TS3044", PenguinsClass, (ScaleClass, $"{ScaleClass}.MinMax(⟦Columns.Numeric⟧)")),
        RuleCase.Of(
            "TS3045", Penguins.With(Scale, $"  - log: numeric\n{Scale}"), ("  - log: numeric\n", "  - log: numeric\n  - yeo-johnson: ⟦numeric⟧\n")),
        RuleCase.Of("TS3045", PenguinsClass, (ScaleClass, $".Log(Columns.Numeric).YeoJohnson(⟦Columns.Numeric⟧){ScaleClass}")),
        RuleCase.Of("TS3046", Penguins.With(Scale, $"  - log: numeric\n{Scale}"), ($"  - log: numeric\n{Scale}", $"{Scale}\n  - log: ⟦numeric⟧")),
        RuleCase.Of("TS3046", PenguinsClass, (ScaleClass, $"{ScaleClass}.Log(⟦Columns.Numeric⟧)")),
        RuleCase.Of(
            "TS3047",
            Penguins.With(Scale, $"  - clip-outliers: numeric\n{Scale}"),
            ($"  - clip-outliers: numeric\n{Scale}", $"{Scale}\n  - clip-outliers: ⟦numeric⟧")),
        RuleCase.Of("TS3047", PenguinsClass, (ScaleClass, $"{ScaleClass}.ClipOutliers(⟦Columns.Numeric⟧)")),
        RuleCase.Of("TS3048", Concrete, ("  - log: age", "  - log: age\n  - one-hot: ⟦categorical⟧")),
        RuleCase.Of("TS3048", ConcreteClass, (".Log(Columns.Age)", ".Log(Columns.Age).OneHot(⟦Columns.Categorical⟧)")),
        RuleCase.Of("TS3049", Concrete, ("  - log: age", "  - log: age\n  - ⟦standardize⟧: numeric")),
        RuleCase.Of("TS3049", ConcreteClass, (".Log(Columns.Age)", ".Log(Columns.Age).⟦Standardize⟧(Columns.Numeric)")),
        RuleCase.Of("TS3050", Penguins, (Encode, "one-hot: [sex]\n  - ordinal-encode: ⟦island⟧")),
        RuleCase.Of("TS3050", PenguinsClass, (EncodeClass, ".OneHot(Columns.Sex).OrdinalEncode(Columns.⟦Island⟧)")),
        new(
            "TS3051",
            Penguins.With(Locks.Text("name", 300)).With(Encode, $"{Encode}\n  - target-encode: ⟦name⟧"),
            Penguins.With(Encode, "target-encode: [island, sex]")),
        new(
            "TS3051", PenguinsClass.With(Locks.Text("name", 300)).With(EncodeClass, $"{EncodeClass}.TargetEncode(Columns.⟦Name⟧)"),
            PenguinsClass.With(EncodeClass, ".TargetEncode([Columns.Island, Columns.Sex])")),
        RuleCase.Of("TS3052", Penguins, ("validation: 0.15, test: 0.15", "validation: ⟦0.05⟧, test: 0.25")),
        RuleCase.Of("TS3052", PenguinsClass, ("Validation = 0.15, Test = 0.15", "Validation = 0.25, Test = ⟦0.05⟧")),
        RuleCase.Of("TS3053", Penguins.With(Rare), ("  split:", "  ⟦split⟧:"), (", stratify: true", "")),
        RuleCase.Of("TS3053", PenguinsClass.With(Rare), ("[Split(", "[⟦Split⟧("), (", Stratify = true", "")),
        RuleCase.Of("TS3054", Penguins.With(Rare), ("balance: class-weights", "balance: ⟦undersample⟧")),
        RuleCase.Of("TS3054", PenguinsClass.With(Rare), ("[Balance(Balancing.ClassWeights)]", "[⟦Balance(Balancing.Undersample)⟧]")),
        new("TS3055", Penguins.With(Alike()).With("balance: class-weights", "balance: ⟦class-weights⟧"), Penguins),
        new("TS3055", PenguinsClass.With(Alike()).With("Balance(Balancing.ClassWeights)", "⟦Balance(Balancing.ClassWeights)⟧"), PenguinsClass),
        RuleCase.Of("TS3056", Penguins.With("balance: class-weights", "balance: oversample"), ("balance: oversample", "balance: ⟦smote⟧")),
        RuleCase.Of(
            "TS3056",
            PenguinsClass.With("Balancing.ClassWeights", "Balancing.Oversample"),
            ("[Balance(Balancing.Oversample)]", "[⟦Balance⟧(Balancing.Smote)]")),
        new("TS3057", Penguins.With(Gaps()).With("drop-missing: [sex]", "drop-missing: [⟦sex⟧]"), Penguins),
        new("TS3057", PenguinsClass.With(Gaps()).With("DropMissing(Columns.Sex)", "DropMissing(Columns.⟦Sex⟧)"), PenguinsClass),
        RuleCase.Of("TS3058", Penguins, (Scale, $"  - missing-indicator: ⟦bill_length_mm⟧\n{Scale}")),
        RuleCase.Of("TS3058", PenguinsClass, (ScaleClass, $".MissingIndicator(Columns.⟦BillLengthMm⟧){ScaleClass}")),
        RuleCase.Of("TS3059", Penguins, ("train: 0.7, validation: 0.15, test: 0.15", "train: ⟦0.3⟧, validation: 0.35, test: 0.35")),
        RuleCase.Of("TS3059", PenguinsClass, ("Train = 0.7, Validation = 0.15, Test = 0.15", "Train = ⟦0.2⟧, Validation = 0.2, Test = 0.6")),
        RuleCase.Of("TS3060", Penguins, ("columns: numeric, with: median", "columns: ⟦numeric⟧, with: zero")),
        RuleCase.Of("TS3060", PenguinsClass, ("Impute(Columns.Numeric, With.Median)", "Impute(⟦Columns.Numeric⟧, With.Zero)")),
    ];

    // A column more than there was, in both front ends.
    private static IEnumerable<RuleCase> Columns(string id, ColumnLock column) =>
    [
        new(id, Penguins.With(column).With(Csv, MarkedCsv), Penguins),
        new(id, PenguinsClass.With(column).With(CsvClass, MarkedCsvClass), PenguinsClass),
    ];

    private static Declaration Doubled(Declaration declaration) =>
        declaration.With(Locks.Penguins with { Columns = Locks.Penguins.Columns.Add(Locks.Number("year", 0, 1)) });

    private static ColumnLock Islands() => Locks.Category("island", 0, [.. Enumerable.Range(0, 20).Select(island => ($"i{island:00}", 17L))]);

    private static ColumnLock Unlabelled() => Locks.Category("species", 1, ("Adelie", 151), ("Chinstrap", 68), ("Gentoo", 124));

    private static ColumnLock Alike() => Locks.Category("species", 0, ("Adelie", 115), ("Chinstrap", 115), ("Gentoo", 114));

    private static ColumnLock Gaps() => Locks.Category("sex", 200, ("female", 70), ("male", 74));
}
