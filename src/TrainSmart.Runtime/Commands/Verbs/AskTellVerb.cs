using System.CommandLine;
using TrainSmart.Search;

namespace TrainSmart.Commands.Verbs;

/// <summary>
/// <c>ask-tell</c>: the search engine for programs of any language, a JSON request a line on standard input, a JSON answer a line on standard output.
/// </summary>
internal static class AskTellVerb
{
    public static Command Build(CommandSurroundings surroundings)
    {
        var command = new Command("ask-tell", "Search for a program of any language: JSON lines in, JSON lines out");
        command.SetAction(async (_, _) =>
        {
            // Reading a line cannot be cancelled, so the command leaves it behind when it is interrupted.
            var conversation = Task.Run(() =>
                AskTell.Run(surroundings.In, surroundings.Out, (address, study) => StudyAddress.Parse(address).Open(study)));
            await conversation.WaitAsync(surroundings.Interruption.Stop);
            return (int)ExitCode.Ok;
        });
        return command;
    }
}
