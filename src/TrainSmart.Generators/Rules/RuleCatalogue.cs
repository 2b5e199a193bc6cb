using Microsoft.CodeAnalysis;

namespace TrainSmart.Generators.Rules;

/// <summary>Every diagnostic with its severity and title. A test keeps the catalogue and the pages under <c>docs/diagnostics</c> in step.</summary>
internal static class RuleCatalogue
{
    private static readonly RuleDescriptor[] Descriptors =
    [
        Error("TS0001", "Analyzers are switched off"),
        Error("TS0002", "TrainSmart itself failed on this declaration"),
        Error("TS0003", "The file is too large or too deeply nested to be read"),
        Info("TS0006", "The suppression suppresses nothing"),

        Error("TS1001", "The text is no YAML"),
        Error("TS1002", "A key or argument is unknown"),
        Error("TS1003", "Something required is missing"),
        Error("TS1004", "A key stands twice"),
        Error("TS1005", "A value has the wrong type"),
        Error("TS1006", "The class of an experiment is not partial"),
        Error("TS1007", "A searched property is not a partial get-only property"),
        Error("TS1008", "The type of a property does not fit its distribution"),
        Error("TS1009", "Two experiments have the same name") with { NeedsAllExperiments = true },
        Error("TS1010", "A name cannot be one"),
        Error("TS1011", "A base is not there"),
        Error("TS1012", "Bases extend one another in a circle"),
        Error("TS1013", "A feature of YAML that experiments do not use"),
        Warning("TS1014", "Readers of YAML disagree on what this value means"),
        Error("TS1015", "The lock has another version"),
        Error("TS1016", "The class of an experiment cannot be completed where it stands"),
        Error("TS1017", "A number is not finite"),
        Error("TS1020", "An expression or distribution cannot be read"),

        Error("TS2001", "The range is empty: low is above high"),
        Error("TS2002", "A logarithmic range reaches zero or below"),
        Warning("TS2003", "The range holds a single value"),
        Error("TS2004", "A logarithmic distribution cannot have a step"),
        Error("TS2005", "The step is not above zero"),
        Warning("TS2006", "The step misses the upper end of the range"),
        Error("TS2007", "The step is larger than the range"),
        Error("TS2008", "A choice has nothing to choose from"),
        Warning("TS2009", "A choice stands twice"),
        Error("TS2010", "Choices have no type in common"),
        Error("TS2012", "A choice is no plain value"),
        Error("TS2013", "A whole-number range has fractional bounds"),
        Warning("TS2014", "A uniform range spans orders of magnitude"),
        Error("TS2017", "A setting leaves its range"),
        Warning("TS2018", "The learning rate is far above what the optimizer bears"),
        Error("TS2019", "A grid cannot visit a continuous parameter"),
        Error("TS2020", "The grid has more points than the search has trials"),
        Warning("TS2021", "The search has more trials than the space has points"),
        Error("TS2023", "The sampler cannot handle the type of a parameter"),
        Error("TS2024", "A condition reads an unknown parameter"),
        Warning("TS2025", "A condition is never true"),
        Warning("TS2026", "A condition or constraint is always true"),
        Error("TS2027", "Conditions depend on one another in a circle"),
        Warning("TS2028", "A parameter of a branch hides an outer one"),
        Error("TS2029", "A constraint is false at every point of the space"),
        Warning("TS2030", "A constraint refuses nearly all points"),
        Warning("TS2031", "A parameter is searched but never used"),
        Error("TS2032", "A parameter is used but not declared"),
        Error("TS2033", "The settings of the pruner contradict one another"),
        Warning("TS2034", "The pruner compares trials only once"),
        Error("TS2035", "Objectives contradict one another"),
        Error("TS2037", "A whole number is too large"),
        Error("TS2040", "A standard deviation is not above zero"),
        Error("TS2041", "A bound is not finite"),
        Error("TS2042", "The weights do not fit the values"),
        Error("TS2043", "The search runs no trial"),
        Warning("TS2044", "The start-up trials use up the whole budget"),
        Warning("TS2045", "All trials are drawn before one has finished"),
        Error("TS2046", "The sampler is made for another number of objectives"),
        Error("TS2047", "A pruner needs a single objective"),
        Error("TS2048", "A parameter is used where it may be absent"),
        Error("TS2049", "A value is used where it is not known"),

        Error("TS3001", "The data has no lock file"),
        Error("TS3002", "A column is not in the file"),
        Error("TS3003", "The label is used as a feature"),
        Error("TS3004", "A column has the wrong type for what is done with it"),
        Error("TS3005", "The parts of the split do not add up to one"),
        Error("TS3006", "A part of the split is no fraction"),
        Warning("TS3010", "A feature is a row number"),
        Warning("TS3011", "A feature looks made from the label"),
        Error("TS3012", "The header has a name twice"),
        Error("TS3015", "The batch is larger than the training set"),
        Error("TS3018", "Missing values reach the model"),
        Warning("TS3019", "One-hot makes more features than the rows can tell apart"),
        Warning("TS3020", "The path works on one machine only"),
        Error("TS3023", "Rows have no label"),
        Info("TS3025", "A feature has a single value"),
        Error("TS3026", "SMOTE asks for more neighbours than there are"),
        Error("TS3027", "A class is too small to be in every part of the split"),
        Error("TS3028", "The logarithm of a column does not exist"),
        Error("TS3030", "Only classes can be balanced"),
        Error("TS3031", "The label has a single value"),
        Info("TS3032", "A step for missing values changes nothing"),
        Warning("TS3033", "The label may be classes or amounts"),
        Error("TS3034", "The label cannot be learned"),
        Error("TS3035", "The label is ignored"),
        Error("TS3036", "Text reaches the model"),
        Warning("TS3037", "A step names a column that is no feature"),
        Error("TS3038", "No feature is left"),

        Error("TS4002", "The output does not fit the label"),
        Error("TS4008", "A residual adds different widths"),
        Warning("TS4009", "An activation follows the last layer"),
        Error("TS4011", "The estimator is made for another kind of label"),
        Error("TS4012", "A word is unknown"),
        Error("TS4013", "Batch-norm meets a batch of one row"),
        Error("TS4014", "The model is invalid at some point of the space"),
        Warning("TS4020", "Dropout follows the last layer"),
        Warning("TS4021", "Two linear layers follow one another"),
        Error("TS4023", "The model has no case for an alternative"),
        Error("TS4024", "The model has a case for an unknown alternative"),
        Error("TS4025", "The model branches over something that is no choice"),

        Error("TS5001", "Training has no epoch"),
        Error("TS5002", "The warm-up is as long as the training"),
        Warning("TS5004", "Early stopping can never stop"),
        Error("TS5005", "The metric is unknown"),
        Error("TS5006", "The direction contradicts the metric"),
        Error("TS5013", "There are no validation rows to watch"),
        Warning("TS5014", "The pruner has no epochs to look at"),
        Warning("TS5017", "An estimator reads no training settings"),
        Warning("TS5019", "Nesterov does nothing without momentum"),
        Error("TS5020", "Only classes can be smoothed"),

        Error("TS6001", "The GPUs cannot share the batch evenly"),
        Warning("TS6007", "There are more workers than trials at once"),
        Warning("TS6018", "The job ends before the budget is used"),
        Warning("TS6019", "GPUs would idle"),

        Warning("TS7001", "The experiment has no seed"),
        Warning("TS7002", "The seed is searched"),
        Error("TS7003", "Trials are chosen by the test rows"),
        Warning("TS7007", "The lock does not pin the data"),
        Error("TS7015", "The budget is nothing"),
        Warning("TS7016", "Trials are chosen by the training rows"),
    ];

    private static readonly Dictionary<string, RuleDescriptor> Index = Descriptors.ToDictionary(descriptor => descriptor.Id);

    public static IReadOnlyList<RuleDescriptor> All => Descriptors;

    /// <summary>The descriptor of an id. An id that nobody described is an error, so that nothing slips through unseen.</summary>
    public static RuleDescriptor Find(string id) => Index.TryGetValue(id, out var descriptor) ? descriptor : Error(id, "Undescribed diagnostic");

    private static RuleDescriptor Error(string id, string title) => new(id, DiagnosticSeverity.Error, title);

    private static RuleDescriptor Warning(string id, string title) => new(id, DiagnosticSeverity.Warning, title);

    private static RuleDescriptor Info(string id, string title) => new(id, DiagnosticSeverity.Info, title);
}
