using TrainSmart.Spaces;

namespace TrainSmart.Generators.Model;

/// <summary>
/// A declared experiment: all that its code depends on, and no position in a file. Two declarations that mean the same are equal,
/// whichever front end they come from, but for <see cref="Identity"/>.
/// </summary>
internal sealed record ExperimentModel
{
    public required Identity Identity { get; init; }

    /// <summary>The name people type: <c>penguins</c>.</summary>
    public required string Name { get; init; }

    public string Description { get; init; } = "";

    public long Seed { get; init; }

    public DataModel? Data { get; init; }

    public EquatableArray<Operation> Prepare { get; init; }

    /// <summary><c>class-weights</c>, <c>oversample</c>, <c>undersample</c>, <c>smote</c>; none if the rows stay as they are.</summary>
    public Operation? Balance { get; init; }

    public ArchitectureModel? Architecture { get; init; }

    /// <summary>The word <c>training</c> with its slots (epochs, batch-size, optimizer, schedule, early-stopping, ...).</summary>
    public Operation? Training { get; init; }

    public Space Space { get; init; } = Space.Empty;

    public SearchModel Search { get; init; } = new();

    public BudgetModel? Budget { get; init; }

    /// <summary>One operation a target: <c>slurm</c>, <c>local</c>, ...</summary>
    public EquatableArray<Operation> Launch { get; init; }

    /// <summary>The parts that a C# class writes as methods of its own; the writers leave those to it.</summary>
    public OwnCode OwnCode { get; init; }
}

/// <summary>Where the experiment's code goes.</summary>
/// <param name="FrontEnd">Which front end declared it.</param>
/// <param name="Namespace">The namespace of the class; empty for the global one.</param>
/// <param name="ClassName">The class, <c>Penguins</c>.</param>
/// <param name="Modifiers">The class's own modifiers in C#, such as <c>public sealed</c>.</param>
/// <param name="File">The declaring file relative to the project, with forward slashes.</param>
internal sealed record Identity(FrontEnd FrontEnd, string Namespace, string ClassName, string Modifiers, string File);

internal enum FrontEnd
{
    Yaml,
    CSharp,
}

/// <summary>What the user's class implements itself.</summary>
[Flags]
internal enum OwnCode
{
    None = 0,
    Prepare = 1,
    Model = 2,
    Train = 4,

    /// <summary>A whole <c>Objective(Trial)</c>: no data, no model.</summary>
    Objective = 8,

    /// <summary>The method is too free to be understood: rules about that part stay silent.</summary>
    PrepareIsOpaque = 16,
    ModelIsOpaque = 32,
    TrainIsOpaque = 64,
}

/// <summary>The data an experiment learns from.</summary>
/// <param name="Csv">The file relative to the project, with forward slashes.</param>
/// <param name="Label">The column to predict.</param>
/// <param name="Task">Given, or none to infer it from the lock: a category or boolean is classified, a number regressed.</param>
/// <param name="Ignore">Columns that are no features.</param>
/// <param name="Split">How rows are divided.</param>
internal sealed record DataModel(string Csv, string Label, LearningTask? Task, EquatableArray<string> Ignore, SplitModel Split)
{
    /// <summary>Whether the rows have the same columns, label and features, so that one generated row type fits both.</summary>
    public bool HasRowsOf(DataModel other) => (Csv, Label, Ignore).Equals((other.Csv, other.Label, other.Ignore));
}

internal enum LearningTask
{
    Classification,
    Regression,
}

/// <summary>Fractions of the rows; they sum to one.</summary>
internal sealed record SplitModel(double Train, double Validation, double Test, bool Stratify);

/// <summary>What is trained: layers, an estimator, or a branch between such.</summary>
internal abstract record ArchitectureModel
{
    private ArchitectureModel() { }

    internal sealed record LayerList(EquatableArray<Operation> Layers) : ArchitectureModel;

    internal sealed record SingleEstimator(Operation Estimator) : ArchitectureModel;

    /// <summary>One architecture an alternative of branch parameter (or choice) <paramref name="Parameter"/>.</summary>
    internal sealed record Branched(string Parameter, EquatableArray<BranchCase> Cases) : ArchitectureModel;
}

internal sealed record BranchCase(string Alternative, ArchitectureModel Architecture);

/// <summary>How the space is searched.</summary>
internal sealed record SearchModel
{
    /// <summary>Metric paths such as <c>validation/macro-f1</c>, each with its direction; the first is the objective.</summary>
    public EquatableArray<Objective> Objectives { get; init; }

    /// <summary>The sampler as a word of the vocabulary; <c>auto</c> if not said.</summary>
    public Operation Sampler { get; init; } = Operation.Named("auto");

    /// <summary>The pruner; none if trials run to their end.</summary>
    public Operation? Pruner { get; init; }

    public int Trials { get; init; } = 50;

    /// <summary>
    /// How many trials may run at once without changing any result: trial n is drawn from the results of trials 0 ... n - Parallelism.
    /// </summary>
    public int Parallelism { get; init; } = 4;
}

internal sealed record Objective(bool Maximize, string Metric);

/// <summary>What a run may cost at most.</summary>
internal sealed record BudgetModel(double? Dollars, double? Seconds);

/// <summary>One use of a word of the vocabulary: a step, a layer, an optimizer, an estimator, a sampler, a target.</summary>
/// <param name="Word">The word in kebab-case: <c>clip-outliers</c>.</param>
/// <param name="Arguments">The slots that were filled, in the order of the vocabulary.</param>
/// <param name="Body">The operations inside, for words that repeat or group.</param>
/// <param name="When">The condition under which the operation is there.</param>
internal sealed record Operation(string Word, EquatableArray<Argument> Arguments, EquatableArray<Operation> Body = default, Expression? When = null)
{
    public static Operation Named(string word) => new(word, default);

    public ArgumentValue? this[string slot]
    {
        get
        {
            foreach (var argument in Arguments.AsSpan())
                if (argument.Slot == slot) return argument.Value;

            return null;
        }
    }
}

internal sealed record Argument(string Slot, ArgumentValue Value);

/// <summary>What fills a slot.</summary>
internal abstract record ArgumentValue
{
    private ArgumentValue() { }

    /// <summary>
    /// A number, truth or text, or an expression over parameters and the built-in names <c>classes</c>, <c>outputs</c> and <c>features</c>.
    /// Quantities are in base units: seconds, dollars, bytes, fractions.
    /// </summary>
    internal sealed record Scalar(Expression Expression) : ArgumentValue;

    /// <summary>One of the slot's own words: <c>median</c>.</summary>
    internal sealed record Keyword(string Word) : ArgumentValue;

    internal sealed record Columns(ColumnSelection Selection) : ArgumentValue;

    /// <summary>A nested operation, such as the optimizer.</summary>
    internal sealed record Nested(Operation Operation) : ArgumentValue;
}

/// <summary>Columns by group or by name.</summary>
/// <param name="Group">Which group, or none for the named columns only.</param>
/// <param name="Names">With <see cref="ColumnGroup.None"/> the columns; otherwise those to leave out of the group.</param>
internal sealed record ColumnSelection(ColumnGroup Group, EquatableArray<string> Names);

internal enum ColumnGroup
{
    None,
    All,
    Numeric,
    Categorical,
}
