using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;
using Argument = TrainSmart.Generators.Model.Argument;

namespace TrainSmart.Generators.Declarations;

/// <summary>Reads a chain of steps: <c>rows.DropMissing(Columns.Sex).Impute(Columns.Numeric, With.Median)</c>.</summary>
internal sealed class CSharpPrepareReader(CSharpCode code)
{
    private readonly CSharpCreationReader _slots = new(code);
    private readonly CSharpColumnsReader _columns = new(code.Reading);
    private readonly List<Operation> _steps = [];

    /// <summary>The steps; none if the method is not such a chain.</summary>
    /// <param name="chain">What the method answers.</param>
    /// <param name="rows">The name of the method's parameter.</param>
    public EquatableArray<Operation>? Read(ExpressionSyntax chain, string rows)
    {
        if (!TryRead(chain, rows, null)) return null;
        return _steps.ToEquatableArray();
    }

    private bool TryRead(ExpressionSyntax expression, string rows, Expression? when)
    {
        expression = expression.WithoutParentheses();
        if (expression is IdentifierNameSyntax start) return start.Identifier.ValueText == rows;
        if (expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call) return false;
        if (!TryRead(member.Expression, rows, when)) return false;
        if (member.Name.Identifier.ValueText == "When") return TryReadConditional(call, when);
        if (Words.FindType(WordKind.Step, member.Name.Identifier.ValueText) is not { } word) return false;

        var item = $"prepare[{_steps.Count}]";
        var path = $"{item}.{word.Name}";
        var step = Location.Create(call.SyntaxTree, TextSpan.FromBounds(member.Name.SpanStart, call.Span.End));
        code.Reading.Positions.Add(item, step, member.Name.GetLocation());
        code.Reading.Positions.Add(path, step, member.Name.GetLocation());
        if (Arguments(word, call.ArgumentList.Arguments, path) is not { } arguments) return false;
        _steps.Add(new Operation(word.Name, arguments, When: when));
        return true;
    }

    // rows.When(Scale, some => some.Standardize(Columns.Numeric))
    private bool TryReadConditional(InvocationExpressionSyntax call, Expression? outer)
    {
        if (call.ArgumentList.Arguments is not [{ Expression: var condition }, { Expression: SimpleLambdaExpressionSyntax lambda }]) return false;
        if (lambda.ExpressionBody is not { } steps) return false;
        if (code.Scalar(condition) is not { } own) return false;
        var before = _steps.Count;
        if (!TryRead(steps, lambda.Parameter.Identifier.ValueText, Both(outer, own))) return false;
        for (var index = before; index < _steps.Count; index++)
            code.Reading.Positions.Add($"prepare[{index}].{_steps[index].Word}.when", condition.GetLocation());
        return true;
    }

    private EquatableArray<Argument>? Arguments(Word word, IReadOnlyList<ArgumentSyntax> written, string path)
    {
        var arguments = new List<Argument>();
        var leading = written.TakeWhile(argument => argument.NameColon is null && CSharpColumnsReader.IsSelection(argument.Expression)).ToList();
        if (leading.Count > 0)
        {
            if (_columns.Read([.. leading.Select(argument => argument.Expression)], $"{path}.columns") is not { } columns) return null;
            code.Reading.Positions.Add($"{path}.columns", Spanning(leading));
            arguments.Add(new Argument("columns", new ArgumentValue.Columns(columns)));
        }

        var others = word.Slots.Where(slot => slot.Name != "columns" || leading.Count == 0).ToList();
        var rest = written.Skip(leading.Count).ToList();
        for (var index = 0; index < rest.Count; index++)
        {
            var name = rest[index].NameColon?.Name.Identifier.ValueText;
            var slot = name is null ? others.ElementAtOrDefault(index) : Named(word, name);
            if (slot is null || arguments.Any(argument => argument.Slot == slot.Name)) return null;
            if (_slots.Value(slot, rest[index].Expression, $"{path}.{slot.Name}") is not { } value) return null;
            arguments.Add(new Argument(slot.Name, value));
        }

        return CSharpCreationReader.InOrder(word, arguments);
    }

    private static Slot? Named(Word word, string parameter) =>
        word.Slots.FirstOrDefault(slot => Names.Pascal(slot.Name).Equals(parameter, StringComparison.OrdinalIgnoreCase));

    private static Location Spanning(IReadOnlyList<ArgumentSyntax> arguments) =>
        Location.Create(arguments[0].SyntaxTree, TextSpan.FromBounds(arguments[0].SpanStart, arguments[arguments.Count - 1].Span.End));

    private static Expression Both(Expression? outer, Expression own) => outer is null ? own : new Expression.Binary(BinaryOperator.And, outer, own);
}
