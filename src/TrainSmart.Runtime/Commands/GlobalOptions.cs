using System.CommandLine;

namespace TrainSmart.Commands;

/// <summary>Options that every verb has.</summary>
internal static class GlobalOptions
{
    private const string FormatName = "--format";
    private const string NoColorName = "--no-color";
    private const string QuietName = "--quiet";
    private const string VerboseName = "--verbose";

    public static void AddTo(RootCommand root)
    {
        var format = new Option<string>(FormatName)
        {
            Description = "text for people, json alone on standard output for programs",
            HelpName = "text|json",
            DefaultValueFactory = _ => "text",
            Recursive = true,
        };
        format.AcceptOnlyFromAmong("text", "json");
        root.Options.Add(format);
        root.Options.Add(new Option<bool>(NoColorName) { Description = "Write without colours; NO_COLOR does the same", Recursive = true });
        root.Options.Add(new Option<bool>(QuietName, "-q") { Description = "Write results and errors only", Recursive = true });
        root.Options.Add(new Option<bool>(VerboseName, "-v")
        {
            Description = "Write more, such as the stack of an internal error",
            Recursive = true,
        });
    }

    public static bool IsJson(ParseResult parsed) => parsed.GetValue<string>(FormatName) == "json";

    public static bool HasNoColor(ParseResult parsed) => parsed.GetValue<bool>(NoColorName);

    public static bool IsQuiet(ParseResult parsed) => parsed.GetValue<bool>(QuietName);

    public static bool IsVerbose(ParseResult parsed) => parsed.GetValue<bool>(VerboseName);
}
