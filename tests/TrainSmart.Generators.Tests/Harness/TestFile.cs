using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace TrainSmart.Generators.Tests.Harness;

/// <summary>A file that the build hands to the compiler beside the code.</summary>
/// <param name="path">Its full path.</param>
/// <param name="text">What it holds.</param>
/// <param name="role">Its role in TrainSmart.</param>
internal sealed class TestFile(string path, string text, string role) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path { get; } = path;

    public string Role { get; } = role;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}

/// <summary>What the build says of the project and of its files.</summary>
internal sealed class TestOptions(IReadOnlyDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(new Dictionary<string, string>());

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        new Values(new Dictionary<string, string> { ["build_metadata.AdditionalFiles.TrainSmartRole"] = ((TestFile)textFile).Role });

    private sealed class Values(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
