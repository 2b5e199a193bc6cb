using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>All that rules know of an experiment.</summary>
/// <param name="model">What was declared.</param>
/// <param name="positions">Where it was declared.</param>
/// <param name="dataLock">What is known of the data; none while the lock is missing.</param>
internal sealed class RuleInput(ExperimentModel model, Positions positions, DataLock? dataLock)
{
    private readonly Dictionary<Expression, Truths> _possible = [];
    private IReadOnlyList<(Expression Condition, string Path)>? _conditions;
    private bool? _columnsAreUnclear;

    public ExperimentModel Model { get; } = model;

    public Positions Positions { get; private set; } = positions;

    public DataLock? Lock { get; } = dataLock;

    /// <summary>Whether an error in the space itself was found, so that nobody knows which points it has.</summary>
    public bool SpaceIsBroken { get; init; }

    public SpacePoints Points => field ??= new(Model.Space, BuiltIn(), SpaceIsBroken);

    /// <summary>The constraints, each with its path.</summary>
    public IReadOnlyList<(Expression Constraint, string Path)> Constraints =>
        field ??= [.. Model.Space.Constraints.Select((constraint, index) => (constraint, Positions.Item("search.constraints", index)))];

    /// <summary>The conditions that the user wrote: of parameters, steps and layers, and the constraints.</summary>
    public IReadOnlyList<(Expression Condition, string Path)> Conditions => _conditions ??= [.. Rules.Conditions.Of(this)];

    /// <summary>Which truth values a condition can take at the points of the space.</summary>
    public Truths Possible(Expression condition) =>
        _possible.TryGetValue(condition, out var known) ? known : _possible[condition] = Reasoning.Possible(condition);

    /// <summary>Which truth values conditions can take.</summary>
    public Reasoning Reasoning => field ??= new(Model.Space);

    /// <summary>What kinds of values expressions have.</summary>
    public ExpressionTypes Types => field ??= new(Model.Space);

    /// <summary>The same with other positions: what was found out of the model stays, because it depends on no position.</summary>
    public RuleInput At(Positions positions)
    {
        var moved = (RuleInput)MemberwiseClone();
        (moved.Positions, moved._conditions) = (positions, null);
        return moved;
    }

    public bool IsCSharp => Model.Identity.FrontEnd == FrontEnd.CSharp;

    /// <summary>What the lock says of the label; none without lock or with an unknown label.</summary>
    public ColumnLock? Label => Model.Data is { } data ? Lock?.Find(data.Label) : null;

    /// <summary>What is learned: as declared, otherwise as the label's type has it.</summary>
    public LearningTask? Task => Model.Data?.Task ?? Label?.Type switch
    {
        null or ColumnType.Text => null,
        ColumnType.Category or ColumnType.Boolean => LearningTask.Classification,
        _ => LearningTask.Regression,
    };

    /// <summary>How many numbers a model gives for a row: one a class, or one for a regression.</summary>
    public int? Outputs => (Task, Label) switch
    {
        (LearningTask.Regression, _) => 1,
        (LearningTask.Classification, { Type: ColumnType.Category } label) => label.Categories.Count,
        (LearningTask.Classification, { Type: ColumnType.Boolean }) => 2,
        (LearningTask.Classification, { } label) => (int)label.Distinct,
        _ => null,
    };

    /// <summary>The columns that a preparation starts with.</summary>
    public IEnumerable<ColumnLock> FeatureColumns =>
        Model.Data is { } data && Lock is not null
            ? Lock.Columns.Where(column => column.Name != data.Label && !Ignored.Contains(column.Name))
            : [];

    /// <summary>The columns that steps name.</summary>
    public IReadOnlyList<NamedColumn> NamedColumns => field ??= [.. ColumnNames.InSteps(Operations.Prepare)];

    /// <summary>Whether a column is named that is near none, so that nobody knows what becomes of any column.</summary>
    public bool ColumnsAreUnclear => _columnsAreUnclear ??= MisspeltColumns.MayMeanAny(this);

    private HashSet<string> Ignored => field ??= Model.Data is { } data && Lock is not null ? [.. MisspeltColumns.Ignored(data, Lock)] : [];

