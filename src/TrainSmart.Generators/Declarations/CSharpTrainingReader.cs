using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// Reads what <c>Train</c> answers: <c>new() { Epochs = 60 }</c>, or what the base class answers with some of it changed,
/// <c>base.Train() with { Epochs = 5 }</c>.
/// </summary>
internal sealed class CSharpTrainingReader(CSharpCode code)
{
    private const string Path = "train";

    private static readonly Word Training = Words.Of(WordKind.Training).Single();

    private readonly CSharpCreationReader _creations = new(code);

    /// <summary>The training; none if it is not understood.</summary>
    public Operation? Read(MethodDeclarationSyntax method) => method.Result() is { } answer ? Read(answer, method) : null;

    private Operation? Read(ExpressionSyntax expression, MethodDeclarationSyntax method) => expression.WithoutParentheses() switch
    {
        WithExpressionSyntax changed when Read(changed.Expression, method) is { } whole => Changed(whole, changed.Initializer),
        InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } inherited,
            ArgumentList.Arguments.Count: 0
        }
            when inherited.Name.Identifier.ValueText == method.Identifier.ValueText => Inherited(method),
        BaseObjectCreationExpressionSyntax creation => _creations.Read(creation, WordKind.Training, "Training", Path),
        _ => null,
    };

    // A base without the method trains as the language does where nothing is said.
    private Operation? Inherited(MethodDeclarationSyntax method) =>
        code.Reading.OverriddenBy(method) is { } inherited ? Read(inherited) : Operation.Named(Training.Name);

    private Operation? Changed(Operation whole, InitializerExpressionSyntax initializer)
    {
        foreach (var expression in initializer.Expressions)
        {
            if (expression is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax property, Right: var value }) return null;
            if (CSharpCreationReader.Named(Training, property.Identifier.ValueText) is not { } slot) return null;
            var others = whole.Arguments.Where(argument => argument.Slot != slot.Name);
            code.Reading.Positions.Remove($"{Path}.{slot.Name}");
            if (value.IsKind(SyntaxKind.NullLiteralExpression))
            {
                whole = whole with { Arguments = [.. others] };
                continue;
            }

            if (_creations.Value(slot, value, $"{Path}.{slot.Name}") is not { } read) return null;
            code.Reading.Positions.Add($"{Path}.{slot.Name}", value.Place(), property.GetLocation());
            whole = whole with { Arguments = CSharpCreationReader.InOrder(Training, [.. others, new Argument(slot.Name, read)]) };
        }

        return whole;
    }
}
