using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Spaces;
using Positions = TrainSmart.Generators.Model.Positions;

namespace TrainSmart.Generators.Declarations;

/// <summary>Collects the searched properties of a class and of the alternatives of its branches.</summary>
internal sealed class CSharpSpaceReader(CSharpReading reading)
{
    private readonly CSharpSpace _space = new();

    public CSharpSpace Read()
    {
        ReadMembers(Properties(), new Place("", "", _space.Scope, default));
        return _space;
    }

    // Those of the base come first; one that is declared again stands where it stood. One that hides a searched property and draws nothing itself
    // leaves it in the space, because the code of the base reads it; that it hides it is reported elsewhere.
    private IReadOnlyList<IPropertySymbol> Properties()
    {
        var properties = new List<IPropertySymbol>();
        foreach (var property in reading.Lineage.Reverse().SelectMany(type => type.GetMembers().OfType<IPropertySymbol>()))
        {
            var inherited = properties.FindIndex(other => other.Name == property.Name);
            if (inherited < 0) properties.Add(property);
            else if (properties[inherited].ContainingType.Equals(property.ContainingType, SymbolEqualityComparer.Default)) properties.Add(property);
            else if (reading.IsSearched(property) || !reading.IsSearched(properties[inherited])) properties[inherited] = Overriding(property);
        }

        return properties;
    }

    private void ReadMembers(IEnumerable<IPropertySymbol> properties, Place place)
    {
        foreach (var property in properties)
        {
            reading.Cancellation.ThrowIfCancellationRequested();
            if (property.Declarations<PropertyDeclarationSyntax>(reading.Cancellation).FirstOrDefault() is not { } syntax) continue;
            var attributes = reading.AttributesOf(property);
            if (reading.IsBranch(property.Type)) ReadBranch(place, property, syntax, attributes);
            else ReadValue(place, property, syntax, attributes);
        }
    }

    private IPropertySymbol Overriding(IPropertySymbol property)
    {
        reading.Positions.Add(Positions.Override($"search.space.{Names.Snake(property.Name)}"), property.Locations[0]);
        return property;
    }

    private void ReadValue(Place place, IPropertySymbol property, PropertyDeclarationSyntax syntax, IReadOnlyList<CSharpAttribute> attributes)
    {
        var distributions = attributes.Where(CSharpDistributionReader.IsDistribution).ToList();
        var when = attributes.FirstOrDefault(attribute => attribute.Name == "When");
        if (distributions.Count == 0)
        {
            // Its name is known, so that nobody calls it unknown besides.
            if (property.IsPartialDefinition) place.Scope.TryAdd(property.Name, place.Name + Names.Snake(property.Name));
            if (when is not null)
                reading.Report(
                    "TS1003",
                    when.Location,
                    $"'{property.Name}' has a condition but no distribution; add one, such as {Example(property)}");
            else if (IsLeftToComplete(property) && !CSharpMethodRules.IsInPlaceOfMethod(reading, property))
                reading.Report(
                    "TS1003",
                    syntax.Identifier.GetLocation(),
                    $"'{property.Name}' is partial but has no distribution, so nothing gives it a value; add one, such as {Example(property)}");
            return;
        }

        foreach (var further in distributions.Skip(1))
            reading.Report("TS1004", further.Location, $"'{property.Name}' is already drawn by [{distributions[0].Name}]; remove [{further.Name}]");
        if (Declare(place, syntax, when, distributions[0].Location) is not { } name) return;
        if (CSharpDistributionReader.Read(distributions[0], "search.space." + name, reading) is not { } distribution) return;
        if (new CSharpPropertyRules(reading, syntax).Check(property, distribution, distributions[0], when) is { } fitting)
            _space.Add(new CSharpParameter(name, place.Display + property.Name, fitting, place.Scope, place.Guards, when));
    }

    // Of an attribute that is not finished, C# itself says what is wrong.
    private bool IsLeftToComplete(IPropertySymbol property) =>
        property.IsPartialDefinition
        && property.PartialImplementationPart?.Declarations<PropertyDeclarationSyntax>(reading.Cancellation).Any() != true
        && property.GetAttributes().All(attribute => attribute.AttributeConstructor is not null);

    private static string Example(IPropertySymbol property) => CSharpValueType.Bare(property.Type) switch
    {
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => "[Int(1, 10)]",
        { SpecialType: SpecialType.System_Boolean } => "[Bool]",
        { SpecialType: SpecialType.System_String } => "[Choice(\"a\", \"b\")]",
        { TypeKind: TypeKind.Enum } type => $"[Choice({string.Join(", ", Members(type))})]",
        _ => "[Uniform(0.0, 1.0)]",
    };

    private static IEnumerable<string> Members(ITypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue).Take(2).Select(member => $"{type.Name}.{member.Name}");

    private void ReadBranch(Place place, IPropertySymbol property, PropertyDeclarationSyntax syntax, IReadOnlyList<CSharpAttribute> attributes)
    {
        var record = (INamedTypeSymbol)property.Type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        var when = attributes.FirstOrDefault(attribute => attribute.Name == "When");
        if (Declare(place, syntax, when, syntax.Type.GetLocation()) is not { } name) return;
        var alternatives = new CSharpBranchReader(reading).Read(record, property.ContainingType, "search.space." + name);
        new CSharpPropertyRules(reading, syntax).CheckBranch(property, record, when);
        var distribution = new Distribution.Branch(alternatives.Select(alternative => alternative.Name).ToEquatableArray());
        var display = place.Display + property.Name;
        _space.Add(new CSharpParameter(name, display, distribution, place.Scope, place.Guards, when));

        var scopes = new List<CSharpAlternative>();
        foreach (var (alternative, symbol) in alternatives)
        {
            var scope = new CSharpScope(place.Scope);
            scopes.Add(new CSharpAlternative(alternative, symbol.Name, scope));
            var guards = place.Guards.Add(new Guard(name, alternative));
            var inside = new Place($"{name}.{alternative}.", $"{display}.{symbol.Name}.", scope, guards);
            ReadMembers(symbol.GetMembers().OfType<IPropertySymbol>(), inside);
        }

        _space.Add(name, scopes);
    }

    // The parameter's full name; none if its name is taken or does not come back from the space as it went in.
    private string? Declare(Place place, PropertyDeclarationSyntax syntax, CSharpAttribute? when, Location value)
    {
        var written = syntax.Identifier.ValueText;
        var snake = Names.Snake(written);
        var location = syntax.Identifier.GetLocation();
        if (Names.Pascal(snake) is var again && again != written)
        {
            reading.Report("TS1010", location, $"'{written}' is '{snake}' in the space, which is '{again}' in C#; name it {again}", again);
            return null;
        }

        var name = place.Name + snake;
        if (!place.Scope.TryAdd(written, name)) return null;
        reading.Positions.Add("search.space." + name, value, location);
        if (when?["Condition"] is { } condition) reading.Positions.Add($"search.space.{name}.when", condition.Location, condition.Key);
        if (when?["Else"] is { } otherwise) reading.Positions.Add($"search.space.{name}.else", otherwise.Location, otherwise.Key);
        return name;
    }

    /// <summary>Where properties are declared: the class itself or an alternative of a branch.</summary>
    private sealed record Place(string Name, string Display, CSharpScope Scope, EquatableArray<Guard> Guards);
}
