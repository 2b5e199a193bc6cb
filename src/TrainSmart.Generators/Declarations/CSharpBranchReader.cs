using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>Reads the records of a branch and refuses those that the generated code could not complete.</summary>
internal sealed class CSharpBranchReader(CSharpReading reading)
{
    /// <summary>The alternatives in the order of their declaration.</summary>
    public IReadOnlyList<(string Name, INamedTypeSymbol Record)> Read(INamedTypeSymbol branch, INamedTypeSymbol owner, string path)
    {
        if (branch.Declarations<TypeDeclarationSyntax>(reading.Cancellation).FirstOrDefault() is not { } syntax) return [];
        if (!SymbolEqualityComparer.Default.Equals(branch.ContainingType, owner))
        {
            reading.Report("TS1016", syntax.Header(), $"branch '{branch.Name}' must stand inside '{owner.Name}', which has a property of it");
            return [];
        }

        if (syntax is not RecordDeclarationSyntax || !syntax.Has(SyntaxKind.PartialKeyword) || !branch.IsAbstract)
        {
            var right = syntax.HeaderWith("abstract", "partial");
            reading.Report("TS1006", syntax.Header(), $"branch '{branch.Name}' must be an abstract partial record; write {right}", right);
        }

        var alternatives = new List<(string Name, INamedTypeSymbol Record)>();
        foreach (var record in branch.GetTypeMembers().Where(member => SymbolEqualityComparer.Default.Equals(member.BaseType, branch)))
        {
            if (record.Declarations<TypeDeclarationSyntax>(reading.Cancellation).FirstOrDefault() is not { } declared) continue;
            if (!declared.Has(SyntaxKind.PartialKeyword) || !record.IsSealed)
            {
                var right = declared.HeaderWith("sealed", "partial");
                reading.Report("TS1006", declared.Header(), $"alternative '{record.Name}' must be a sealed partial record; write {right}", right);
            }

            var given = reading.AttributesOf(record).FirstOrDefault(attribute => attribute.Name == "Alternative")?["Name"];
            var identifier = declared.Identifier.GetLocation();
            var name = given?.Text ?? Names.Snake(record.Name);
            if (alternatives.Any(other => other.Name == name))
            {
                var message = $"'{branch.Name}' already has an alternative '{name}'; give this one another name";
                reading.Report("TS1004", given?.Location ?? identifier, message);
                continue;
            }

            reading.Positions.Add($"{path}.values[{alternatives.Count}]", given?.Location ?? identifier, identifier);
            alternatives.Add((name, record));
        }

        return alternatives;
    }
}
