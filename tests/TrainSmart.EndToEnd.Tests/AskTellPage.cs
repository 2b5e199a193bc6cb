using System.Text.Json;
using System.Text.RegularExpressions;

namespace TrainSmart.EndToEnd;

/// <summary>Holds the conversation of docs/ask-tell.md with the real executable.</summary>
public sealed partial class AskTellPage
{
    [Fact]
    public void The_conversation_of_the_page_goes_as_written()
    {
        var page = File.ReadAllText(Path.Combine(CommandLine.RepositoryFolder, "docs", "ask-tell.md"));
        var lines = Conversation().Match(page).Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var requests = lines.Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..]);
        var answers = lines.Where(line => line.StartsWith("< ", StringComparison.Ordinal)).Select(line => line[2..]);
        using var commandLine = new CommandLine();

        var said = commandLine.RunWithInput(string.Join('\n', requests) + "\n", "ask-tell");

        Assert.True(said.ExitCode == 0, said.ToString());
        Assert.Equal("", said.Error);
        Assert.Equal(answers, said.Output.TrimEnd('\n').Split('\n'));
        Assert.All(answers, answer => JsonDocument.Parse(answer));
    }

    [GeneratedRegex(@"<!-- conversation -->\n```\w+\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Conversation();
}
