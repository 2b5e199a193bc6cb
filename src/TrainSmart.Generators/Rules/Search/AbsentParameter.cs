using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A parameter that some trials do not have, used where those trials come by.</summary>
/// <remarks>In C# the property's type is nullable, and the C# compiler says the same.</remarks>
internal sealed class AbsentParameterUsed() : Rule("TS2048")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        if (input.IsCSharp) return [];
        var absent = input.Model.Space.Parameters
            .Where(parameter => parameter is { When: not null, Otherwise: null })
            .ToDictionary(parameter => parameter.Name);
        if (absent.Count == 0) return [];
        return Uses(input)
            .SelectMany(use => use.Value.NamesRead().Where(absent.ContainsKey).Select(name => Find(input, use, absent[name])))
            .OfType<Finding>();
    }

    private Finding? Find(RuleInput input, Use use, Parameter parameter)
    {
        var bare = new Expression.Name(parameter.Name);
        var guards = use.Guards;
        if (!input.Points.Over([bare, .. guards]).Any(point => guards.All(point.Holds) && point.ValueOf(parameter.Name) is null)) return null;
        var condition = input.Written(parameter.When!);
        var remedy = use.MayHaveCondition
            ? $"give it a value there with 'else', or write 'when: {condition}' beside this"
            : "give it a value there with 'else'";
        return AtValue(input, use.Path, $"'{parameter.Name}' is there only when {condition}, and is used here in every trial; {remedy}")
            with
        { Related = [input.Positions.Key($"search.space.{parameter.Name}")] };
    }

    private static IEnumerable<Use> Uses(RuleInput input)
    {
        var scalars =
            from operation in input.AllOperations
            from argument in operation.Operation.Arguments
            where argument.Value is ArgumentValue.Scalar
            select new Use(
                ((ArgumentValue.Scalar)argument.Value).Expression,
                operation.Slot(argument.Slot),
                operation.Guards,
                operation.Kind is Vocabulary.WordKind.Layer or Vocabulary.WordKind.Step);
        var branches = Architectures.BranchesOf(input.Model)
            .Select(branch => new Use(new Expression.Name(branch.Parameter), $"{branch.Path}.branch", branch.Guards, false));
        return scalars.Concat(branches);
    }

    /// <summary>A value that is read.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Path">Where it stands.</param>
    /// <param name="Guards">The conditions around it.</param>
    /// <param name="MayHaveCondition">Whether a condition could be written beside it.</param>
    private sealed record Use(Expression Value, string Path, IReadOnlyList<Expression> Guards, bool MayHaveCondition);
}
