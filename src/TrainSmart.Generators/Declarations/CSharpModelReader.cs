using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>Reads what <c>Model</c> answers: a list of layers, an estimator, or a switch over a branch between such.</summary>
internal sealed class CSharpModelReader(CSharpCode code, string? returnType)
{
    /// <summary>The architecture; none if it is not understood.</summary>
    public ArchitectureModel? Read(ExpressionSyntax expression, string path)
    {
        switch (expression.WithoutParentheses())
        {
            case CollectionExpressionSyntax collection:
                return Layers([collection], $"{path}.layers");
            case ObjectCreationExpressionSyntax { Type: NameSyntax type, Initializer: null } layers when type.SimpleName() == "Layers":
                return Layers(Arguments(layers), $"{path}.layers");
            case ImplicitObjectCreationExpressionSyntax { Initializer: null } layers when returnType == "Layers":
                return Layers(Arguments(layers), $"{path}.layers");
            case BaseObjectCreationExpressionSyntax estimator:
                var reader = new CSharpCreationReader(code);
                if (reader.Read(estimator, WordKind.Estimator, returnType, $"{path}.estimator") is not { } operation) return null;
                code.Reading.Positions.Add($"{path}.estimator", estimator.GetLocation());
                return new ArchitectureModel.SingleEstimator(operation);
            case SwitchExpressionSyntax choice:
                return Branched(choice, path);
            default:
                return null;
        }
    }

    private ArchitectureModel.LayerList? Layers(IReadOnlyList<ExpressionSyntax> written, string path)
    {
        if (new CSharpLayersReader(code).Read(written, path) is not { } layers) return null;
        code.Reading.Positions.Add(path, written[0].GetLocation());
        return new ArchitectureModel.LayerList(layers);
    }

    private ArchitectureModel.Branched? Branched(SwitchExpressionSyntax choice, string path)
    {
        if (code.Parameter(choice.GoverningExpression) is not { } parameter) return null;
        code.Reading.Positions.Add($"{path}.branch", choice.GoverningExpression.GetLocation());
        var cases = new List<BranchCase>();
        foreach (var arm in choice.Arms)
        {
            // An arm that throws stands for what cannot happen.
            if (arm.Expression is ThrowExpressionSyntax) continue;
            if (arm.WhenClause is not null || Case(arm, parameter, path) is not { } found) return null;
            cases.Add(found);
        }

        return new ArchitectureModel.Branched(parameter, cases.ToEquatableArray());
    }

    private BranchCase? Case(SwitchExpressionArmSyntax arm, string parameter, string path)
    {
        if (Alternative(arm.Pattern, parameter, out var inner) is not { } alternative) return null;
        var name = arm.Pattern is ConstantPatternSyntax constant ? constant.Expression.Place() : arm.Pattern.GetLocation();
        code.Reading.Positions.Add($"{path}.{alternative}", arm.Expression.GetLocation(), name);
        return new CSharpModelReader(inner, returnType: null).Read(arm.Expression, $"{path}.{alternative}") is { } architecture
            ? new BranchCase(alternative, architecture)
            : null;
    }

    private string? Alternative(PatternSyntax pattern, string parameter, out CSharpCode inner)
    {
        inner = code;
        if (!code.Space.Branches.TryGetValue(parameter, out var alternatives))
            return pattern is ConstantPatternSyntax constant && code.Reading.Constant(constant.Expression).Value is string text ? text : null;
        var record = pattern switch
        {
            DeclarationPatternSyntax { Type: NameSyntax type } => type.SimpleName(),
            TypePatternSyntax { Type: NameSyntax type } => type.SimpleName(),
            ConstantPatternSyntax { Expression: var type } => type.SimpleName(),
            _ => null,
        };
        if (alternatives.FirstOrDefault(candidate => candidate.RecordName == record) is not { } alternative) return null;
        if (pattern is DeclarationPatternSyntax { Designation: SingleVariableDesignationSyntax variable })
            inner = code.With(variable.Identifier.ValueText, alternative.Scope);
        return alternative.Name;
    }

    private static IReadOnlyList<ExpressionSyntax> Arguments(BaseObjectCreationExpressionSyntax creation) =>
        [.. (creation.ArgumentList?.Arguments ?? default).Select(argument => argument.Expression)];
}
