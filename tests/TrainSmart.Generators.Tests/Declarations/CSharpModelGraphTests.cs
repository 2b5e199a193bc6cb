using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace TrainSmart.Generators.Tests.Declarations;

public class CSharpModelGraphTests
{
    [Fact]
    public void A_model_holds_nothing_of_the_compilation()
    {
        var model = CSharpSnippet.WithMembers(
            """
            public partial Family Family { get; }
            [Branch] public abstract partial record Family { public sealed partial record Forest : Family { [Int(1, 9)] public partial int Trees { get; } } }
            Preparation<Row> Prepare(Preparation<Row> rows) => rows.Impute(Columns.Numeric.Except(Columns.Year), With.Median);
            Training Train() => new() { Epochs = 1, BatchSize = 2, Optimizer = new Sgd { Momentum = 0.9 } };
            """,
            "[Constraint(\"Family == forest\")] [Slurm(Time = \"1h\")] [Budget(Dollars = 1)]",
            "ModelSpecification Model(Shape classes) => Family switch { Family.Forest forest => new RandomForest { Trees = forest.Trees } };").Model;
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Walk(model, seen);
        Assert.True(seen.Count > 30, "The walk reached too little to prove anything.");
    }

    [Fact]
    public void Equal_classes_give_equal_models_wherever_they_stand()
    {
        const string Member = "[LogUniform(1e-4, 0.1)] public partial double Rate { get; }";
        Assert.Equal(CSharpSnippet.WithMembers(Member).Model, CSharpSnippet.WithMembers("\n\n   // moved\n" + Member).Model);
    }

    private static void Walk(object? value, HashSet<object> seen)
    {
        if (value is null || value.GetType().IsPrimitive || !seen.Add(value)) return;
        Assert.False(
            value is Compilation or ISymbol or SyntaxNode or SyntaxTree or Location or SemanticModel,
            $"The model holds a {value.GetType()}.");
        if (value is string) return;
        if (value is IEnumerable items)
        {
            foreach (var item in items) Walk(item, seen);
            return;
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (field.FieldType != typeof(Type)) Walk(field.GetValue(value), seen);
            }
        }
    }
}
