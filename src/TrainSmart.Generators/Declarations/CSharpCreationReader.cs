using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;
using Argument = TrainSmart.Generators.Model.Argument;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// Reads <c>new AdamW { LearningRate = LearningRate }</c> into an operation. Required slots are positional in their order, or named; optional ones
/// are properties.
/// </summary>
internal sealed class CSharpCreationReader(CSharpCode code)
{
    private readonly CSharpColumnsReader _columns = new(code.Reading);

    /// <summary>Reads a creation; none if it is not one of a known word with slots that are understood.</summary>
    /// <param name="creation"><c>new X(...) { ... }</c> or <c>new(...) { ... }</c>.</param>
    /// <param name="kind">The kind of word that stands here.</param>
    /// <param name="expectedType">The type that <c>new()</c> means, where it is known.</param>
    /// <param name="path">The path that the word is appended to.</param>
    /// <param name="body">Reads what stands inside a word with a body, given the body's path.</param>
    public Operation? Read(
        ExpressionSyntax creation,
        WordKind kind,
        string? expectedType,
        string path,
        Func<IReadOnlyList<ExpressionSyntax>, string, EquatableArray<Operation>?>? body = null)
    {
        if (creation.WithoutParentheses() is not BaseObjectCreationExpressionSyntax written) return null;
        var type = written is ObjectCreationExpressionSyntax { Type: NameSyntax name } ? name.SimpleName() : expectedType;
        if (type is null || Words.FindType(kind, type) is not { } word) return null;

        // Training is the root of its paths: train.epochs, not train.training.epochs.
        var own = kind == WordKind.Training ? path : $"{path}.{word.Name}";
        var arguments = new List<Argument>();
        var inside = new List<ExpressionSyntax>();
        if (!ReadArguments(word, written.ArgumentList?.Arguments ?? default, own, arguments, inside)) return null;
        if (!ReadInitializer(word, written.Initializer, own, arguments)) return null;
        if (!word.HasBody && inside.Count > 0) return null;
        EquatableArray<Operation>? operations = word.HasBody && body is not null ? body(inside, $"{own}.layers") : EquatableArray<Operation>.Empty;
        if (operations is not { } complete) return null;
        var key = written is ObjectCreationExpressionSyntax { Type: var named } ? named.GetLocation() : written.NewKeyword.GetLocation();
        code.Reading.Positions.Add(own, written.GetLocation(), key);
        return new Operation(word.Name, InOrder(word, arguments), complete);
    }

    /// <summary>The arguments in the order of the vocabulary.</summary>
    public static EquatableArray<Argument> InOrder(Word word, IEnumerable<Argument> arguments) =>
        arguments.OrderBy(argument => word.Slots.ToList().FindIndex(slot => slot.Name == argument.Slot)).ToEquatableArray();

    /// <summary>Reads what fills a slot; none if it is not understood.</summary>
    public ArgumentValue? Value(Slot slot, ExpressionSyntax expression, string path)
    {
        code.Reading.Positions.Add(path, expression.Place());
        switch (slot.Type)
        {
            case SlotType.Operation:
                var nested = slot.Inner is { } inner ? Read(expression, inner, expectedType: null, path) : null;
                return nested is null ? null : new ArgumentValue.Nested(nested);
            case SlotType.Keyword:
                if (Keyword(slot, expression) is { } keyword) return new ArgumentValue.Keyword(keyword);
                return code.Parameter(expression) is { } searched ? new ArgumentValue.Scalar(new Expression.Name(searched)) : null;
            case SlotType.Columns:
                return _columns.Read([expression], path) is { } columns ? new ArgumentValue.Columns(columns) : null;
            default:
                var scalar = code.Scalar(expression);
                if (scalar is Expression.Constant constant) scalar = new Expression.Constant(constant.Value.In(slot.Type));
                return scalar is null ? null : new ArgumentValue.Scalar(scalar);
        }
    }

    private bool ReadArguments(
        Word word, SeparatedSyntaxList<ArgumentSyntax> written, string path, List<Argument> arguments, List<ExpressionSyntax> inside)
    {
        var required = word.Slots.Where(slot => slot.Required).ToList();
        for (var index = 0; index < written.Count; index++)
        {
            var name = written[index].NameColon?.Name.Identifier.ValueText;
            var slot = name is not null ? Named(word, Capitalised(name)) : index < required.Count ? required[index] : null;
            if (slot is null && word.HasBody && name is null or "layers") inside.Add(written[index].Expression);
            else if (slot is null || !Fill(slot, written[index].Expression, path, arguments)) return false;
        }

        return true;
    }

    private bool ReadInitializer(Word word, InitializerExpressionSyntax? initializer, string path, List<Argument> arguments)
    {
        foreach (var expression in initializer?.Expressions ?? default)
        {
            if (expression is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax property } assignment) return false;
            if (Named(word, property.Identifier.ValueText) is not { } slot || !Fill(slot, assignment.Right, path, arguments, property)) return false;
        }

        return true;
    }

    // Nothing is written twice: the compiler says so where it is.
    private bool Fill(Slot slot, ExpressionSyntax expression, string path, List<Argument> arguments, SyntaxNode? name = null)
    {
        if (arguments.Any(argument => argument.Slot == slot.Name)) return false;

        // `Schedule = null` is what is left out.
        if (expression.IsKind(SyntaxKind.NullLiteralExpression)) return !slot.Required;
        if (Value(slot, expression, $"{path}.{slot.Name}") is not { } value) return false;
        if (name is not null) code.Reading.Positions.Add($"{path}.{slot.Name}", expression.Place(), name.GetLocation());
        arguments.Add(new Argument(slot.Name, value));
        return true;
    }

    private static string? Keyword(Slot slot, ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax { Expression: var owner } member && owner.SimpleName() == Names.Pascal(slot.Name)
            ? slot.Keywords.FirstOrDefault(keyword => Names.Pascal(keyword) == member.Name.Identifier.ValueText)
            : null;

    /// <summary>The slot that a property of C# fills: <c>BatchSize</c>.</summary>
    public static Slot? Named(Word word, string property) => word.Slots.FirstOrDefault(slot => Names.Pascal(slot.Name) == property);

    private static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
}
