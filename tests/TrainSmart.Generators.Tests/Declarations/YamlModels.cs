using TrainSmart.Generators.Model;
using TrainSmart.Spaces;
using Argument = TrainSmart.Generators.Model.Argument;

namespace TrainSmart.Generators.Tests.Declarations;

/// <summary>Short ways to write the parts of an expected model.</summary>
internal static class YamlModels
{
    public static Operation Use(string word, params (string Slot, ArgumentValue Value)[] arguments) =>
        new(word, arguments.Select(argument => new Argument(argument.Slot, argument.Value)).ToEquatableArray());

    public static ArgumentValue Value(Literal literal) => new ArgumentValue.Scalar(new Expression.Constant(literal));

    public static ArgumentValue Value(Expression expression) => new ArgumentValue.Scalar(expression);

    public static ArgumentValue Inner(Operation operation) => new ArgumentValue.Nested(operation);

    public static ArgumentValue Keyword(string word) => new ArgumentValue.Keyword(word);

    public static ArgumentValue Columns(params string[] names) => new ArgumentValue.Columns(new ColumnSelection(ColumnGroup.None, names));

    public static ArgumentValue Columns(ColumnGroup group, params string[] except) => new ArgumentValue.Columns(new ColumnSelection(group, except));

    public static Expression Name(string parameter) => new Expression.Name(parameter);

    /// <summary>The expression that a text says, read by the parser of the language.</summary>
    public static Expression Condition(string text)
    {
        Assert.True(ExpressionParser.TryParse(text, out var expression, out _));
        return expression;
    }
}
