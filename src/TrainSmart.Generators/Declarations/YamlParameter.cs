using TrainSmart.Generators.Yaml;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Declarations;

/// <summary>A parameter as it is declared, before its condition is understood: that may name parameters further down.</summary>
/// <param name="Name">The full name: <c>family.forest.trees</c>.</param>
/// <param name="Parsed">The distribution with the names in its condition.</param>
/// <param name="Text">The text that the ranges of <paramref name="Parsed"/> lie in; none for a branch.</param>
/// <param name="Condition">The condition where it stands in a node of its own; none if it is in the text, or there is none.</param>
/// <param name="Scope">The names that the condition can use.</param>
/// <param name="Guards">The alternatives that the parameter stands in, from the outside in.</param>
internal sealed record YamlParameter(
    string Name, ParsedDistribution Parsed, YamlDistributionText? Text, YamlNode? Condition, YamlScope Scope, EquatableArray<Expression> Guards);
