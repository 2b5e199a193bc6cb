using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TrainSmart.Generators.Declarations;

/// <summary>A written attribute of the language: its arguments by name, each with its value and its place.</summary>
internal sealed class CSharpAttribute
{
    private const string Namespace = "TrainSmart";
    private const string Suffix = "Attribute";

    private CSharpAttribute(string name, AttributeSyntax syntax, IReadOnlyList<CSharpArgument> arguments, string? removes = null)
    {
        Name = name;
        Syntax = syntax;
        Arguments = arguments;
        Removes = removes;
    }

    /// <summary>The name without its suffix: <c>LogUniform</c>.</summary>
    public string Name { get; }

    public AttributeSyntax Syntax { get; }

    /// <summary>What is written, not what is left at its default.</summary>
    public IReadOnlyList<CSharpArgument> Arguments { get; }

    /// <summary>The attribute of the base class that <c>[Without&lt;BalanceAttribute&gt;]</c> takes away: <c>Balance</c>.</summary>
    public string? Removes { get; }

    /// <summary>
    /// The argument that says which word the others belong to: <c>[Sampling(Sampler.Tpe, Candidates = 48)]</c>; none where the attribute is the word.
    /// </summary>
    public CSharpArgument? WordArgument => Name switch
    {
        "Balance" => this["Balancing"],
        "Sampling" => this["Sampler"],
        "Pruning" => this["Pruner"],
        _ => null,
    };

    public Location Location => Syntax.GetLocation();

    public CSharpArgument? this[string name] => Arguments.FirstOrDefault(argument => argument.Name == name);

    /// <summary>Reads an attribute; none if it is another library's or the compiler itself refuses it.</summary>
    public static CSharpAttribute? From(AttributeData data, CancellationToken cancellation)
    {
        if (data.AttributeClass is not { } type || type.ContainingNamespace.ToDisplayString() != Namespace) return null;
        if (!type.Name.EndsWith(Suffix, StringComparison.Ordinal) || data.AttributeConstructor is not { } constructor) return null;
        if (data.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax) return null;
        if (data.ConstructorArguments.Any(argument => argument.Kind == TypedConstantKind.Error)) return null;
        var name = WithoutSuffix(type.Name);
        return new CSharpAttribute(name, syntax, [.. Positional(data, constructor, syntax), .. Named(data, syntax)], RemovedBy(type));
    }

    /// <summary>This attribute with the arguments of the base class's that it does not say itself. Null takes an argument away.</summary>
    public CSharpAttribute Over(CSharpAttribute inherited)
    {
        var kept = inherited.Arguments.Select(argument => this[argument.Name] ?? argument);
        var added = Arguments.Where(argument => inherited[argument.Name] is null);
        return new CSharpAttribute(Name, Syntax, [.. kept.Concat(added).Where(argument => !argument.Value.IsNull)], Removes);
    }

    /// <summary>The attribute without what it says by an argument.</summary>
    public CSharpAttribute WithoutArgument(string name) => new(Name, Syntax, [.. Arguments.Where(argument => argument.Name != name)], Removes);

    private static IEnumerable<CSharpArgument> Positional(AttributeData data, IMethodSymbol constructor, AttributeSyntax syntax)
    {
        var written = (syntax.ArgumentList?.Arguments ?? default).Where(argument => argument.NameEquals is null).ToList();
        for (var index = 0; index < Math.Min(constructor.Parameters.Length, data.ConstructorArguments.Length); index++)
        {
            var parameter = constructor.Parameters[index];
            var named = written.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Name);
            var unnamed = written.Skip(index).Take(parameter.IsParams ? written.Count : 1).Where(argument => argument.NameColon is null);
            List<AttributeArgumentSyntax> own = named is not null ? [named] : [.. unnamed];
            if (own.Count == 0 && !parameter.IsParams) continue;
            var name = char.ToUpperInvariant(parameter.Name[0]) + parameter.Name.Substring(1);
            yield return new CSharpArgument(name, data.ConstructorArguments[index], [.. own.Select(argument => argument.Expression)], syntax);
        }
    }

    private static string? RemovedBy(INamedTypeSymbol type) => type.TypeArguments.Length == 1 ? WithoutSuffix(type.TypeArguments[0].Name) : null;

    private static string WithoutSuffix(string name) =>
        name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;

    private static IEnumerable<CSharpArgument> Named(AttributeData data, AttributeSyntax syntax)
    {
        foreach (var written in syntax.ArgumentList?.Arguments ?? default)
        {
            if (written.NameEquals?.Name.Identifier.ValueText is not { } name) continue;
            var value = data.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;
            if (value.Kind != TypedConstantKind.Error) yield return new CSharpArgument(name, value, [written.Expression], written.NameEquals.Name);
        }
    }
}

/// <summary>An argument as it is written.</summary>
/// <param name="Name">The property of the attribute that it fills: <c>Low</c>.</param>
/// <param name="Value">Its value.</param>
/// <param name="Expressions">The expressions: one, or one an item where a list is written item by item.</param>
/// <param name="Owner">Its name where it has one, otherwise the attribute.</param>
internal sealed record CSharpArgument(string Name, TypedConstant Value, IReadOnlyList<ExpressionSyntax> Expressions, SyntaxNode Owner)
{
    public Location Location => Expressions.Count > 0 ? Expressions[0].Place() : Owner.GetLocation();

    public Location Key => Owner is AttributeSyntax attribute ? attribute.Name.GetLocation() : Owner.GetLocation();

    public string? Text => Value.Kind == TypedConstantKind.Array ? null : Value.Value as string;

    /// <summary>The name of the enum's member.</summary>
    public string? Member => Value.Type?
        .GetMembers()
        .OfType<IFieldSymbol>()
        .FirstOrDefault(member => Equals(member.ConstantValue, Value.Value))?.Name;

    /// <summary>The items of a list, each with its place.</summary>
    public IEnumerable<(TypedConstant Value, ExpressionSyntax Syntax)> Items()
    {
        if (Value.Kind != TypedConstantKind.Array || Value.IsNull || Expressions.Count == 0) yield break;
        var written = Expressions.Count == 1 ? Written(Expressions[0]) : Expressions;
        for (var index = 0; index < Value.Values.Length; index++)
            yield return (Value.Values[index], written.Count == Value.Values.Length ? written[index] : Expressions[0]);
    }

    private static IReadOnlyList<ExpressionSyntax> Written(ExpressionSyntax list) => list switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions,
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        CollectionExpressionSyntax collection => [.. collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression)],
        _ => [list],
    };
}
