using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Emit;

/// <summary>Writes what is trained: layers, an estimator, or a switch between such.</summary>
internal sealed class ArchitectureCode(ExperimentShape experiment)
{
    public Code Write(ArchitectureModel architecture) => Write(architecture, new Scope(experiment.Parameters));

    /// <summary>Whether the model is as wide as its input somewhere.</summary>
    public static bool ReadsFeatures(ArchitectureModel architecture) => architecture switch
    {
        ArchitectureModel.LayerList list => list.Layers.Any(ReadsFeatures),
        ArchitectureModel.SingleEstimator single => ReadsFeatures(single.Estimator),
        ArchitectureModel.Branched branched => branched.Cases.Any(branch => ReadsFeatures(branch.Architecture)),
        _ => false,
    };

    private Code Write(ArchitectureModel architecture, Scope scope)
    {
        var operations = new OperationCode(experiment, scope);
        return architecture switch
        {
            ArchitectureModel.LayerList list => operations.Layers(list.Layers).After("new Layers(").Before(")"),
            ArchitectureModel.SingleEstimator single => operations.New(WordKind.Estimator, single.Estimator),
            ArchitectureModel.Branched branched => Switch(branched, scope),
            _ => throw new InvalidOperationException($"No C# for {architecture.GetType().Name}"),
        };
    }

    private Code Switch(ArchitectureModel.Branched branched, Scope scope)
    {
        var (value, parameter) = scope.Find(branched.Parameter) ?? throw new InvalidOperationException($"No parameter '{branched.Parameter}'");
        var cases = branched.Cases.Select(branch => Case(branch, parameter, scope)).ToList();
        cases.Add("var other => throw new InvalidOperationException($\"No model for '{other}'.\")");
        return Code.Initializer($"{value} switch", cases);
    }

    private Code Case(BranchCase branch, ParameterShape parameter, Scope scope)
    {
        if (parameter.Branch is not { } shape) return Write(branch.Architecture, scope).After($"{Literals.Text(branch.Alternative)} => ");
        var alternative = shape.Alternatives.First(candidate => candidate.Key == branch.Alternative);
        var pattern = $"{shape.Type}.{alternative.Name}";
        if (alternative.Members.Count == 0) return Write(branch.Architecture, scope).After($"{pattern} => ");
        var variable = Identifiers.Camel(alternative.Name);
        return Write(branch.Architecture, scope.Open(parameter.Parameter.Name, alternative, variable)).After($"{pattern} {variable} => ");
    }

    private static bool ReadsFeatures(Operation operation) =>
        operation.Arguments.Any(argument => argument.Value is ArgumentValue.Scalar scalar && ReadsFeatures(scalar.Expression))
        || operation.Body.Any(ReadsFeatures);

    private static bool ReadsFeatures(Expression expression) => expression switch
    {
        Expression.Name name => name.Parameter == "features",
        Expression.Unary unary => ReadsFeatures(unary.Operand),
        Expression.Binary binary => ReadsFeatures(binary.Left) || ReadsFeatures(binary.Right),
        _ => false,
    };
}
