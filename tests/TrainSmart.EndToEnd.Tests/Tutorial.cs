using System.Text.RegularExpressions;

namespace TrainSmart.EndToEnd;

/// <summary>Follows docs/tutorial.md word by word: writes its files, runs its commands.</summary>
[Collection("builds")] // one build at a time
public sealed partial class Tutorial
{
    [Fact]
    public void The_tutorial_works_as_written()
    {
        // Inside the repository, so that the project finds the build files that the page takes for granted.
        var folder = Path.Combine(CommandLine.RepositoryFolder, "artifacts", "tutorial");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        Directory.CreateSymbolicLink(Path.Combine(folder, "experiments"), Path.Combine(CommandLine.RepositoryFolder, "experiments"));

        var printed = "";
        foreach (Match step in Steps().Matches(File.ReadAllText(Path.Combine(CommandLine.RepositoryFolder, "docs", "tutorial.md"))))
        {
            var text = step.Groups["text"].Value;
            if (step.Groups["file"].Success) Write(Path.Combine(folder, step.Groups["file"].Value), text);
            else printed = Run(text, folder);
        }

        Assert.Matches(@"about [3-6]\d\d\d g", printed);
        Assert.True(File.Exists(Path.Combine(folder, "runs", "mass", "report.html")));
    }

    private static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static string Run(string commands, string folder)
    {
        var result = CommandLine.Execute("bash", ["-euc", commands], folder);
        Assert.True(result.ExitCode == 0, $"{commands}\n{result}");
        return result.Output;
    }

    [GeneratedRegex(@"<!-- (file: (?<file>\S+)|run) -->\n```\w+\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Steps();
}
