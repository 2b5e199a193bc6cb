using TrainSmart.Generators.Vocabulary;

namespace TrainSmart.Generators.Emit;

/// <summary>Names that generated code uses and that nothing made of the user's words may hide.</summary>
internal static class ReservedNames
{
    private static readonly string[] Members =
    [
        "Row", "Columns", "Parameters", "Space", "Pipeline", "Predictor", "Launchers", "Definition", "Searched",
        "Prepare", "Model", "Train", "Objective", "Balanced", "ReadSplit", "FitPipeline",
    ];

    private static readonly string[] Inherited =
    [
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize",
        "PrintMembers", "Deconstruct", "EqualityContract", "Clone",
    ];

    private static readonly string[] Types =
    [
        "Balance", "BinaryOperator", "Budget", "Column", "ColumnSet", "Configuration", "CultureInfo", "DataDeclaration", "DataException",
        "DataFolder", "DateOnly", "Declaration", "Distribution", "Experiment", "Expression", "FeatureSplit", "FittedPipeline", "IDisposable",
        "ImmutableArray", "InvalidOperationException", "IReadOnlyList", "IRow", "Launcher", "Layer", "Layers", "LearningTask", "Literal", "Math",
        "ModelSpecification", "ObjectiveExperiment", "Parameter", "Path", "Prediction", "Preparation", "ReadOnlySpan", "RowPredictor",
        "RowWriter", "Schema", "SearchPlan", "SearchSpace", "Shape", "Split", "SplitOptions", "Table", "TimeSpan", "Training", "TrialScope",
        "UnaryOperator", "UnknownCategory", "With",
    ];

    private static readonly HashSet<string> Words =
        new(Vocabulary.Words.All.Where(word => word.Kind is not (WordKind.Step or WordKind.Balance)).Select(Runtime.TypeOf));

    /// <summary>The names of the members that are generated into the experiment's class, and what every class has.</summary>
    public static HashSet<string> OfClass { get; } = [.. Members, .. Inherited];

    /// <summary>The names that a nested type may not have, because the class's code means something else by them.</summary>
    public static HashSet<string> OfNestedTypes { get; } = [.. OfClass, .. Types, .. Words];

    /// <summary>The names that a property of a row or of a set of parameters may not have.</summary>
    public static HashSet<string> OfProperties { get; } =
        [.. Inherited, "Schema", "WriteTo", "Column", "Row", "Columns", "All", "Numeric", "Categorical", "Parameters"];

    /// <summary>Whether a class of this name would hide a type that its own code needs.</summary>
    public static bool IsType(string name) => Types.Contains(name) || Words.Contains(name);
}
