using System.Globalization;
using TrainSmart.Search;
using TrainSmart.Spaces;

namespace TrainSmart.Running.Settings;

/// <summary>
/// Reads one setting of the command line, <c>search.trials=5</c>, and applies it. What it refuses is refused in the words of the build.
/// </summary>
internal static class SettingReader
{
    private const string SpacePrefix = "search.space.";

    private static readonly string[] Keys =
        ["seed", "search.trials", "search.parallelism", "search.sampler", "search.pruner", "budget.time", "budget.cost"];

    public static PlannedRun Apply(PlannedRun plan, string setting)
    {
        var at = setting.IndexOf('=');
        if (at <= 0) throw Invalid($"'--set {setting}' has no value", "write a name, '=' and a value, such as --set search.trials=5");
        var (key, value) = (setting[..at].Trim(), setting[(at + 1)..].Trim());
        return key switch
        {
            "seed" => plan with { Seed = Seed(setting, value) },
            "search.trials" => plan with { Search = plan.Search with { Trials = AtLeastOne(setting, value) } },
            "search.parallelism" => plan with { Search = plan.Search with { Parallelism = AtLeastOne(setting, value) } },
            "search.sampler" => plan with { Search = plan.Search with { Sampler = Parsed(setting, () => SamplerOptions.Parse(value)) } },
            "search.pruner" => plan with { Search = plan.Search with { Pruner = Parsed(setting, () => PrunerOptions.Parse(value)) } },
            "budget.time" => plan with { Budget = plan.Budget with { Time = Time(setting, value) } },
            "budget.cost" => plan with { Budget = plan.Budget with { Dollars = Dollars(setting, value) } },
            _ when key.StartsWith(SpacePrefix, StringComparison.Ordinal) => SpaceSetting.Apply(plan, setting, key[SpacePrefix.Length..], value),
            _ => throw Unknown(plan, setting, key),
        };
    }

    /// <summary>An error about a setting, whose exit code says that what was written cannot be.</summary>
    public static UserException Invalid(string message, string? help = null) => new(message, help, ExitCode.Invalid);

    private static ulong Seed(string setting, string value) =>
        ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
            ? seed
            : throw Invalid($"'--set {setting}': a seed is a whole number from 0 on, '{value}' is none", "write seed=42");

    private static int AtLeastOne(string setting, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw Invalid($"'--set {setting}': '{value}' is no whole number from 1 on", $"write {setting[..setting.IndexOf('=')]}=5");

    private static TimeSpan Time(string setting, string value) =>
        Quantities.TryParseDuration(value, out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(seconds)
            : throw Invalid($"'--set {setting}': '{value}' is no duration", Quantities.ShortDuration(value) is { } right ? $"write {right}" : $"write {Quantities.DurationForm}");

    private static double Dollars(string setting, string value) =>
        Quantities.TryParseMoney(value, out var dollars) && dollars > 0
            ? dollars
            : throw Invalid($"'--set {setting}': '{value}' is no amount of money above zero", $"write {Quantities.MoneyForm}");

    private static T Parsed<T>(string setting, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (StudyException error)
        {
            throw Invalid($"'--set {setting}': {error.Message}");
        }
    }

    private static UserException Unknown(PlannedRun plan, string setting, string key)
    {
        var known = Keys.Concat(plan.Space.Declaration.Parameters.Select(parameter => SpacePrefix + parameter.Name)).ToList();
        var help = NearestName.Find(key, known) is { } near ? $"did you mean '{near}'?" : $"known are {string.Join(", ", known)}";
        return Invalid($"'--set {setting}': there is no setting '{key}'", help);
    }
}
