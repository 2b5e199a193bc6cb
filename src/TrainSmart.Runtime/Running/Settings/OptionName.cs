using TrainSmart.Search;
using TrainSmart.Spaces;

namespace TrainSmart.Running.Settings;

/// <summary>What the language calls a sampler or a pruner: <c>TpeSampler</c> is <c>tpe</c>.</summary>
internal static class OptionName
{
    public static string Of(SamplerOptions sampler) => Word(sampler, "Sampler");

    public static string Of(PrunerOptions pruner) => pruner is NoPruner ? "none" : Word(pruner, "Pruner");

    private static string Word(object options, string suffix)
    {
        var type = options.GetType().Name;
        return Names.Kebab(type.EndsWith(suffix, StringComparison.Ordinal) ? type[..^suffix.Length] : type);
    }
}
