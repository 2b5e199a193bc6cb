using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>Says which declaration each part of an experiment comes from: the file itself, a base, a variant.</summary>
internal static class Origins
{
    // What people ask the origin of. Parts inside these come from where they come from, or are replaced as a whole.
    private static readonly string[] Parts =
    [
        "description", "seed", "data.csv", "data.label", "data.task", "data.split", "prepare", "balance", "model", "train",
        "search.maximize", "search.minimize", "search.sampler", "search.pruner", "search.trials", "search.parallelism", "search.constraints",
        "budget.cost", "budget.time",
    ];

    /// <summary>The origins of an experiment's parts, the file's own first.</summary>
    /// <param name="result">The experiment.</param>
    /// <param name="variant">The variant that it is; none if it is none.</param>
    /// <param name="relative">Makes a path relative to the project.</param>
    public static EquatableArray<Origin> Of(ReadResult result, VariantResult? variant, Func<string, string> relative)
    {
        if (result.Model is not { } model) return default;
        var parts = Parts
            .Concat(model.Space.Parameters.Select(parameter => $"search.space.{parameter.Name}"))
            .Concat(model.Launch.Select(target => $"launch.{target.Word}"));
        return parts
            .Select(part => (Part: part, Place: result.Positions.Own(part) ?? result.Positions.Own(part + "[0]")))
            .Where(pair => pair.Place is not null)
            .GroupBy(pair => DeclarationOf(result, pair.Place!.Value, variant, relative), pair => pair.Part)
            .Select(group => new Origin(group.Key.File, group.Key.Name, group.ToEquatableArray()))
            .ToEquatableArray();
    }

    private static (string File, string Name) DeclarationOf(ReadResult result, Place place, VariantResult? variant, Func<string, string> relative)
    {
        var file = relative(place.Path);
        if (variant is not null) return (file, variant.Holds(place.Location) ? variant.Name : "");
        // A class takes a part over where its base has it at the same place.
        var declaring = result;
        while (declaring.Base is { } extended && extended.Positions.Stands(place.Location)) declaring = extended;
        return (file, declaring.Model is { Identity: { FrontEnd: FrontEnd.CSharp } identity } ? identity.ClassName : "");
    }
}
