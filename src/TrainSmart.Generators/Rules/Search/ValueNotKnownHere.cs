using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A value used where it is not known: parameters in the search itself, and the sizes of the data outside of the model.</summary>
internal sealed class ValueNotKnownHere() : Rule("TS2049")
{
    public override IEnumerable<Finding> Check(RuleInput input)
    {
        foreach (var operation in input.AllOperations)
        {
            foreach (var argument in operation.Operation.Arguments)
            {
                if (argument.Value is not ArgumentValue.Scalar { Expression: not Expression.Constant and var expression }) continue;
                if (expression.NamesRead().FirstOrDefault(name => !IsKnown(input, operation.Kind, name)) is not { } unknown) continue;
                yield return AtValue(
                    input,
                    operation.Slot(argument.Slot),
                    $"'{input.Written(unknown)}' is not known in {input.Key(argument.Slot)} of '{input.Word(operation)}', "
                    + $"{Reason(operation.Kind)}; write a value");
            }
        }
    }

    // A parameter whose distribution is missing or cannot be read is not in the space, and its own mistake is reported.
    private static bool IsKnown(RuleInput input, WordKind kind, string name)
    {
        if (IsSameForAllTrials(kind)) return false;
        return kind is WordKind.Layer or WordKind.Estimator
            || input.Model.Space.Parameters.Any(parameter => parameter.Name == name)
            || input.Positions.Has($"search.space.{name}")
            || !ExpressionTypes.Sizes.Contains(name);
    }

    private static bool IsSameForAllTrials(WordKind kind) => kind is WordKind.Sampler or WordKind.Pruner or WordKind.Target;

    private static string Reason(WordKind kind) => IsSameForAllTrials(kind)
        ? "which is the same for all trials"
        : "because the sizes of the data are known in the model only";
}
