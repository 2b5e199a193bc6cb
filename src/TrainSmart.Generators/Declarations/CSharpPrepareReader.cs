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

    /// <summary>
    /// The steps; none if the method is not such a chain. It may begin with those of the base class: <c>base.Prepare(rows).Log(...)</c>.
    /// </summary>
    public EquatableArray<Operation>? Read(MethodDeclarationSyntax method)
    {
        if (!TryRead(method)) return null;
        return _steps.ToEquatableArray();
    }

    private bool TryRead(MethodDeclarationSyntax method) =>
        method.Result() is { } chain
        && method.ParameterList.Parameters is [{ Identifier.ValueText: var rows }]
        && TryRead(chain, new Start(rows, method), null);

    private bool TryRead(ExpressionSyntax expression, Start start, Expression? when)
    {
        expression = expression.WithoutParentheses();
        if (expression is IdentifierNameSyntax name) return name.Identifier.ValueText == start.Rows;
        if (start.IsInherited(expression)) return code.Reading.OverriddenBy(start.Method!) is not { } inherited || TryRead(inherited);
        if (expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call) return false;
        if (!TryRead(member.Expression, start, when)) return false;
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
        if (!TryRead(steps, new Start(lambda.Parameter.Identifier.ValueText, null), Both(outer, own))) return false;
        for (var index = before; index < _steps.Count; index++)
            code.Reading.Positions.Add($"{Positions.Item("prepare", index)}.{_steps[index].Word}.when", condition.GetLocation());
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

    /// <summary>What a chain begins with: the method's parameter, or what the base class makes of it.</summary>
    private sealed record Start(string Rows, MethodDeclarationSyntax? Method)
    {
        public bool IsInherited(ExpressionSyntax expression) =>
            expression is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } inherited,
                ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax given }],
            }
            && inherited.Name.Identifier.ValueText == Method?.Identifier.ValueText
            && given.Identifier.ValueText == Rows;
    }
}
