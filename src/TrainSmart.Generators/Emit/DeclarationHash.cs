using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Emit;

/// <summary>
/// Hashes of the parts of a declaration: the same for two parts that mean the same, in whichever front end and layout they were written.
/// </summary>
internal static class DeclarationHash
{
    public static uint Of(DataModel data)
    {
        var hash = new StableHash().Add($"{data.Csv}, {data.Label}, {data.Task}, without [");
        hash.Add(data.Ignore, ", ", static (hash, column) => hash.Add(column)).Add("], ");
        hash.Add(Literals.Number(data.Split.Train)).Add(" + ").Add(Literals.Number(data.Split.Validation)).Add(" + ");
        return hash.Add(Literals.Number(data.Split.Test)).Add(", ").Add(Literals.Truth(data.Split.Stratify)).Value;
    }

    public static uint Of(ArchitectureModel? architecture)
    {
        var hash = new StableHash();
        Add(hash, architecture);
        return hash.Value;
    }

    public static uint Of(IEnumerable<Operation> operations) => new StableHash().Add(operations, "; ", Add).Value;

    public static uint Of(Operation? operation)
    {
        var hash = new StableHash();
        if (operation is not null) Add(hash, operation);
        return hash.Value;
    }

    private static void Add(StableHash hash, ArchitectureModel? architecture)
    {
        switch (architecture)
        {
            case ArchitectureModel.LayerList list:
                hash.Add(list.Layers, "; ", Add);
                break;
            case ArchitectureModel.SingleEstimator single:
                Add(hash, single.Estimator);
                break;
            case ArchitectureModel.Branched branched:
                hash.Add("by ").Add(branched.Parameter).Add(" { ").Add(branched.Cases, "; ", AddCase).Add(" }");
                break;
        }
    }

    private static void AddCase(StableHash hash, BranchCase one)
    {
        hash.Add(one.Alternative).Add(": ");
        Add(hash, one.Architecture);
    }

    private static void Add(StableHash hash, Operation operation)
    {
        hash.Add(operation.Word).Add("(").Add(operation.Arguments, ", ", AddArgument).Add(") { ").Add(operation.Body, "; ", Add).Add(" }");
        if (operation.When is { } condition) hash.Add(" when ").Add(condition.ToString());
    }

    private static void AddArgument(StableHash hash, Argument argument)
    {
        hash.Add(argument.Slot).Add(": ");
        switch (argument.Value)
        {
            case ArgumentValue.Scalar scalar:
                hash.Add(scalar.Expression.ToString());
                break;
            case ArgumentValue.Keyword keyword:
                hash.Add(keyword.Word);
                break;
            case ArgumentValue.Columns { Selection: var columns }:
                hash.Add($"{columns.Group} [").Add(columns.Names, ", ", static (hash, name) => hash.Add(name)).Add("]");
                break;
            case ArgumentValue.Nested nested:
                Add(hash, nested.Operation);
                break;
        }
    }
}
