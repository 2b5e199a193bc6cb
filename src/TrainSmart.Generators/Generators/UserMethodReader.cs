using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Generators.Declarations;
using TrainSmart.Generators.Emit;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Generators;

/// <summary>
/// Reads the code of the methods that say what a trial computes, so that a change of it can be told from a change of a comment. The members of the
/// class that a method names belong to it, and those that these name; code elsewhere is not followed.
/// </summary>
internal static class UserMethodReader
{
    private static readonly string[] Methods = ["Prepare", "Model", "Train", "Objective"];

    public static EquatableArray<UserMethod> Read(INamedTypeSymbol type, CancellationToken cancellation)
    {
        var lineage = CSharpInheritance.LineageOf(type);
        return Methods
            .Where(name => Members(lineage, name, cancellation).Count > 0)
            .Select(name => new UserMethod(name, StableHash.Of(Code(lineage, name, cancellation))))
            .ToEquatableArray();
    }

    private static string Code(IReadOnlyList<INamedTypeSymbol> lineage, string method, CancellationToken cancellation)
    {
        var code = new StringBuilder();
        var (named, next) = (new HashSet<string> { method }, new Queue<string>([method]));
        while (next.Count > 0)
        {
            foreach (var token in Members(lineage, next.Dequeue(), cancellation).SelectMany(Tokens))
            {
                code.Append(token.Text).Append(' ');
                if (token.IsKind(SyntaxKind.IdentifierToken) && named.Add(token.ValueText)) next.Enqueue(token.ValueText);
            }
        }

        return code.ToString();
    }

    // What the nearest class says counts, as it does when the code runs, and what its base says where it goes on from that.
    private static IReadOnlyList<SyntaxNode> Members(IReadOnlyList<INamedTypeSymbol> lineage, string name, CancellationToken cancellation)
    {
        var all = new List<SyntaxNode>();
        foreach (var type in lineage)
        {
            var members = type.GetMembers(name).SelectMany(member => member.Declarations<SyntaxNode>(cancellation)).Where(IsNotSearched).ToList();
            all.AddRange(members);
            if (members.Count > 0 && !members.SelectMany(Tokens).Any(token => token.IsKind(SyntaxKind.BaseKeyword))) break;
        }

        return all;
    }

    // A searched property is part of the space, which is compared by itself.
    private static bool IsNotSearched(SyntaxNode node) => node is not PropertyDeclarationSyntax property || !property.Has(SyntaxKind.PartialKeyword);

    // The syntax of a field is its name and value; its type stands around it.
    private static IEnumerable<SyntaxToken> Tokens(SyntaxNode member)
    {
        var whole = member is VariableDeclaratorSyntax { Parent: { } declaration } ? declaration : member;
        return whole.DescendantTokens(static node => node is not AttributeListSyntax);
    }
}
