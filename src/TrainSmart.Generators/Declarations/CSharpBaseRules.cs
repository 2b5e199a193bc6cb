using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>
/// What an experiment and the experiment that it derives from must agree on, so that the code of the base runs on the values of the class.
/// </summary>
internal sealed class CSharpBaseRules(CSharpReading reading, TypeDeclarationSyntax syntax)
{
    private static readonly string[] Methods = ["Prepare", "Model", "Train", "Objective"];

    private INamedTypeSymbol Base => reading.Lineage[1];

    public void Check(ExperimentModel model, ReadResult extended)
    {
        if (extended.Model is not { } inherited)
        {
            reading.Report(
                "TS1011",
                PlaceOfBase,
                $"'{Base.Name}' is no experiment that can be read here; derive from one that is declared in this project, outside other classes");
            return;
        }

        CheckMethods();
        CheckData(model, inherited);
        CheckProperties(inherited);
    }

    private Location PlaceOfBase => syntax.BaseList?.Types[0].GetLocation() ?? reading.Positions.Root;

    // The class calls what it takes over.
    private void CheckMethods()
    {
        foreach (var method in Methods.Select(Nearest).OfType<IMethodSymbol>())
        {
            if (IsOwn(method) || method.DeclaredAccessibility != Accessibility.Private) continue;
            var owner = method.ContainingType.Name;
            reading.Report(new Finding(
                "TS1016",
                PlaceOfBase,
                $"'{reading.Type.Name}' takes over '{method.Name}' of '{owner}', which is private; write 'protected' there")
            {
                Related = [.. method.Locations],
            });
        }
    }

    // The rows that Prepare takes have a type of their own for each table and label.
    private void CheckData(ExperimentModel model, ExperimentModel inherited)
    {
        if (HaveSameRows(model.Data, inherited.Data) || Nearest("Prepare") is not { } prepare || IsOwn(prepare)) return;
        reading.Report(new Finding(
            "TS1016",
            reading.Positions.Value("data"),
            $"'Prepare' of '{prepare.ContainingType.Name}' takes the rows of other data; write a Prepare for these in '{reading.Type.Name}'")
        {
            Related = [.. prepare.Locations],
        });
    }

    private void CheckProperties(ExperimentModel extended)
    {
        foreach (var property in reading.Type.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.Declarations<PropertyDeclarationSyntax>(reading.Cancellation).FirstOrDefault() is not { } declared) continue;
            var inherited = reading.Lineage.Skip(1).SelectMany(type => type.GetMembers(property.Name)).OfType<IPropertySymbol>().FirstOrDefault();
            if (inherited is not null && reading.IsSearched(inherited) && !reading.IsSearched(property))
            {
                ReportHidden(declared, inherited, extended);
                continue;
            }

            if (inherited is null || inherited.Type.Equals(property.Type, SymbolEqualityComparer.IncludeNullability)) continue;
            var right = inherited.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
            var message = $"'{property.Name}' is {right} in '{inherited.ContainingType.Name}', whose code reads it; write {right}";
            reading.Report(new Finding("TS1008", declared.Type.GetLocation(), message) { Replacement = right, Related = [.. inherited.Locations] });
        }
    }

    private void ReportHidden(PropertyDeclarationSyntax declared, IPropertySymbol inherited, ExperimentModel extended)
    {
        var (name, owner) = (inherited.Name, inherited.ContainingType.Name);
        var drawn = extended.Space.Parameters.FirstOrDefault(parameter => parameter.Name == Names.Snake(name))?.Distribution;
        var type = inherited.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        var instead = drawn is Distribution.Branch
            ? "remove it here"
            : $"fix it to a value: {Fixed(declared) ?? FixedValue.AttributeOf(drawn)} public new partial {type} {name} {{ get; }}";
        var message = $"'{name}' is searched in '{owner}', whose code reads it, and cannot be taken away; to search it no longer, {instead}";
        reading.Report(new Finding("TS2032", declared.Identifier.GetLocation(), message) { Related = [.. inherited.Locations] });
    }

    // => 0.01 or = 0.01: the value that the user wants it to have.
    private string? Fixed(PropertyDeclarationSyntax declared) =>
        (declared.ExpressionBody?.Expression ?? declared.Initializer?.Value) is { } value && reading.Constant(value).HasValue
            ? $"[Choice({value})]"
            : null;

    private IMethodSymbol? Nearest(string name) => reading.Lineage.SelectMany(type => type.GetMembers(name)).OfType<IMethodSymbol>().FirstOrDefault();

    private bool IsOwn(ISymbol member) => SymbolEqualityComparer.Default.Equals(member.ContainingType, reading.Type);

    private static bool HaveSameRows(DataModel? own, DataModel? inherited) =>
        own is null || inherited is null ? own == inherited : own.HasRowsOf(inherited);
}
