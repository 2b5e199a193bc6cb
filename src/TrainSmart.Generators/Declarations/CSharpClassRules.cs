using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TrainSmart.Generators.Model;

namespace TrainSmart.Generators.Declarations;

/// <summary>What an experiment's class must be, so that generated code can complete it, and what it must say.</summary>
internal static class CSharpClassRules
{
    /// <summary>Reports a class that no other part can be added to.</summary>
    /// <returns>Whether the class stands where generated code can reach it.</returns>
    public static bool CanBeCompleted(CSharpReading reading, TypeDeclarationSyntax syntax)
    {
        var name = reading.Type.Name;
        var place = syntax.Identifier.GetLocation();
        if (!syntax.Has(SyntaxKind.PartialKeyword))
            reading.Report(
                "TS1006",
                syntax.Header(),
                $"'{name}' must be partial; write {syntax.HeaderWith("partial")}",
                syntax.HeaderWith("partial"));
        var obstacle = syntax switch
        {
            not ClassDeclarationSyntax => $"'{name}' must be a class, not a record; the compiler adds a constructor of its own",
            _ when reading.Type.ContainingType is { } outer => $"'{name}' stands inside '{outer.Name}'; an experiment stands in a namespace",
            _ when reading.Type.IsGenericType => $"'{name}' has type parameters; an experiment is one class, not a family of classes",
            _ when reading.Type.IsFileLocal => $"'{name}' is local to its file, where generated code cannot reach it; remove 'file'",
            _ when reading.Type.IsStatic => $"'{name}' cannot be created; remove 'static'",
            _ when reading.Type.IsAbstract => $"'{name}' cannot be created; remove 'abstract'",
            _ => null,
        };
        if (obstacle is null) return true;
        reading.Report("TS1016", place, obstacle);
        return false;
    }

    /// <summary>Reports members with names that the generated half of the class needs.</summary>
    public static void CheckMemberNames(CSharpReading reading, ExperimentModel model)
    {
        string[] always = ["Definition", "Searched", "Parameters", "Space"];
        string[] added = model.OwnCode.HasFlag(OwnCode.Objective) ? always : [.. always, "Row", "Columns", "Pipeline", "Predictor", "Launchers"];
        foreach (var member in reading.Type.GetMembers().Where(member => added.Contains(member.Name)))
        {
            if (member.Declarations<SyntaxNode>(reading.Cancellation).FirstOrDefault() is not { } declaration) continue;
            var place = member.Locations.First(location => location.SourceTree == declaration.SyntaxTree);
            reading.Report("TS1010", place, $"the compiler adds a member '{member.Name}' to '{reading.Type.Name}'; give this one another name");
        }
    }

    /// <summary>Reports what an experiment cannot do without.</summary>
    public static void CheckComplete(CSharpReading reading, ExperimentModel model)
    {
        var name = reading.Type.Name;
        if (model.Search.Objectives.IsEmpty) Missing("no objective; add [Maximize(\"validation/…\")] or [Minimize(\"validation/…\")]");
        if (model.OwnCode.HasFlag(OwnCode.Objective)) return;
        var namesFile = reading.Positions.Value("data") != reading.Positions.Root;
        if (model.Data is null && !namesFile) Missing("no data; add [Csv(\"data/….csv\", Label = \"…\")]");
        if (Lacks("Model", OwnCode.Model))
            Missing("no model; add a method 'Layers Model(Shape classes)' or 'Estimator Model(Shape classes)'");
        else if (HasLayers(model.Architecture) && Lacks("Train", OwnCode.Train))
            Missing("layers but no training; add a method 'Training Train()'");

        // Of a property in the place of the method it is said there.
        bool Lacks(string method, OwnCode part) => !model.OwnCode.HasFlag(part) && reading.Type.GetMembers(method).IsEmpty;

        void Missing(string what) => reading.Report("TS1003", reading.Positions.Root, $"'{name}' has {what}");
    }

    private static bool HasLayers(ArchitectureModel? architecture) => architecture switch
    {
        ArchitectureModel.LayerList => true,
        ArchitectureModel.Branched branched => branched.Cases.Any(found => HasLayers(found.Architecture)),
        _ => false,
    };
}
