namespace TrainSmart.Generators.Tests.Language;

/// <summary>What stands in the sections of an experiment beside words of the vocabulary.</summary>
internal static class SectionConstructs
{
    private const string Objective = "Maximize(\"validation/accuracy\")";

    public static IReadOnlyList<Construct> All { get; } =
    [
        new Construct("description") { Rest = new("description: What is it?", Objective), Arguments = ", Description = \"What is it?\"" },
        new Construct("seed") { Rest = new("seed: 42", Objective), Arguments = ", Seed = 42" },
        new Construct("data.task") { Data = new(", task: classification", ", Task = LearningTask.Classification") },
        new Construct("data.task") { Data = new(", task: regression", ", Task = LearningTask.Regression") },
        new Construct("data.ignore") { Data = new(", ignore: [id, when]", ", Ignore = [\"id\", \"when\"]") },
        new Construct("data.split")
        {
            Data = new(", split: { train: 50%, validation: 0.3, test: 20%, stratify: true }", ""),
            Rest = new("", $"{Objective}, Split(Train = 0.5, Validation = 0.3, Test = 0.2, Stratify = true)"),
        },
        new Construct("balance.searched")
        {
            Space = new("reach: int(1, 5)", "[Int(1, 5)] public partial int Reach { get; }"),
            Rest = new(
                "balance: { smote: { neighbours: $reach } }", $"{Objective}, Balance(Balancing.Smote, SearchedNeighbours = nameof(All.Reach))"),
        },
        new Construct("search.minimize") { Search = "minimize: validation/loss", Rest = new("", "Minimize(\"validation/loss\")") },
        new Construct("search.several")
        {
            Search = "maximize: [validation/accuracy, validation/roc-auc]\nminimize: validation/loss",
            Rest = new("", "Maximize(\"validation/accuracy\"), Maximize(\"validation/roc-auc\"), Minimize(\"validation/loss\")"),
        },
        new Construct("search.trials") { Search = "maximize: validation/accuracy\ntrials: 7", Rest = new("", $"{Objective}, Search(Trials = 7)") },
        new Construct("search.parallelism")
        {
            Search = "maximize: validation/accuracy\nparallelism: 7", Rest = new("", $"{Objective}, Search(Parallelism = 7)"),
        },
        new Construct("budget.cost") { Rest = new("budget: { cost: $5 }", $"{Objective}, Budget(Dollars = 5)") },
        new Construct("budget.time") { Rest = new("budget: { time: 10m }", $"{Objective}, Budget(Time = \"10m\")") },
        new Construct("launch.several")
        {
            Rest = new("launch: { local: { workers: 2 }, slurm: { time: 1h } }", $"{Objective}, Local(Workers = 2), Slurm(Time = \"1h\")"),
        },
        new Construct("model.branch")
        {
            Space = new(
                "kind: choice(net, forest)\nwidth: choice(8, 16)",
                "[Choice(\"net\", \"forest\")] public partial string Kind { get; }\n[Choice(8, 16)] public partial int Width { get; }"),
            Model = new(
                "branch: $kind\nnet: { layers: [linear: $width * 2, relu, linear: outputs] }\nforest: { estimator: random-forest }",
                "ModelSpecification Model(Shape outputs) => Kind switch "
                + "{ \"net\" => new Layers([new Linear(Width * 2), new Relu(), new Linear(outputs)]), \"forest\" => new RandomForest() };"),
        },
        new Construct("model.branch")
        {
            Space = new(
                "kind: { branch: { net: { width: \"choice(8, 16)\" }, forest: ~ } }",
                """
                public partial Kinds Kind { get; }

                [Branch] public abstract partial record Kinds
                {
                    public sealed partial record Net : Kinds { [Choice(8, 16)] public partial int Width { get; } }
                    public sealed partial record Forest : Kinds;
                }
                """),
            Model = new(
                "branch: $kind\nnet: { layers: [linear: $width, linear: classes] }\nforest: { estimator: random-forest }",
                "ModelSpecification Model(Shape classes) => Kind switch "
                + "{ Kinds.Net net => new Layers([new Linear(net.Width), new Linear(classes)]), Kinds.Forest => new RandomForest() };"),
        },
        new Construct("layers.nested")
        {
            Space = new("depth: int(1, 3)\nwide: bool", "[Int(1, 3)] public partial int Depth { get; }\n[Bool] public partial bool Wide { get; }"),
            Model = new(
                "layers: [repeat: { times: $depth, layers: [residual: [relu, { tanh: ~, when: wide }], dropout: 10%] }, linear: classes]",
                "Layers Model(Shape classes) => "
                + "[new Repeat(Depth, [new Residual([new Relu(), .. Wide ? [new Tanh()] : []]), new Dropout(0.1)]), new Linear(classes)];"),
        },
    ];
}
