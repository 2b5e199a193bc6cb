using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Generators.Model;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>What the methods of a class say, as far as it is understood.</summary>
/// <param name="Prepare">The steps.</param>
/// <param name="Architecture">What is trained.</param>
/// <param name="Training">How it is trained.</param>
/// <param name="OwnCode">Which methods there are, and which of them are too free to be understood.</param>
internal sealed record CSharpMethods(EquatableArray<Operation> Prepare, ArchitectureModel? Architecture, Operation? Training, OwnCode OwnCode)
{
    public static CSharpMethods Read(CSharpReading reading, CSharpSpace space)
    {
        var ownCode = HasObjective(reading) ? OwnCode.Objective : OwnCode.None;
        var (prepare, architecture, training) = (default(EquatableArray<Operation>), default(ArchitectureModel), default(Operation));
        if (Method(reading, "Prepare") is { } preparing)
        {
            var understood = new CSharpPrepareReader(Code(reading, space, null)).Read(preparing);
            ownCode |= OwnCode.Prepare | (understood is null ? OwnCode.PrepareIsOpaque : OwnCode.None);
            prepare = understood ?? default;
            Place(reading, "prepare", preparing);
        }

        if (Method(reading, "Model") is { } modelling)
        {
            var outputs = ParameterOf(modelling);
            if (outputs is not null) reading.Positions.Outputs = outputs;
            var reader = new CSharpModelReader(Code(reading, space, outputs), (modelling.ReturnType as NameSyntax)?.SimpleName());
            architecture = modelling.Result() is { } answer ? reader.Read(answer, "model") : null;
            ownCode |= OwnCode.Model | (architecture is null ? OwnCode.ModelIsOpaque : OwnCode.None);
            Place(reading, "model", modelling);
        }

        if (Method(reading, "Train") is { } trained)
        {
            training = new CSharpTrainingReader(Code(reading, space, null)).Read(trained);
            ownCode |= OwnCode.Train | (training is null ? OwnCode.TrainIsOpaque : OwnCode.None);
            Place(reading, "train", trained);
            if (training is not null) CheckComplete(reading, training);
        }

        return new CSharpMethods(prepare, architecture, training, ownCode);
    }

    // The properties of Training have values of their own, which nobody chose for this experiment.
    private static void CheckComplete(CSharpReading reading, Operation training)
    {
        var missing = Words.Of(WordKind.Training).Single().Slots.Where(slot => slot.Required && training[slot.Name] is null).ToList();
        if (missing.Count == 0) return;
        var names = string.Join(" and ", missing.Select(slot => $"'{Names.Pascal(slot.Name)}'"));
        var example = string.Join(", ", missing.Select(slot => $"{Names.Pascal(slot.Name)} = {YamlSlots.Example(slot)}"));
        reading.Report("TS1003", reading.Positions.Key("train"), $"'Train' needs {names}; write '{example}'");
    }

    // The nearest one, in the class itself or in the experiments that it extends.
    private static MethodDeclarationSyntax? Method(CSharpReading reading, string name) => reading.Lineage
        .SelectMany(type => type.GetMembers(name))
        .SelectMany(member => member.Declarations<MethodDeclarationSyntax>(reading.Cancellation))
        .FirstOrDefault(IsMeant);

    /// <summary>Whether a method of one of the names is the one that an experiment has, and no overload beside it.</summary>
    public static bool IsMeant(MethodDeclarationSyntax method) =>
        method.Identifier.ValueText is not ("Prepare" or "Model") || method.ParameterList.Parameters.Count == 1;

    /// <summary>Whether the class tunes something of its own and has no model.</summary>
    public static bool HasObjective(CSharpReading reading) => Method(reading, "Objective") is not null;

    private static string? ParameterOf(MethodDeclarationSyntax method) => method.ParameterList.Parameters.FirstOrDefault()?.Identifier.ValueText;

    // Model's parameter is how many numbers the last layer gives, whatever it is called.
    private static CSharpCode Code(CSharpReading reading, CSharpSpace space, string? outputs)
    {
        var builtIns = new Dictionary<string, string>();
        if (outputs is not null) builtIns[outputs] = outputs == "outputs" ? outputs : "classes";
        return new CSharpCode(reading, space, new Dictionary<string, CSharpScope>(), builtIns);
    }

    private static void Place(CSharpReading reading, string path, MethodDeclarationSyntax method) =>
        reading.Positions.Add(path, method.Result()?.GetLocation() ?? method.Identifier.GetLocation(), method.Identifier.GetLocation());
}
