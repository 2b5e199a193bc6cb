using TrainSmart.Generators.Model;
using static TrainSmart.Generators.Tests.Rules.RightDeclarations;

namespace TrainSmart.Generators.Tests.Rules.Cases;

/// <summary>Optimizers, schedules and objectives.</summary>
internal static class TrainingCases
{
    private const string Schedule = "{ cosine: { warmup-epochs: 5 } }";
    private const string ScheduleClass = "new Cosine { WarmupEpochs = 5 }";
    private const string Members = "    [Branch] public abstract partial record Trees";
    private const string Adam = "adamw: { learning-rate: $learning_rate }";
    private const string AdamClass = "new AdamW { LearningRate = LearningRate }";

    private static readonly ColumnLock Imbalanced = Locks.Category("species", 0, ("Adelie", 290), ("Chinstrap", 30), ("Gentoo", 24));
    private static readonly ColumnLock AroundZero = Locks.Number("strength", -1, 82.6);
    private static readonly ColumnLock Skewed = Locks.Number("strength", 0, 5000) with { Mean = 10, StandardDeviation = 100 };

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        RuleCase.Of("TS5001", PenguinsClass, (" Epochs = 60", " Epochs = ⟦Depth - 1⟧"), ("WarmupEpochs = 5", "WarmupEpochs = 0")),
        RuleCase.Of("TS5002", PenguinsClass, ("WarmupEpochs = 5", "WarmupEpochs = ⟦60⟧")),
        RuleCase.Of("TS5004", PenguinsClass, ("new Patience(8)", "new Patience(⟦60⟧)")),
        RuleCase.Of("TS5005", PenguinsClass, ("\"validation/macro-f1\"", "\"⟦valdation/macro-f1⟧\"")),
        RuleCase.Of("TS5006", PenguinsClass, ("[Maximize(\"validation/macro-f1\")]", "[⟦Maximize⟧(\"validation/loss\")]")),
        RuleCase.Of(
            "TS5013",
            PenguinsClass,
            ("Validation = 0.15, Test = 0.15", "Validation = 0, Test = 0.3"),
            ("validation/macro-f1", "train/macro-f1"),
            ("EarlyStopping =", "⟦EarlyStopping⟧ =")),
        RuleCase.Of("TS5014", ConcreteClass, ("Trials = 40", "Trials = 40, Pruner = ⟦Pruner.Median⟧")),
        RuleCase.Of("TS5017", ConcreteClass, (Members, $"    Training ⟦Train⟧() => new() {{ Epochs = 5, BatchSize = 8 }};\n\n{Members}")),
        RuleCase.Of("TS5019", PenguinsClass, (AdamClass, "new Sgd { LearningRate = 0.01, Nesterov = ⟦true⟧ }")),
        RuleCase.Of(
            "TS5020",
            ConcreteClass,
            (Members, $"    Training Train() => new() {{ Epochs = 5, BatchSize = 8, LabelSmoothing = ⟦0.1⟧ }};\n\n{Members}")),
        RuleCase.Of("TS5021", Penguins.With(Schedule, "{ one-cycle: { warmup-fraction: 0.5 } }"), ("warmup-fraction: 0.5", "warmup-fraction: ⟦0.9⟧")),
        RuleCase.Of("TS5021", PenguinsClass, (ScheduleClass, "new OneCycle { WarmupFraction = ⟦0.9⟧ }")),
        RuleCase.Of("TS5022", Penguins.With(Imbalanced), ("validation/macro-f1", "⟦validation/accuracy⟧")),
        RuleCase.Of("TS5022", PenguinsClass.With(Imbalanced), ("\"validation/macro-f1\"", "\"⟦validation/accuracy⟧\"")),
        RuleCase.Of("TS5023", Concrete.With(AroundZero), ("validation/rmse", "⟦validation/mape⟧")),
        RuleCase.Of("TS5023", ConcreteClass.With(AroundZero), ("\"validation/rmse\"", "\"⟦validation/mape⟧\"")),
        RuleCase.Of("TS5024", Penguins, ("patience: 8", "patience: ⟦2⟧")),
        RuleCase.Of("TS5024", PenguinsClass, ("new Patience(8)", "new Patience(⟦2⟧)")),
        RuleCase.Of("TS5025", Penguins.With("  batch-size: 32", "  clip-norm: 1\n  batch-size: 32"), ("clip-norm: 1", "clip-norm: ⟦0.0001⟧")),
        RuleCase.Of("TS5025", PenguinsClass, ("BatchSize = 32", "ClipNorm = ⟦5000⟧, BatchSize = 32")),
        RuleCase.Of(
            "TS5026",
            Penguins.With("batch-size: 32", "batch-size: $width"),
            ("batch-size: $width", "batch-size: ⟦$width⟧"),
            ("learning-rate: $learning_rate", "learning-rate: 0.01")),
        RuleCase.Of(
            "TS5026",
            PenguinsClass.With("BatchSize = 32", "BatchSize = Width"),
            ("BatchSize = Width", "BatchSize = ⟦Width⟧"),
            ("LearningRate = LearningRate", "LearningRate = 0.01")),
        RuleCase.Of("TS5027", Penguins, (Adam, "adamw: { learning-rate: $learning_rate, weight-decay: ⟦5⟧ }")),
        RuleCase.Of("TS5027", PenguinsClass, (AdamClass, "new AdamW { LearningRate = LearningRate, WeightDecay = ⟦5⟧ }")),
        RuleCase.Of("TS5028", Penguins.With(Adam, "sgd: { learning-rate: $learning_rate, momentum: 0.99 }"), ("momentum: 0.99", "momentum: ⟦0.999⟧")),
        RuleCase.Of("TS5028", PenguinsClass, (AdamClass, "new Sgd { LearningRate = LearningRate, Momentum = ⟦0.999⟧ }")),
        RuleCase.Of("TS5029", Penguins, (Adam, "adamw: { learning-rate: $learning_rate, beta2: ⟦0.5⟧ }")),
        RuleCase.Of("TS5029", PenguinsClass, (AdamClass, "new AdamW { LearningRate = LearningRate, Beta1 = 0.95, Beta2 = ⟦0.5⟧ }")),
        RuleCase.Of("TS5030", Penguins, (Adam, "adamw: { learning-rate: ⟦0.00000001⟧ }")),
        RuleCase.Of("TS5030", PenguinsClass, ("LogUniform(1e-4, 1e-1)", "LogUniform(1e-9, ⟦1e-7⟧)")),
        RuleCase.Of("TS5031", Penguins, ("warmup-epochs: 5", "warmup-epochs: 0"), ("  epochs: 60", "  epochs: ⟦2⟧")),
        RuleCase.Of("TS5031", PenguinsClass, ("WarmupEpochs = 5", "WarmupEpochs = 0"), (" Epochs = 60", " Epochs = ⟦2⟧")),
        RuleCase.Of("TS5032", Penguins.With(Schedule, "{ cosine: { final-fraction: 0.1 } }"), ("final-fraction: 0.1", "final-fraction: ⟦1⟧")),
        RuleCase.Of("TS5032", PenguinsClass, (ScheduleClass, "new Cosine { FinalFraction = ⟦1⟧ }")),
        RuleCase.Of(
            "TS5033",
            Penguins.With("  batch-size: 32", "  label-smoothing: 0.1\n  batch-size: 32"),
            ("label-smoothing: 0.1", "label-smoothing: ⟦0.6⟧")),
        RuleCase.Of("TS5033", PenguinsClass, ("BatchSize = 32", "LabelSmoothing = ⟦0.6⟧, BatchSize = 32")),
        new("TS5034", Concrete.With(Skewed).With("validation/rmse", "⟦validation/rmse⟧"), Concrete),
        new("TS5034", ConcreteClass.With(Skewed).With("validation/rmse", "⟦validation/rmse⟧"), ConcreteClass),
    ];
}
