using Microsoft.CodeAnalysis;
using TrainSmart.Generators.Rules;
using TrainSmart.Generators.Yaml;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>Reads conditions, constraints and searched values, and gives every name in them its meaning.</summary>
internal sealed class YamlExpressions(YamlReading reading)
{
    /// <summary>Reads a condition or constraint, in which parameters stand bare.</summary>
    public Expression? ReadCondition(YamlNode node, string what, YamlScope scope)
    {
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            reading.ReportType(what, node, "a condition such as 'depth >= 2'");
            return null;
        }

        var names = new List<(TextRange Range, string Name)>();
        if (ExpressionParser.TryParse(scalar.Value, out var expression, out var error, names))
            return Resolve(expression, names, scope, range => reading.Locate(scalar, range));
        reading.Report(error!.Id ?? "TS1020", reading.Locate(scalar, error.Range), error.Message, error.Replacement);
        return null;
    }

    /// <summary>Gives names in a condition their meaning: a parameter, or a text where a parameter that is one is compared with it.</summary>
    public Expression Resolve(
        Expression condition,
        IReadOnlyList<(TextRange Range, string Name)> names,
        YamlScope scope,
        Func<TextRange, Location> locate)
    {
        var next = 0;
        return Walk(condition, textAllowed: false);

        Expression Walk(Expression expression, bool textAllowed) => expression switch
        {
            Expression.Name name => Named(name, names[next++].Range, textAllowed),
            Expression.Unary unary => unary with { Operand = Walk(unary.Operand, false) },
            Expression.Binary binary => Compared(binary),
            Expression.Membership membership => membership with { Value = Walk(membership.Value, false) },
            _ => expression,
        };

        Expression Compared(Expression.Binary binary)
        {
            var isComparison = binary.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual;
            var left = Walk(binary.Left, isComparison && IsTextual(binary.Right));
            return binary with { Left = left, Right = Walk(binary.Right, isComparison && IsTextual(binary.Left)) };
        }

        bool IsTextual(Expression side) =>
            side is Expression.Name name && scope.Resolve(name.Parameter) is { } parameter && scope.IsTextual(parameter);

        Expression Named(Expression.Name name, TextRange range, bool textAllowed)
        {
            if (scope.Resolve(name.Parameter) is { } parameter) return new Expression.Name(parameter);
            if (textAllowed) return new Expression.Constant(name.Parameter);
            if (reading.Removals.Explain(name.Parameter, locate(range))) return name;
            reading.Report(
                "TS2024",
                locate(range),
                $"'{name.Parameter}' is not a parameter{NearestName.Hint(name.Parameter, scope.Names)}",
                NearestName.Find(name.Parameter, scope.Names));
            return name;
        }
    }

    /// <summary>
    /// Reads a searched value, in which parameters stand with <c>$</c> and the built-in sizes without: <c>$width * 2</c>, <c>classes</c>.
    /// None, without a finding, if the text is no such thing.
    /// </summary>
    public Expression? ReadValue(YamlScalar scalar, YamlScope scope)
    {
        var names = new List<(TextRange Range, string Name)>();
        var isExpression = ExpressionParser.TryParse(scalar.Value, out var expression, out var error, names);
        if (!isExpression && !scalar.Value.Contains('$')) return null;
        if (!isExpression)
        {
            reading.Report(error!.Id ?? "TS1020", reading.Locate(scalar, error.Range), error.Message, error.Replacement);
            return new Expression.Constant(new Literal.Null());
        }

        if (names.Count == 0 || !names.Any(name => IsMeant(scalar, name.Range, name.Name, scope))) return null;
        foreach (var (range, name) in names) CheckReference(scalar, range, name, scope);
        return expression.Replace(name => scope.Resolve(name) is { } parameter ? new Expression.Name(parameter) : null);
    }

    /// <summary>Whether a name shows that the text around it is an expression and not a word of another kind.</summary>
    private static bool IsMeant(YamlScalar scalar, TextRange range, string name, YamlScope scope) =>
        HasDollar(scalar, range) || ExpressionTypes.Sizes.Contains(name) || scope.Resolve(name) is not null;

    private void CheckReference(YamlScalar scalar, TextRange range, string name, YamlScope scope)
    {
        var isParameter = scope.Resolve(name) is not null;
        if (HasDollar(scalar, range) ? isParameter : ExpressionTypes.Sizes.Contains(name)) return;

        var place = reading.Locate(scalar, range);
        if (isParameter)
        {
            reading.Report("TS2032", place, $"a parameter is written with a dollar sign here: '${name}'", "$" + name);
            return;
        }

        if (reading.Removals.Explain(name, place)) return;
        var near = NearestName.Find(name, scope.Names);
        var hint = near is not null ? $"; did you mean '${near}'?"
            : scope.Names.Any() ? $"; the parameters are {string.Join(", ", scope.Names)}"
            : "; declare it in search.space";
        var written = scalar.Value.Substring(range.Start, range.Length);
        reading.Report("TS2032", place, $"'{written}' is not a parameter{hint}", near is null ? null : "$" + near);
    }

    private static bool HasDollar(YamlScalar scalar, TextRange range) => scalar.Value[range.Start] == '$';
}
