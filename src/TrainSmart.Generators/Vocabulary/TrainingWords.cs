namespace TrainSmart.Generators.Vocabulary;

/// <summary>How a network is trained.</summary>
internal static class TrainingWords
{
    private static readonly Slot WeightDecay = new("weight-decay", SlotType.Number, "How fast weights shrink towards zero.")
    {
        Minimum = 0,
        Default = "0.01",
    };

    public static readonly Word[] All =
    [
        Words.Define(
            WordKind.Training,
            "training",
            "How the network learns.",
            new Slot("optimizer", SlotType.Operation, "What changes the weights.") { Inner = WordKind.Optimizer, Default = "adamw" },
            new Slot("schedule", SlotType.Operation, "How the learning rate moves.") { Inner = WordKind.Schedule, Default = "constant" },
            new Slot("epochs", SlotType.Integer, "How often all training rows are seen, at most.") { Required = true, Minimum = 1 },
            new Slot("batch-size", SlotType.Integer, "How many rows a step sees.") { Required = true, Minimum = 1 },
            new Slot("accumulate", SlotType.Integer, "In how many parts a batch is computed, whose gradients add up: less memory, the same step.")
            {
                Minimum = 1,
                Default = "1",
            },
            new Slot("early-stopping", SlotType.Operation, "When to stop early.") { Inner = WordKind.EarlyStopping },
            new Slot("clip-norm", SlotType.Number, "The largest norm of the gradient.") { Minimum = 0, MinimumExcluded = true },
            new Slot("label-smoothing", SlotType.Fraction, "The share of the label spread over all classes.")
            {
                Minimum = 0,
                Maximum = 1,
                MaximumExcluded = true,
                Default = "0",
            }),

        Words.Define(
            WordKind.Optimizer,
            "adamw",
            "Adam with decoupled weight decay (Loshchilov and Hutter 2019).",
            LearningRate("0.001"),
            WeightDecay,
            Beta("beta1", "0.9"),
            Beta("beta2", "0.999"),
            new Slot("epsilon", SlotType.Number, "Keeps the division away from zero.") { Minimum = 0, MinimumExcluded = true, Default = "1e-8" }) with
        { TypeName = "AdamW" },
        Words.Define(
            WordKind.Optimizer,
            "sgd",
            "Stochastic gradient descent.",
            LearningRate("0.01"),
            new Slot("momentum", SlotType.Number, "How much of the last step is kept.")
            {
                Minimum = 0,
                Maximum = 1,
                MaximumExcluded = true,
                Default = "0",
            },
            WeightDecay with { Default = "0" },
            new Slot("nesterov", SlotType.Truth, "Whether the gradient is taken ahead of the step.") { Default = "false" }),

        Words.Define(WordKind.Schedule, "constant", "The learning rate stays."),
        Words.Define(
            WordKind.Schedule,
            "one-cycle",
            "Up to the learning rate, then down to almost nothing (Smith and Topin 2018).",
            new Slot("warmup-fraction", SlotType.Fraction, "The share of the steps that go up.")
            {
                Minimum = 0,
                Maximum = 1,
                MaximumExcluded = true,
                Default = "0.3",
            }),
        Words.Define(
            WordKind.Schedule,
            "cosine",
            "Down along a cosine (Loshchilov and Hutter 2017).",
            new Slot("warmup-epochs", SlotType.Integer, "Epochs of linear rise before it.") { Minimum = 0, Default = "0" },
            new Slot("final-fraction", SlotType.Fraction, "What is left of the learning rate at the end.")
            {
                Minimum = 0,
                Maximum = 1,
                Default = "0",
            }),

        Words.Define(
            WordKind.EarlyStopping,
            "patience",
            "Stops when the validation loss has not improved for some epochs, and goes back to the best one.",
            new Slot("epochs", SlotType.Integer, "How many epochs without improvement.") { Required = true, Minimum = 1 },
            new Slot("minimum-delta", SlotType.Number, "The least change that counts as improvement.") { Minimum = 0, Default = "0" }) with
        { ShortForm = "epochs" },
    ];

    private static Slot LearningRate(string usual) =>
        new("learning-rate", SlotType.Number, "The size of a step.") { Minimum = 0, MinimumExcluded = true, Default = usual };

    private static Slot Beta(string name, string usual) =>
        new(name, SlotType.Number, "The memory of a moment.") { Minimum = 0, Maximum = 1, MaximumExcluded = true, Default = usual };
}
