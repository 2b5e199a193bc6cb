using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>What a searched property must look like, so that generated code can complete it: <c>public partial double Rate { get; }</c>.</summary>
internal sealed class CSharpPropertyRules(CSharpReading reading, PropertyDeclarationSyntax syntax)
{
    private string Name => syntax.Identifier.ValueText;

    /// <summary>Checks a property against its distribution.</summary>
    /// <returns>The distribution with its values as the property's type has them; none if nobody knows what is meant.</returns>
    public Distribution? Check(IPropertySymbol property, Distribution distribution, CSharpAttribute attribute, CSharpAttribute? when)
    {
        CheckShape();
        if (property.Type.TypeKind == TypeKind.Error) return distribution;
        if (CSharpValueType.Bare(property.Type).SpecialType == SpecialType.System_Double) distribution = CSharpValueType.AsReal(distribution);
        var isAbsent = when is not null && when["Else"] is null;
        if (CSharpValueType.Of(distribution, isAbsent) is not { } expected)
        {
            if (attribute.Arguments is not [{ Expressions.Count: > 0 }, ..]) return distribution;
            reading.Report(
                "TS2010",
                attribute.Location,
                $"the values of '{Name}' have no type in common; write all of them as numbers, texts or truth values");
            return null;
        }

        if (CSharpValueType.IsEnumOf(property.Type, attribute))
            expected = expected with { Name = CSharpValueType.Bare(property.Type).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) };
        if (!expected.Fits(property.Type)) return CheckValues(expected, property.Type, distribution, attribute, isAbsent);
        if (when?["Else"] is { } otherwise) CheckElse(otherwise, expected);
        return distribution;
    }

    // What rules would say of values that the property cannot have follows from this one mistake.
    private Distribution? CheckValues(CSharpValueType expected, ITypeSymbol type, Distribution distribution, CSharpAttribute attribute, bool isAbsent)
    {
        var shares = Shares(type, attribute);
        foreach (var (text, share) in shares)
            reading.Report("TS1008", text.GetLocation(), $"{text} is a text in C#; write {share}, the number that it is", share.ToString());
        if (shares.Count > 0) return null;
        var meant = CSharpSameRange.Of(distribution, type);
        ReportType(expected, type, $"[{attribute.Name}]", isAbsent, meant);
        return meant ?? (expected.IsOfType(type) ? distribution : null);
    }

    /// <summary>Checks the property of a branch.</summary>
    public void CheckBranch(IPropertySymbol property, INamedTypeSymbol record, CSharpAttribute? when)
    {
        CheckShape();
        if (when?["Else"] is { } otherwise)
            reading.Report(
                "TS1005",
                otherwise.Location,
                $"'{Name}' is a branch and cannot have a value otherwise; remove Else and write {record.Name}?");
        var expected = new CSharpValueType(record.Name, when is not null && when["Else"] is null);
        if (!expected.Fits(property.Type)) ReportType(expected, property.Type, $"branch {record.Name}", expected.IsNullable);
    }

    private void CheckShape()
    {
        var accessors = syntax.AccessorList?.Accessors ?? default;
        var isGetOnly = syntax.Initializer is null
            && accessors is [{ RawKind: (int)SyntaxKind.GetAccessorDeclaration, Body: null, ExpressionBody: null }];
        var accessibility = syntax.Modifiers.Where(modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind())).ToList();
        var inheriting = syntax.Modifiers
            .Where(modifier => modifier.Kind() is SyntaxKind.NewKeyword or SyntaxKind.VirtualKeyword or SyntaxKind.OverrideKeyword)
            .ToList();
        if (isGetOnly && syntax.Has(SyntaxKind.PartialKeyword) && syntax.Modifiers.Count == accessibility.Count + inheriting.Count + 1) return;
        var first = syntax.Modifiers.Count > 0 ? syntax.Modifiers[0] : syntax.Type.GetFirstToken();
        var declaration = Location.Create(syntax.SyntaxTree, TextSpan.FromBounds(first.SpanStart, syntax.Span.End));
        var modifiers = accessibility.Concat(inheriting).Select(modifier => modifier.Text);
        var right = string.Join(" ", [.. modifiers, "partial", syntax.Type.ToString(), Name, "{ get; }"]);
        reading.Report("TS1007", declaration, $"'{Name}' is searched, so it must be a partial property with a getter only; write {right}", right);
    }

    private void ReportType(CSharpValueType expected, ITypeSymbol found, string source, bool isAbsent, Distribution? meant = null)
    {
        var shown = found.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        var because = !expected.IsOfType(found) ? $"{source} of '{Name}' gives {expected}, not {shown}; {Instead(expected, meant)}"
            : isAbsent ? $"'{Name}' has no value where its condition does not hold; write {expected}, or give it one with Else"
            : $"'{Name}' has a value in every trial; write {expected}";
        reading.Report("TS1008", syntax.Type.GetLocation(), because, meant is null ? expected.ToString() : null);
    }

    // The shorter edit first: [Int(1, 8)] or double, int or [Uniform(1, 8)].
    private static string Instead(CSharpValueType expected, Distribution? meant) => meant switch
    {
        null => $"write {expected}",
        Distribution.Int or Distribution.LogInt => $"write {CSharpSameRange.Written(meant)} for whole numbers, or {expected} for real ones",
        _ => $"write {expected} for whole numbers, or {CSharpSameRange.Written(meant)} for real ones",
    };

    // Percentages are numbers in YAML and in conditions. Where a number is wanted and texts are listed, they were meant.
    private static IReadOnlyList<(ExpressionSyntax Text, Literal.Number Share)> Shares(ITypeSymbol type, CSharpAttribute attribute)
    {
        if (CSharpValueType.Bare(type).SpecialType != SpecialType.System_Double) return [];
        var texts = attribute.Arguments
            .SelectMany(argument => argument.Items())
            .Where(item => item.Value.Value is string)
            .Select(item => (item.Syntax, Share: YamlLiterals.Share((string)item.Value.Value!)))
            .ToList();
        return texts.Any(text => text.Share is null) ? [] : [.. texts.Select(text => (text.Syntax, text.Share!))];
    }

    private void CheckElse(CSharpArgument otherwise, CSharpValueType expected)
    {
        var literal = CSharpLiteral.Read(otherwise.Value);
        var fits = (expected.Name, literal) switch
        {
            ("double", Literal.Number) => true,
            ("int", Literal.Number number) => number.IsInteger,
            ("bool", Literal.Truth) => true,
            ("string", Literal.Text) => otherwise.Value.Kind != TypedConstantKind.Enum,
            (_, Literal.Text) when otherwise.Value.Kind == TypedConstantKind.Enum => otherwise.Value.Type?.Name == expected.Name,
            (_, Literal.Null) => expected.IsNullable,
            _ => false,
        };
        if (fits) return;
        if (expected.Name == "double" && otherwise.Text is { } text && YamlLiterals.Share(text) is { } share)
        {
            var place = otherwise.Expressions[0].GetLocation();
            reading.Report("TS1008", place, $"\"{text}\" is a text in C#; write {share}, the number that it is", share.ToString());
            return;
        }

        reading.Report("TS1008", otherwise.Location, $"'{Name}' is {expected}, so its value otherwise must be one, not {otherwise.Expressions[0]}");
    }
}
