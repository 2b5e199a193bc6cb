using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A parameter with its values.</summary>
internal sealed class Dimension(Parameter parameter)
{
    public Parameter Parameter { get; } = parameter;

    public string Name => Parameter.Name;

    public ParameterDomain Domain => field ??= ParameterDomain.Of(Parameter.Distribution);
}
