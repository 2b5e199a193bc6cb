using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;

namespace TrainSmart.Generators.Declarations;

/// <summary>What the methods of an experiment must be, so that generated code can call them: methods, and of an instance.</summary>
internal sealed class CSharpMethodRules(CSharpReading reading)
{
    private static readonly (string Name, string Part, string Head)[] OfModel =
    [
        ("Prepare", "preparation", "Preparation<Row> Prepare(Preparation<Row> rows)"),
        ("Model", "model", "Layers Model(Shape classes)"),
        ("Train", "training", "Training Train()"),
    ];

    private static readonly (string Name, string Part, string Head)[] OfObjective =
        [("Objective", "objective", "double Objective(TrialScope trial)")];

    /// <summary>Whether a member stands where generated code has a method of that name.</summary>
    public static bool IsInPlaceOfMethod(CSharpReading reading, ISymbol member) =>
        member is not IMethodSymbol && Methods(CSharpMethods.HasObjective(reading)).Any(method => method.Name == member.Name);

    public void Check(OwnCode ownCode)
    {
        foreach (var (name, part, head) in Methods(ownCode.HasFlag(OwnCode.Objective)))
        {
            foreach (var member in reading.Type.GetMembers(name)) Check(member, part, head);
        }
    }

    private static (string Name, string Part, string Head)[] Methods(bool hasObjective) => hasObjective ? OfObjective : OfModel;

    private void Check(ISymbol member, string part, string head)
    {
        if (member.Declarations<SyntaxNode>(reading.Cancellation).FirstOrDefault() is not { } declared) return;
        if (member is not IMethodSymbol)
        {
            var place = member.Locations.First(location => location.SourceTree == declared.SyntaxTree);
            reading.Report("TS1003", place, $"'{member.Name}' is {Kind(member)}, and the {part} is a method; write '{head} => ...;'");
        }
        else if (declared is MethodDeclarationSyntax method && CSharpMethods.IsMeant(method) && method.Has(SyntaxKind.StaticKeyword))
        {
            ReportStatic(method);
        }
    }

    private void ReportStatic(MethodDeclarationSyntax method)
    {
        var keyword = method.Modifiers.First(modifier => modifier.IsKind(SyntaxKind.StaticKeyword));
        var message = $"'{method.Identifier.ValueText}' is static, and every trial has searched values of its own; remove 'static'";
        var gone = TextSpan.FromBounds(keyword.SpanStart, keyword.GetNextToken().SpanStart);
        reading.Report(new Finding("TS1016", keyword.GetLocation(), message)
        {
            Replaced = Location.Create(method.SyntaxTree, gone),
            Replacement = "",
        });
    }

    private static string Kind(ISymbol member) => member switch
    {
        IPropertySymbol => "a property",
        IFieldSymbol => "a field",
        INamedTypeSymbol => "a type",
        _ => "no method",
    };
}
