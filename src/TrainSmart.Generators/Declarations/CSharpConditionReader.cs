using Microsoft.CodeAnalysis;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>Reads the conditions of <c>[When]</c> and <c>[Constraint]</c>: texts over the names of properties.</summary>
internal sealed class CSharpConditionReader(CSharpReading reading, CSharpSpace space)
{
    /// <summary>Reads a condition; none if it is none, which is then reported.</summary>
    /// <param name="argument">The attribute's argument.</param>
    /// <param name="scope">What can be named without a qualifier.</param>
    public Expression? Read(CSharpArgument argument, CSharpScope scope)
    {
        if (argument.Text is not { } value || argument.Expressions.Count == 0) return null;
        var text = new CSharpText(argument.Expressions[0], value, reading);
        var names = new List<(TextRange Range, string Name)>();
        if (!ExpressionParser.TryParse(value, out var expression, out var error, names))
        {
            var right = Writable(text, error!.Range, error.Replacement);
            reading.Report(error.Id ?? "TS1020", text.Locate(error.Range), $"condition '{value}': {error.Message}", right);
            return null;
        }

        var resolved = Resolve(expression, scope);
        var unknown = new HashSet<string>(resolved.Names().Where(name => space.Find(name) is null));
        foreach (var (range, name) in names.Where(used => unknown.Contains(used.Name))) ReportUnknown(text, range, name, scope);
        return unknown.Count == 0 ? resolved : null;
    }

    /// <summary>The expression with the names of properties in place of those of the space.</summary>
    public Expression Display(Expression expression) => expression.Replace(name => new Expression.Name(space.Display(name)));

    // A bare word beside a parameter with texts, as in Family == forest, is one of those texts.
    private Expression Resolve(Expression expression, CSharpScope scope) => expression switch
    {
        Expression.Name name => Find(name.Parameter, scope) is { } found ? new Expression.Name(found) : name,
        Expression.Unary unary => unary with { Operand = Resolve(unary.Operand, scope) },
        Expression.Membership membership => membership with { Value = Resolve(membership.Value, scope) },
        Expression.Binary binary => Texts(binary with { Left = Resolve(binary.Left, scope), Right = Resolve(binary.Right, scope) }),
        _ => expression,
    };

    private Expression Texts(Expression.Binary binary) => binary with
    {
        Left = Text(binary.Left, binary.Right),
        Right = Text(binary.Right, binary.Left),
    };

    private Expression Text(Expression side, Expression other) =>
        side is Expression.Name word && space.Find(word.Parameter) is null
        && other is Expression.Name parameter && space.Find(parameter.Parameter) is { } found
        && CSharpSpace.Texts(found.Distribution).Contains(word.Parameter)
            ? new Expression.Constant(word.Parameter)
            : side;

    private string? Find(string name, CSharpScope scope) => scope.Find(name) ?? space.FindQualified(name)?.Name;

    private void ReportUnknown(CSharpText text, TextRange range, string name, CSharpScope scope)
    {
        var known = scope.Names.Concat(space.Parameters.Select(parameter => parameter.Display)).Distinct().ToList();
        var isText = space.Parameters.Any(parameter => CSharpSpace.Texts(parameter.Distribution).Contains(name));
        var right = isText ? $"'{name}'" : NearestName.Find(name, known);
        var hint = isText ? $"write {right} for the text"
            : right is not null ? $"did you mean '{right}'?"
            : known.Count == 0 ? "the class has none" : $"there are {string.Join(", ", known)}";
        reading.Report("TS2024", text.Locate(range), $"'{name}' is no searched property; {hint}", Writable(text, range, right));
    }

    private static string? Writable(CSharpText text, TextRange range, string? replacement) => text.IsVerbatim(range) ? replacement : null;
}
