using TrainSmart.Generators.Rules;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>Builds the space of the model out of the declared properties, and reports what makes it no space.</summary>
internal sealed class CSharpSpaceBuilder(CSharpReading reading, CSharpSpace declared)
{
    private static readonly string[] HyphenatedWords =
    [
        "quantized-log-uniform", "quantized-log-normal", "quantized-uniform", "quantized-normal", "truncated-normal", "log-uniform", "log-normal",
        "log-int", "weighted-choice",
    ];

    private readonly CSharpConditionReader _conditions = new(reading, declared);

    public Space Build(IReadOnlyList<CSharpAttribute> attributes)
    {
        var space = new Space(declared.Parameters.Select(Parameter).ToEquatableArray(), Constraints(attributes));
        var displayed = Display(space);
        foreach (var problem in SpaceRules.Check(displayed)) Report(problem, displayed);
        return space;
    }

    private Parameter Parameter(CSharpParameter parameter)
    {
        var own = parameter.When?["Condition"] is { } condition ? _conditions.Read(condition, parameter.Scope) : null;
        var conditions = parameter.Guards.Select(guard => guard.Condition).Concat(own is null ? [] : [own]).ToList();
        Expression? when = conditions.Count == 0 ? null : conditions.Aggregate((all, next) => new Expression.Binary(BinaryOperator.And, all, next));
        var otherwise = parameter.When?["Else"] is { } argument ? CSharpLiteral.Read(argument.Value) : null;
        return new Parameter(parameter.Name, parameter.Distribution, when, otherwise);
    }

    private EquatableArray<Expression> Constraints(IReadOnlyList<CSharpAttribute> attributes)
    {
        var constraints = new List<Expression>();
        foreach (var attribute in attributes.Where(attribute => attribute.Name == "Constraint"))
        {
            if (attribute["Condition"] is not { } argument) continue;
            if (_conditions.Read(argument, declared.Scope) is not { } constraint) continue;
            reading.Positions.Add($"search.constraints[{constraints.Count}]", argument.Location, argument.Key);
            constraints.Add(constraint);
        }

        return constraints.ToEquatableArray();
    }

    // The same space in the words of C#, so that messages speak of the user's own properties.
    private Space Display(Space space) => new(
        space.Parameters
            .Select(parameter => parameter with
            {
                Name = declared.Display(parameter.Name),
                When = parameter.When is null ? null : _conditions.Display(parameter.When),
            })
            .ToEquatableArray(),
        space.Constraints.Select(_conditions.Display).ToEquatableArray());

    private void Report(SpaceProblem problem, Space displayed)
    {
        var parameter = declared.Parameters.FirstOrDefault(candidate => candidate.Display == problem.Parameter);
        var path = parameter is null ? $"search.{problem.Part}" : $"{parameter.Path}.{problem.Part}";

        // The rules name distributions as YAML does; here they are attributes. A rewritten condition would lose the text's own spelling.
        var isCondition = problem.Part == "when" || parameter is null;
        var replacement = isCondition || problem.Replacement is null ? null : InCSharp(problem.Replacement);
        var finding = new Finding(problem.Id, reading.Positions.Value(path), InCSharp(problem.Message)) { Replacement = replacement };
        reading.Report(SpaceEdits.Mend(
            finding,
            problem,
            displayed,
            path,
            reading.Positions,
            location => location.SourceTree?.GetText(reading.Cancellation)));
    }

    private static string InCSharp(string message) => HyphenatedWords.Aggregate(message, (text, word) => text.Replace(word, Names.Pascal(word)));
}