    /// <summary>
    /// What the preparation makes of the columns: once for each way that its conditions can turn out. None while the label is unknown, because the
    /// column that is meant would count as a feature.
    /// </summary>
    public IReadOnlyList<PreparationFlow> Flows => field ??= Label is null ? [] : [.. PreparationFlow.Of(this)];

    /// <summary>Where over the points of the space each network ends in a width that is not the needed one, or breaks a residual.</summary>
    public IReadOnlyList<(PlacedArchitecture Architecture, Point Point, ShapeWalk Walk, double? Width)> NetworkEnds =>
        field ??= [.. Networks.AtEveryPoint(this)];

    /// <summary>The operations of the model, each with its place, part by part.</summary>
    public PlacedModel Operations => field ??= new(Model);

    /// <summary>Every operation of the model, those inside others after the one around them.</summary>
    public IReadOnlyList<PlacedOperation> AllOperations => Operations.All;

    /// <summary>The networks and estimators of the model.</summary>
    public IReadOnlyList<PlacedArchitecture> Architectures => Operations.Architectures;

    /// <summary>The networks at points of the space, for estimates; none where anything that estimates need is not known.</summary>
    public IReadOnlyList<SizedNetwork> SizedNetworks => field ??= Rules.SizedNetworks.Of(this);

    /// <summary>The column that the user means, by its name or, in C#, by the name of its property.</summary>
    public ColumnLock? Column(string written) => Lock?.Columns.FirstOrDefault(column =>
        column.Name == written || (IsCSharp && Names.Pascal(column.Name) == Names.Pascal(written)));

    /// <summary>Whether the part has a position of its own, that is, whether the user wrote it.</summary>
    public bool IsWritten(string path) => Positions.IsApart(path);

    /// <summary>
    /// In which alternative of a branched model a part stands, for the end of a message that does not say it; empty elsewhere.
    /// </summary>
    public string Within(string path, string message) =>
        Model.Architecture is ArchitectureModel.Branched branched
        && Branches.Innermost(branched, path) is { } alternative
        && !message.Contains(alternative)
            ? $" (in alternative '{alternative}')"
            : "";

    /// <summary>The one of two forms that the user's front end has.</summary>
    public string Say(string yaml, string csharp) => IsCSharp ? csharp : yaml;

    /// <summary>A word as the user wrote it: <c>one-cycle</c> in YAML, <c>OneCycle</c> in C#.</summary>
    public string Word(PlacedOperation operation) =>
        IsCSharp ? operation.Word?.TypeName ?? Names.Pascal(operation.Operation.Word) : operation.Operation.Word;

    /// <summary>A word of a kind as the user would write it: <c>gp</c> in YAML, <c>GaussianProcess</c> in C#.</summary>
    public string Word(WordKind kind, string name) => IsCSharp ? Words.Find(kind, name)?.TypeName ?? Names.Pascal(name) : name;

    /// <summary>A key or keyword as the user wrote it: <c>warmup-epochs</c> in YAML, <c>WarmupEpochs</c> in C#.</summary>
    public string Key(string kebab) => IsCSharp ? Names.Pascal(kebab) : kebab;

    /// <summary>A parameter as the user wrote it: <c>learning_rate</c> in YAML, <c>LearningRate</c> in C#.</summary>
    public string Written(string parameter) => IsCSharp ? string.Join(".", parameter.Split('.').Select(Names.Pascal)) : parameter;

    /// <summary>An expression as the user would write it.</summary>
    public string Written(Expression expression) => expression.Replace(name => new Expression.Name(Written(name))).ToString();

    /// <summary>The values at a point of the parameters that the expressions read: <c>depth = 3, width = 64</c>.</summary>
    public string At(Point point, params Expression?[] expressions) => string.Join(
        ", ",
        expressions.OfType<Expression>().SelectMany(expression => expression.NamesRead()).Distinct()
            .Where(name => point.ValueOf(name) is not null && Model.Space.Parameters.Any(parameter => parameter.Name == name))
            .Select(name => $"{Written(name)} = {point.ValueOf(name)}"));

    private Dictionary<string, Literal> BuiltIn()
    {
        var names = new Dictionary<string, Literal>();
        if (Outputs is { } outputs) (names["classes"], names["outputs"]) = (outputs, outputs);
        if (Model.Prepare.All(step => step.When is null) && Flows.Count == 1 && Flows[0].Width is { } width) names["features"] = width;
        return names;
    }
}
