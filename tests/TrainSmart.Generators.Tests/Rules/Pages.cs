using System.Text.RegularExpressions;
using TrainSmart.Generators.Tests.Harness;

namespace TrainSmart.Generators.Tests.Rules;

/// <summary>A page of <c>docs/diagnostics</c>.</summary>
internal sealed record Page(string Id, string FirstLine, IReadOnlyList<Example> Wrong, IReadOnlyList<Example> Right)
{
    public static IReadOnlyList<Page> All { get; } = [.. Directory.EnumerateFiles(Folder(), "*.md").Order(StringComparer.Ordinal).Select(Read)];

    public static Page Of(string id) => All.Single(page => page.Id == id);

    private static Page Read(string file)
    {
        var text = File.ReadAllText(file).ReplaceLineEndings("\n");
        return new Page(Path.GetFileNameWithoutExtension(file), text.Split('\n')[0], Examples(text, "Wrong"), Examples(text, "Right"));
    }

    private static IReadOnlyList<Example> Examples(string text, string section)
    {
        var body = Regex.Match(text, $@"^## {section}\n(.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
        return
        [
            .. Regex.Matches(body, @"^```(\w+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)
                .Select(match => new Example(match.Groups[1].Value, match.Groups[2].Value)),
        ];
    }

    private static string Folder() => RepositoryFiles.Path("docs/diagnostics");
}

/// <summary>An example on a page.</summary>
internal sealed record Example(string Language, string Text);
