using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TrainSmart.Commands;

/// <summary>The help, in which an argument that may be left out stands in square brackets in the list of commands too.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using var page = new StringWriter();
        parseResult.InvocationConfiguration.Output = page;
        var code = new HelpAction().Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        output.Write(parseResult.CommandResult.Command.Subcommands.Aggregate(page.ToString(), WithOptional));
        return code;
    }

    // Both kinds of brackets are as wide, so that the columns stay where they are.
    private static string WithOptional(string page, Command command) => command.Arguments
        .Where(argument => argument.Arity.MinimumNumberOfValues == 0)
        .Aggregate(page, (text, argument) => text.Replace(
            $"  {command.Name} <{argument.HelpName ?? argument.Name}>",
            $"  {command.Name} [{argument.HelpName ?? argument.Name}]",
            StringComparison.Ordinal));
}
