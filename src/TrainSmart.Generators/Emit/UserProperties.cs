namespace TrainSmart.Generators.Emit;

/// <summary>Completes what a user's class declares: its partial properties, and the records of its branches.</summary>
internal static class UserProperties
{
    /// <summary>Implements the properties of the class over the searched values, and those of its branches over fields of their own.</summary>
    public static void Implement(SourceWriter writer, UserClass user, IReadOnlyList<ParameterShape> parameters)
    {
        foreach (var property in user.Properties)
        {
            var parameter = Found(parameters, property);
            writer.Gap()
                .Lines("/// <inheritdoc/>")
                .Lines($"{property.Modifiers} {property.Type} {property.Name} => {property.From($"Searched.{parameter.Name}")};");
        }

        if (user.Branches.IsEmpty) return;
        var shapes = AllBranches(parameters).ToList();
        foreach (var branch in user.Branches)
            WriteBranch(
                writer,
                branch,
                (alternative, properties) => CompleteAlternative(writer, alternative, shapes.Find(shape => shape.Type == properties.Type)));
    }

    /// <summary>Implements all properties so that the class compiles, for a declaration with errors that must not run.</summary>
    public static void Refuse(SourceWriter writer, UserClass user, string refusal)
    {
        foreach (var property in user.Properties) RefuseOne(writer, property, refusal);
        foreach (var branch in user.Branches)
        {
            WriteBranch(writer, branch, (alternative, _) =>
            {
                foreach (var property in alternative.Properties) RefuseOne(writer, property, refusal);
            });
        }
    }

    private static void RefuseOne(SourceWriter writer, UserProperty property, string refusal)
    {
        var accessors = string.Join(" ", property.Accessors.Select(accessor => $"{accessor} => {refusal};"));
        var body = property.Accessors is ["get"] ? $"=> {refusal};" : $"{{ {accessors} }}";
        writer.Gap().Lines("/// <inheritdoc/>").Lines($"{property.Modifiers} {property.Type} {property.Name} {body}");
    }

    private static void WriteBranch(SourceWriter writer, UserBranch branch, Action<UserAlternative, UserBranch> complete)
    {
        if (branch.Alternatives.IsEmpty) return;
        writer.Gap().Lines("/// <inheritdoc/>").Block(branch.Head, () =>
        {
            // Private, so that the alternatives are all there are and a switch over them is complete.
            writer.Lines($"private {branch.Type.Substring(branch.Type.LastIndexOf('.') + 1)}() {{ }}");
            foreach (var alternative in branch.Alternatives)
            {
                writer.Gap().Lines("/// <inheritdoc/>").Block(alternative.Head, () =>
                {
                    complete(alternative, branch);
                    foreach (var inner in alternative.Branches) WriteBranch(writer, inner, complete);
                });
            }
        });
    }

    private static void CompleteAlternative(SourceWriter writer, UserAlternative alternative, BranchShape? branch)
    {
        var fields = alternative.Properties
            .Select(property => (Property: property, Field: "_" + Identifiers.Camel(property.Name).TrimStart('@')))
            .ToList();
        foreach (var (property, field) in fields) writer.Lines($"private readonly {property.Type} {field};");
        if (fields.Count == 0) return;

        // A branch that no property is of has no members, and its alternatives take what they declare.
        var members = branch?.Alternatives.FirstOrDefault(candidate => candidate.Key == alternative.Key)?.Members;
        var parameters = members?.Select(member => (Type: member.PropertyType, Name: Identifiers.Camel(member.Name)))
            ?? alternative.Properties.Select(property => (property.Type, Name: Identifiers.Camel(property.Name)));
        var constructor = Code.List($"internal {alternative.Name}(", parameters.Select(parameter => (Code)$"{parameter.Type} {parameter.Name}"), ")");
        writer.Gap().Block(constructor.Flat, () =>
        {
            foreach (var (property, field) in fields)
                writer.Lines(members is null
                    ? $"{field} = {Identifiers.Camel(property.Name)};"
                    : $"{field} = {property.From(Identifiers.Camel(Found(members, property).Name))};");
        });
        foreach (var (property, field) in fields)
            writer.Gap().Lines("/// <inheritdoc/>").Lines($"{property.Modifiers} {property.Type} {property.Name} => {field};");
    }

    private static ParameterShape Found(IEnumerable<ParameterShape> parameters, UserProperty property) =>
        parameters.FirstOrDefault(parameter =>
            parameter.Parameter.Name == property.Parameter || parameter.Parameter.Name.EndsWith("." + property.Parameter, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"No parameter for property '{property.Name}'");

    private static IEnumerable<BranchShape> AllBranches(IEnumerable<ParameterShape> parameters) => parameters
        .Select(parameter => parameter.Branch)
        .OfType<BranchShape>()
        .SelectMany(branch => branch.Alternatives.SelectMany(alternative => AllBranches(alternative.Members)).Prepend(branch));
}
