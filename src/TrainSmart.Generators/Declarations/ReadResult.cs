using TrainSmart.Generators.Model;
using TrainSmart.Generators.Rules;

namespace TrainSmart.Generators.Declarations;

/// <summary>What a reader understood of one declaration: the model without positions, the positions beside it, and what is wrong.</summary>
/// <param name="Model">The experiment; none if too little was understood to say what it is.</param>
/// <param name="Positions">Where each part of the model stands.</param>
/// <param name="Findings">What is wrong, in the order of the text.</param>
internal sealed record ReadResult(ExperimentModel? Model, Positions Positions, IReadOnlyList<Finding> Findings)
{
    /// <summary>The experiment that a C# class derives from, if it does; without a model where it is none of this project.</summary>
    public ReadResult? Base { get; init; }

    /// <summary>The variants that the declaration has beside itself.</summary>
    public IReadOnlyList<VariantResult> Variants { get; init; } = [];
}
