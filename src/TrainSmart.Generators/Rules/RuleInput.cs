using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>All that rules know of an experiment.</summary>
/// <param name="model">What was declared.</param>
/// <param name="positions">Where it was declared.</param>
/// <param name="dataLock">What is known of the data; none while the lock is missing.</param>
internal sealed class RuleInput(ExperimentModel model, Positions positions, DataLock? dataLock)
{
    public ExperimentModel Model { get; } = model;

    public Positions Positions { get; } = positions;

    public DataLock? Lock { get; } = dataLock;

    public SpacePoints Points { get; } = new(model.Space);

    public bool IsCSharp => Model.Identity.FrontEnd == FrontEnd.CSharp;

    /// <summary>What the lock says of the label; none without lock or with an unknown label.</summary>
    public ColumnLock? Label => Model.Data is { } data ? Lock?.Find(data.Label) : null;

    /// <summary>What is learned: as declared, otherwise as the label's type has it.</summary>
    public LearningTask? Task => Model.Data?.Task ?? Label?.Type switch
    {
        null or ColumnType.Text or ColumnType.Date => null,
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
    public IEnumerable<ColumnLock> Features =>
        Model.Data is { } data && Lock is not null ? Lock.Columns.Where(column => column.Name != data.Label && !data.Ignore.Contains(column.Name)) : [];

    /// <summary>Whether the part has a position of its own, that is, whether the user wrote it.</summary>
    public bool IsWritten(string path) => Positions.Value(path) != Positions.Root || Positions.Key(path) != Positions.Root;

    /// <summary>A parameter as the user wrote it: <c>learning_rate</c> in YAML, <c>LearningRate</c> in C#.</summary>
    public string Written(string parameter) => IsCSharp ? string.Join(".", parameter.Split('.').Select(Names.Pascal)) : parameter;

    /// <summary>An expression as the user would write it.</summary>
    public string Written(Expression expression) => Rewrite(expression).ToString();

    /// <summary>The values at a point of the parameters that the expressions read: <c>depth = 3, width = 64</c>.</summary>
    public string At(Point point, params Expression?[] expressions) => string.Join(
        ", ",
        expressions.OfType<Expression>().SelectMany(expression => expression.NamesRead()).Distinct()
            .Where(name => point.ValueOf(name) is not null).Select(name => $"{Written(name)} = {point.ValueOf(name)}"));

    private Expression Rewrite(Expression expression) => expression switch
    {
        Expression.Name name => new Expression.Name(Written(name.Parameter)),
        Expression.Unary unary => unary with { Operand = Rewrite(unary.Operand) },
        Expression.Binary binary => binary with { Left = Rewrite(binary.Left), Right = Rewrite(binary.Right) },
        Expression.Membership membership => membership with { Value = Rewrite(membership.Value) },
        _ => expression,
    };
}
