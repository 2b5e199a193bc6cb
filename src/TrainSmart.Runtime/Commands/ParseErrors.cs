using System.CommandLine;
using System.CommandLine.Parsing;
using TrainSmart.Spaces;

namespace TrainSmart.Commands;

/// <summary>Shows what is wrong with a command line: one error, the words with a mark under the wrong one, one hint.</summary>
internal static class ParseErrors
{
    public static ExitCode Show(ParseResult parsed, IReadOnlyList<string> args, TextWriter output)
    {
        var command = parsed.CommandResult.Command;
        var wrong = parsed.UnmatchedTokens.FirstOrDefault();
        output.WriteLine($"error: {Message(parsed, command, wrong)}");
        if (wrong is not null) ShowPlace(args, wrong, output);

        var near = wrong is null ? null : NearestName.Find(wrong, KnownWords(command));
        output.WriteLine(near is not null
            ? $"help: did you mean '{near}'?"
            : $"help: {string.Join(' ', [.. Path(parsed.CommandResult), "--help"])} says what there is");
        return ExitCode.Invalid;
    }

    private static string Message(ParseResult parsed, Command command, string? wrong)
    {
        if (wrong is null) return parsed.Errors[0].Message.TrimEnd('.');
        var kind = wrong.StartsWith('-') ? "option" : command is RootCommand ? "command" : "argument";
        return command is RootCommand ? $"there is no {kind} '{wrong}'" : $"{command.Name} has no {kind} '{wrong}'";
    }

    private static void ShowPlace(IReadOnlyList<string> args, string wrong, TextWriter output)
    {
        var at = args.TakeWhile(word => word != wrong).Sum(word => word.Length + 1);
        output.WriteLine($"  | {string.Join(' ', args)}");
        output.WriteLine($"  | {new string(' ', at)}{new string('^', wrong.Length)}");
    }

    private static IEnumerable<string> KnownWords(Command command)
    {
        var own = command.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name).Concat(OptionNames(command.Options));
        var inherited = command.Parents.OfType<Command>().SelectMany(parent => OptionNames(parent.Options.Where(option => option.Recursive)));
        return own.Concat(inherited);
    }

    private static IEnumerable<string> OptionNames(IEnumerable<Option> options) =>
        options.Where(option => !option.Hidden).Select(option => option.Name);

    private static IEnumerable<string> Path(CommandResult result)
    {
        var names = new List<string>();
        for (SymbolResult? at = result; at is CommandResult { Command: not RootCommand } inner; at = at.Parent) names.Insert(0, inner.Command.Name);
        return names;
    }
}
