using TrainSmart.Generators.Vocabulary;

namespace TrainSmart.Generators.Tests.Soundness;

/// <summary>A drawn model family: estimators to choose from, each with parameters of its own.</summary>
/// <param name="Space">The branch as a parameter: the keys below its name, and the property with its records.</param>
/// <param name="Model">The model that branches over it.</param>
internal sealed record RandomBranch(Written Space, Written Model)
{
    private static readonly Written[] Names =
    [
        new("leaves", "Leaves"), new("rate", "Rate"), new("family", "Family"), new("value", "Value"), new("trees", "Trees"),
    ];

    private static readonly Written[] Alternatives =
    [
        new("boosted", "Boosted"), new("forest", "Forest"), new("lightgbm", "LightGbm"), new("row", "OneRow"), new("base", "Base"),
    ];

    public static RandomBranch Draw(Dice dice, bool isClassification)
    {
        var alternatives = dice.Some(Alternatives).Select(name => Alternative(dice, name, isClassification)).ToList();
        var space = new Written(
            $"    family:\n      branch:\n{string.Concat(alternatives.Select(alternative => alternative.Space.Yaml))}",
            $"    public partial Kinds Family {{ get; }}\n\n    [Branch] public abstract partial record Kinds\n    {{\n"
            + $"{string.Concat(alternatives.Select(alternative => alternative.Space.CSharp))}    }}\n");
        var model = new Written(
            $"  branch: $family\n{string.Join("\n", alternatives.Select(alternative => alternative.Model.Yaml))}",
            $"Family switch {{ {string.Concat(alternatives.Select(alternative => alternative.Model.CSharp))}_ => "
            + $"throw new InvalidOperationException() }}");
        return new RandomBranch(space, model);
    }

    private static (Written Space, Written Model) Alternative(Dice dice, Written name, bool isClassification)
    {
        var parameters = Names.OrderBy(_ => dice.Int(0, 1000))
            .Take(dice.Int(0, 3))
            .Select(parameter => RandomSpace.Draw(dice, parameter, []))
            .ToList();
        var yaml = string.Concat(
            parameters.Select(parameter => $"          {parameter.Name.Yaml}: \"{parameter.Distribution.Yaml.Replace("\"", "\\\"")}\"\n"));
        var properties = string.Concat(parameters.Select(
            parameter => $"            [{parameter.Distribution.CSharp}] public partial {parameter.Type} {parameter.Name.CSharp} {{ get; }}\n"));
        var space = new Written(
            $"        {name.Yaml}:\n{yaml}",
            $"        [Alternative(\"{name.Yaml}\")] public sealed partial record {name.CSharp} : Kinds\n        {{\n{properties}        }}\n");

        var reached = parameters.Select(parameter => parameter with { Name = parameter.Name with { CSharp = $"chosen.{parameter.Name.CSharp}" } });
        var fitting = Words.Of(WordKind.Estimator)
            .Where(word => word.Name != (isClassification ? "linear-regression" : "logistic-regression"))
            .ToList();
        var estimator = new RandomOperations(dice, [.. reached]).Draw(dice.Pick(fitting));
        return (space, new($"  {name.Yaml}: {{ estimator: {estimator.Yaml} }}", $"Kinds.{name.CSharp} chosen => {estimator.CSharp}, "));
    }
}
