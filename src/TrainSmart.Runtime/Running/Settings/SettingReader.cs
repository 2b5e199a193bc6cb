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
            "search.trials" => plan with { Search = plan.Search with { Trials = Count(setting, value, "trials", SettingRules.Trials) } },
            "search.parallelism" => plan with
            {
                Search = plan.Search with { Parallelism = Count(setting, value, "parallelism", SettingRules.Parallelism) },
            },
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

    private static ulong Seed(string setting, string value) => (ulong)Whole(setting, value, "seed", seed => SettingRules.Seed(seed));

    private static int Count(string setting, string value, string name, Func<long, SettingProblem?> check) =>
        Whole(setting, value, name, check) is var count && count <= int.MaxValue
            ? (int)count
            : throw Invalid(setting, new SettingProblem("TS2037", $"'{name}' is beyond the largest number here, {int.MaxValue}"));

    private static long Whole(string setting, string value, string name, Func<long, SettingProblem?> check)
    {
        if (!long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            throw Invalid(setting, SettingRules.OtherType(name, "a whole number", $"'{value}'"));
        return check(number) is { } problem ? throw Invalid(setting, problem) : number;
    }

    private static TimeSpan Time(string setting, string value)
    {
        if (!Quantities.TryParseDuration(value, out var seconds) || seconds > TimeSpan.MaxValue.TotalSeconds)
        {
            var ofOtherType = SettingRules.OtherType("time", "a duration: " + Quantities.DurationForm, $"'{value}'");
            throw Invalid(setting, ofOtherType, Quantities.ShortDuration(value));
        }

        return SettingRules.Time(seconds, value) is { } problem ? throw Invalid(setting, problem) : TimeSpan.FromSeconds(seconds);
    }

    private static double Dollars(string setting, string value)
    {
        if (!Quantities.TryParseMoney(value.StartsWith('$') ? value : "$" + value, out var dollars))
            throw Invalid(setting, SettingRules.OtherType("cost", "an amount of " + Quantities.MoneyForm, $"'{value}'"));
        return SettingRules.Cost(dollars) is { } problem ? throw Invalid(setting, problem) : dollars;
    }

    private static UserException Invalid(string setting, SettingProblem problem, string? right = null) =>
        Invalid($"'--set {setting}': {problem.Id}: {problem.Message}", right is null ? null : $"write {right}");

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
