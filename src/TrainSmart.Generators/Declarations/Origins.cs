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
        var origins = new List<(string File, string Name, List<string> Parts)>();
        foreach (var part in Parts) Add(part);
        foreach (var parameter in model.Space.Parameters) Add("search.space." + parameter.Name);
        foreach (var target in model.Launch) Add("launch." + target.Word);
        return origins.Select(origin => new Origin(relative(origin.File), origin.Name, origin.Parts.ToEquatableArray())).ToEquatableArray();

        void Add(string part)
        {
            if ((result.Positions.Own(part) ?? result.Positions.Own(part + "[0]")) is not { } place) return;
            var (file, name) = (place.Path, DeclaringName(result, place, variant));
            var known = origins.FindIndex(origin => origin.File == file && origin.Name == name);
            if (known >= 0) origins[known].Parts.Add(part);
            else origins.Add((file, name, [part]));
        }
    }

    private static string DeclaringName(ReadResult result, Place place, VariantResult? variant)
    {
        if (variant is not null) return variant.Holds(place.Location) ? variant.Name : "";
        // A class takes a part over where its base has it at the same place.
        var declaring = result;
        while (declaring.Base is { } extended && extended.Positions.Stands(place.Location)) declaring = extended;
        return declaring.Model is { Identity: { FrontEnd: FrontEnd.CSharp } identity } ? identity.ClassName : "";
    }
}
