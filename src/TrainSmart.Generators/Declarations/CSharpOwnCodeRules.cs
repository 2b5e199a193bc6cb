using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// What makes a trial's result depend on more than its experiment: chance without the trial's seed, clocks, the machine, its language, the order of
/// threads. It looks at the code that the experiment's class holds itself.
/// </summary>
internal sealed class CSharpOwnCodeRules(CSharpReading reading)
{
    private static readonly HashSet<string> Clocks = ["Now", "UtcNow", "Today", "TickCount", "TickCount64"];
    private static readonly HashSet<string> Machine =
        ["MachineName", "UserName", "ProcessorCount", "CurrentDirectory", "GetEnvironmentVariable", "GetEnvironmentVariables"];
    private static readonly HashSet<string> Numbers = ["Parse", "TryParse", "ToString", "ToDouble", "ToSingle", "ToDecimal"];

    public void Check()
    {
        foreach (var part in reading.Type.Declarations<TypeDeclarationSyntax>(reading.Cancellation))
        {
            foreach (var node in part.DescendantNodes())
            {
                reading.Cancellation.ThrowIfCancellationRequested();
                Check(node);
            }
        }
    }

    private void Check(SyntaxNode node)
    {
        switch (node)
        {
            case BaseObjectCreationExpressionSyntax creation:
                CheckCreation(creation);
                break;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call:
                CheckCall(call, member);
                break;
            case MemberAccessExpressionSyntax { Parent: not InvocationExpressionSyntax } member:
                CheckMember(member, member.Name.Identifier.ValueText);
                break;
        }
    }

    private void CheckCreation(BaseObjectCreationExpressionSyntax creation)
    {
        var isSeeded = creation.ArgumentList is { Arguments.Count: > 0 };
        var isOfOtherName = creation is ObjectCreationExpressionSyntax { Type: NameSyntax name } && name.SimpleName() != "Random";
        if (isSeeded || isOfOtherName) return;
        if (reading.Symbol(creation) is IMethodSymbol { ContainingType: { Name: "Random" } type } && IsSystem(type))
            ReportChance(creation, "new Random()");
    }

    private void CheckCall(InvocationExpressionSyntax call, MemberAccessExpressionSyntax member)
    {
        var name = member.Name.Identifier.ValueText;
        if (name == "Report" && call.Parent is ExpressionStatementSyntax && Owner(call) is { Name: "TrialScope" })
            reading.Report(
                "TS5015",
                member.Name.GetLocation(),
                "Report answers whether the pruner stops the trial, and nobody listens; write if (trial.Report(...)) return value;");
        else if (name == "NewGuid" && Owner(call) is { Name: "Guid" } guid && IsSystem(guid))
            ReportChance(call, "Guid.NewGuid()");
        else if (name == "GetTimestamp" && Owner(call) is { Name: "Stopwatch" })
            ReportClock(call, "Stopwatch.GetTimestamp()");
        else if ((name == "AsParallel" && Owner(call) is { Name: "ParallelEnumerable" })
            || (name is "For" or "ForEach" && Owner(call) is { Name: "Parallel" }))
        {
            reading.Report(
                "TS7014",
                member.Name.GetLocation(),
                $"{name} hands out work in an order that differs from run to run, and with it sums and draws; write a plain loop");
        }
        else if (Numbers.Contains(name)) CheckCulture(call, member.Name);
        else CheckMember(member, name);
    }

    private void CheckMember(MemberAccessExpressionSyntax member, string name)
    {
        if (name == "Shared" && Owner(member) is { Name: "Random" } random && IsSystem(random)) ReportChance(member, "Random.Shared");
        else if (Clocks.Contains(name) && Owner(member) is { Name: "DateTime" or "DateTimeOffset" or "Environment" } clock && IsSystem(clock))
            ReportClock(member, $"{clock.Name}.{name}");
        else if (Machine.Contains(name) && Owner(member) is { Name: "Environment" } environment && IsSystem(environment))
            reading.Report(
                "TS7017",
                Whole(member),
                $"Environment.{name} differs from machine to machine, and so would the result; write the value into the experiment");
    }

    // double.Parse("0,5") is 0.5 on one machine and 5 on another.
    private void CheckCulture(InvocationExpressionSyntax call, SimpleNameSyntax name)
    {
        if (reading.Symbol(call) is not IMethodSymbol { ContainingType: { } type } method) return;
        if (!(IsFraction(type) || (type.Name == "Convert" && IsSystem(type)))) return;
        if (method.Parameters.Any(parameter => parameter.Type.Name == "IFormatProvider")) return;
        if (type.Name == "Convert" && method.Parameters is not [{ Type.SpecialType: SpecialType.System_String }]) return;
        reading.Report(
            "TS7010",
            name.GetLocation(),
            $"{name.Identifier.ValueText} reads and writes numbers in the language of the machine; hand it CultureInfo.InvariantCulture");
    }

    private void ReportChance(SyntaxNode node, string source) =>
        reading.Report(
            "TS7009",
            Whole(node),
            $"{source} draws other numbers in every run; draw from trial.Random(\"purpose\"), or seed it with a number");

    private void ReportClock(SyntaxNode node, string source) =>
        reading.Report(
            "TS7018",
            Whole(node),
            $"{source} is another value in every run, and so would be what rests on it; leave time out of the experiment");

    private INamedTypeSymbol? Owner(SyntaxNode node) => reading.Symbol(node)?.ContainingType;

    private static Location Whole(SyntaxNode node) => node.GetLocation();

    private static bool IsFraction(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal;

    private static bool IsSystem(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
}
