using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Emit;

/// <summary>
/// The parts of a declaration as texts: the same for two parts that mean the same, in whichever front end and layout they were written.
/// </summary>
internal static class DeclarationText
{
    public static string Of(DataModel data) =>
        $"{data.Csv}, {data.Label}, {data.Task}, without [{string.Join(", ", data.Ignore)}], "
        + $"{Literals.Number(data.Split.Train)} + {Literals.Number(data.Split.Validation)} + {Literals.Number(data.Split.Test)}, "
        + Literals.Truth(data.Split.Stratify);

    public static string Of(ArchitectureModel? architecture) => architecture switch
    {
        ArchitectureModel.LayerList list => Of(list.Layers),
        ArchitectureModel.SingleEstimator single => Of(single.Estimator),
        ArchitectureModel.Branched branched =>
            $"by {branched.Parameter} {{ {string.Join("; ", branched.Cases.Select(one => $"{one.Alternative}: {Of(one.Architecture)}"))} }}",
        _ => "",
    };

    public static string Of(IEnumerable<Operation> operations) => string.Join("; ", operations.Select(Of));

    public static string Of(Operation? operation)
    {
        if (operation is null) return "";
        var arguments = operation.Arguments.Select(argument => $"{argument.Slot}: {Of(argument.Value)}");
        var when = operation.When is { } condition ? $" when {condition}" : "";
        return $"{operation.Word}({string.Join(", ", arguments)}) {{ {Of(operation.Body)} }}{when}";
    }

    private static string Of(ArgumentValue value) => value switch
    {
        ArgumentValue.Scalar scalar => scalar.Expression.ToString(),
        ArgumentValue.Keyword keyword => keyword.Word,
        ArgumentValue.Columns { Selection: var columns } => $"{columns.Group} [{string.Join(", ", columns.Names)}]",
        ArgumentValue.Nested nested => Of(nested.Operation),
        _ => "",
    };
}
