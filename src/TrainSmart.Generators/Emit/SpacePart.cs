using TrainSmart.Spaces;

namespace TrainSmart.Generators.Emit;

/// <summary>Writes the search space as data, and how a point of it becomes the typed parameters.</summary>
internal static class SpacePart
{
    private static readonly string[] OfPlainSpace = [Runtime.Search];
    private static readonly string[] OfAnySpace = ["System", "System.Linq", Runtime.Search, Runtime.Spaces, $"Declaration = {Runtime.Spaces}.Space"];

    public static SourcePart Write(ExperimentShape experiment)
    {
        var space = experiment.Model.Space;
        var lines = SpaceLines.Of(space);
        return new(lines is not null && experiment.HasOnlySingleValues ? OfPlainSpace : OfAnySpace, writer =>
        {
            var counts = $"{Documentation.Count(space.Parameters.Count, "parameter")}, {Documentation.Count(space.Constraints.Count, "constraint")}";
            writer.Summary($"The search space: {counts}.");
            writer.Block($"public static {experiment.Hiding}class Space", () =>
            {
                writer.Summary("The space as declared.");
                WriteDefinition(writer, space, lines);
                writer.Gap().Summary("The typed values of a point of the space.");
                writer.Statement(Read("new(", experiment.Parameters).After("public static Parameters Read(Configuration point) => "));
            });
        });
    }

    // One constant costs the C# compiler nothing, whereas objects of twelve parameters take as long to bind as the rest of the class.
    private static void WriteDefinition(SourceWriter writer, Space space, IReadOnlyList<string>? lines)
    {
        const string head = "public static SearchSpace Definition { get; } = ";
        if (lines is null) writer.Statement(Definition(space).After(head + "new(").Before(")"));
        else if (lines.Count == 0) writer.Lines($"{head}SearchSpace.Parse(\"\");");
        else writer.Lines(head + "SearchSpace.Parse(").Indented(() => writer.Lines("\"\"\"").Lines(string.Join("\n", lines)).Lines("\"\"\");"));
    }

    private static Code Definition(Space space) => Code.List(
        "new Declaration(",
        [Code.Collection(space.Parameters.Select(Declare)), Code.Collection(space.Constraints.Select(ExpressionTree.Write))],
        ")");

    private static Code Declare(Parameter parameter)
    {
        List<Code> arguments = [Literals.Text(parameter.Name), DistributionCode.Write(parameter.Distribution)];
        if (parameter.When is not null) arguments.Add(ExpressionTree.Write(parameter.When).After("When: "));
        if (parameter.Otherwise is not null) arguments.Add($"Otherwise: {Literals.Declared(parameter.Otherwise)}");
        return Code.List("new Parameter(", arguments, ")");
    }

    private static Code Read(string open, IEnumerable<ParameterShape> parameters) =>
        Code.List(open, parameters.Select(parameter => ReadOne(parameter).After(parameter.Name + ": ")), ")");

    // The records of the user's own have constructors with parameters in camelCase, the generated ones are positional.
    private static Code ReadAlternative(BranchShape branch, AlternativeShape alternative)
    {
        var open = $"{Literals.Text(alternative.Key)} => new {branch.Type}.{alternative.Name}(";
        if (!branch.IsDeclared) return Read(open, alternative.Members);
        return Code.List(open, alternative.Members.Select(member => ReadOne(member).After(Identifiers.Camel(member.Name) + ": ")), ")");
    }

    private static Code ReadOne(ParameterShape parameter)
    {
        if (parameter.Branch is { } branch) return ReadBranch(parameter, branch);
        return parameter.ValueType.Read("point", parameter.Index, parameter.IsOptional);
    }

    private static Code ReadBranch(ParameterShape parameter, BranchShape branch)
    {
        var arms = branch.Alternatives.Select(alternative => ReadAlternative(branch, alternative)).ToList();
        if (parameter.IsOptional) arms.Add("null => null");
        arms.Add("var other => throw new InvalidOperationException($\"'{other}' is no alternative of '" + parameter.Parameter.Name + "'.\")");
        return Code.Initializer(parameter.ValueType.Read("point", parameter.Index, parameter.IsOptional) + " switch", arms);
    }
}
