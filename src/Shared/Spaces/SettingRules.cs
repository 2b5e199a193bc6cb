using System.Globalization;

namespace TrainSmart.Spaces;

/// <summary>What is wrong with a setting of an experiment, in the same words in the build and on the command line.</summary>
/// <param name="Id">The rule, such as <c>TS2043</c>.</param>
/// <param name="Message">What is wrong, and what to write.</param>
public sealed record SettingProblem(string Id, string Message);

/// <summary>What settings of the search must be. Each answers none where all is well.</summary>
public static class SettingRules
{
    /// <summary>How many trials there are: at least 1.</summary>
    public static SettingProblem? Trials(long trials) => trials >= 1 ? null : new("TS2043", $"{Text(trials)} trials find nothing; write 1 or more");

    /// <summary>How many trials may run at once: at least 1.</summary>
    public static SettingProblem? Parallelism(long parallelism) =>
        parallelism >= 1 ? null : new("TS2043", $"a parallelism of {Text(parallelism)} runs no trial; write 1 or more");

    /// <summary>The seed: at least 0.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="name">The setting as the user writes it: <c>seed</c>, or <c>Seed</c> in C#.</param>
    public static SettingProblem? Seed(long seed, string name = "seed") =>
        seed >= 0 ? null : new("TS2017", $"{name} must be at least 0, was {Text(seed)}");

    /// <summary>Dollars that may be spent: above 0.</summary>
    public static SettingProblem? Cost(double dollars) =>
        dollars > 0 ? null : new("TS7015", $"a budget of ${Text(dollars)} runs nothing; write an amount above 0, or leave it out");

    /// <summary>Seconds that a run may take: above 0.</summary>
    /// <param name="seconds">The seconds.</param>
    /// <param name="written">The same as people write it.</param>
    public static SettingProblem? Time(double seconds, string written) =>
        seconds > 0 ? null : new("TS7015", $"a budget of {written} runs nothing; write a time above 0, or leave it out");

    /// <summary>That a setting is of another type.</summary>
    /// <param name="name">The setting.</param>
    /// <param name="expected">What it must be: <c>a whole number</c>.</param>
    /// <param name="found">What was found: <c>'five'</c>.</param>
    public static SettingProblem OtherType(string name, string expected, string found) =>
        new("TS1005", $"'{name}' must be {expected}, found {found}");

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
