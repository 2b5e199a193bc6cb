using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TrainSmart.Generators.Tests.Harness;

namespace TrainSmart.Generators.Tests.Rules;

public class AnalyzerTests
{
    private const string Wide = "    learning_rate: uniform(1e-5, 1e-1)";
    private const string Usual = "    learning_rate: log-uniform(1e-4, 1e-1)";

    [Fact]
    public async Task A_right_project_has_no_diagnostics() => Assert.Empty(await Report(Yaml(Samples.PenguinsYaml)));

    [Fact]
    public async Task A_finding_in_YAML_stands_in_its_file_at_its_line_and_column()
    {
        var diagnostic = Assert.Single(await Report(Yaml(Samples.PenguinsYaml.Replace("linear: classes", "linear: 4"))));
        Assert.StartsWith("/project/penguins.experiment.yaml(18,15): error TS4002: the last layer gives 4 numbers", diagnostic.ToString());
        Assert.Equal("classes", diagnostic.Properties["Replacement"]);
    }

    [Fact]
    public async Task A_finding_names_the_other_place_too() =>
        Assert.NotEmpty(Assert.Single(await Report(Yaml(Samples.PenguinsYaml.Replace("batch-size: 32", "batch-size: 36")))).AdditionalLocations);

    [Fact]
    public async Task A_finding_in_CSharp_stands_in_its_file()
    {
        var diagnostic = Assert.Single(await Report(Class(Samples.PenguinsClass.Replace("LogUniform(1e-4, 1e-1)", "LogUniform(1e-1, 1e-4)"))));
        Assert.Equal("TS2001", diagnostic.Id);
        Assert.Equal("/project/Penguins.cs", diagnostic.Location.GetLineSpan().Path);
    }

    [Fact]
    public async Task A_pragma_silences_a_warning_in_CSharp()
    {
        var wide = Samples.PenguinsClass.Replace("LogUniform(1e-4, 1e-1)", "Uniform(1e-5, 1e-1)");
        Assert.Equal("TS2014", Assert.Single(await Report(Class(wide))).Id);
        Assert.Empty(await Report(Class("#pragma warning disable TS2014\n" + wide)));
    }

    [Theory]
    [InlineData(Wide + "  # trainsmart: disable TS2014 -- the tail is wanted")]
    [InlineData("    # trainsmart: disable TS2014 -- the tail is wanted\n" + Wide)]
    [InlineData("    # trainsmart: disable TS2003, TS2014\n    # and another comment\n" + Wide)]
    public async Task A_comment_silences_a_warning_in_YAML(string line) =>
        Assert.DoesNotContain(await Report(Yaml(Samples.PenguinsYaml.Replace(Usual, line))), diagnostic => diagnostic.Id == "TS2014");

    [Fact]
    public async Task A_comment_elsewhere_silences_nothing_and_says_so()
    {
        var diagnostics = await Report(Yaml(Samples.PenguinsYaml.Replace(Usual, Wide).Replace("seed: 42", "seed: 42  # trainsmart: disable TS2014")));
        Assert.Equal(["TS0006", "TS2014"], diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_error_cannot_be_silenced()
    {
        var diagnostics = await Report(Yaml(Samples.PenguinsYaml.Replace("    - linear: classes", "    - linear: 4  # trainsmart: disable TS4002")));
        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "TS4002");
        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "TS0006" && diagnostic.GetMessage().Contains("cannot be disabled"));
    }

    [Theory]
    [InlineData("none", null)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("error", DiagnosticSeverity.Error)]
    public async Task An_editorconfig_sets_the_severity_of_a_warning_in_YAML(string severity, DiagnosticSeverity? expected)
    {
        var diagnostics = await Report(Yaml(Samples.PenguinsYaml.Replace(Usual, Wide)), ("trainsmart.TS2014.severity", severity));
        Assert.Equal(expected, diagnostics.SingleOrDefault(diagnostic => diagnostic.Id == "TS2014")?.Severity);
    }

    [Fact]
    public async Task An_editorconfig_cannot_take_an_error_away() =>
        Assert.Contains(
            await Report(Yaml(Samples.PenguinsYaml.Replace("linear: classes", "linear: 4")), ("trainsmart.TS4002.severity", "none")),
            diagnostic => diagnostic is { Id: "TS4002", Severity: DiagnosticSeverity.Error });

    [Fact]
    public async Task The_same_name_in_YAML_and_in_CSharp_is_refused_once_with_the_other_place()
    {
        var both = Yaml(Samples.PenguinsYaml).WithCode("Penguins.cs", Samples.PenguinsClass.Replace("\"penguins-class\"", "\"penguins\""));
        var diagnostic = Assert.Single(await Report(both));
        Assert.Equal("TS1009", diagnostic.Id);
        Assert.Single(diagnostic.AdditionalLocations);
    }

    [Fact]
    public async Task Names_that_become_one_class_are_refused()
    {
        var project = Yaml(Samples.PenguinsYaml)
            .WithYaml("other.experiment.yaml", Samples.PenguinsYaml.Replace("experiment: penguins", "experiment: PENGUINS"));
        Assert.Contains("both become the class", Assert.Single(await Report(project)).GetMessage());
    }

    [Fact]
    public async Task A_missing_lock_is_reported_and_a_broken_one_is_reported_as_that()
    {
        var missing = new TestProject().WithYaml("penguins.experiment.yaml", Samples.PenguinsYaml);
        Assert.Equal("TS3001", Assert.Single(await Report(missing)).Id);
        var broken = await Report(missing.WithLock("data/penguins.csv", Samples.PenguinsLock.Replace("\"rows\": 344", "\"rows\": \"many\"")));
        Assert.DoesNotContain(broken, diagnostic => diagnostic.Id == "TS3001");
        Assert.All(broken, diagnostic => Assert.Equal("/project/data/penguins.csv.lock.json", diagnostic.Location.GetLineSpan().Path));
        Assert.NotEmpty(broken);
    }

    [Fact]
    public async Task A_misspelt_path_of_data_is_met_with_the_locked_data_that_was_meant()
    {
        var diagnostics = await Report(Yaml(Samples.PenguinsYaml.Replace("csv: data/penguins.csv", "csv: data/pengiuns.csv")));
        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "TS3001" && diagnostic.GetMessage().StartsWith(
            "'data/pengiuns.csv' has no lock file; did you mean 'data/penguins.csv'? If not, run: dotnet run", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_class_in_two_files_is_reported_once()
    {
        var project = Class(Samples.PenguinsClass.Replace("LogUniform(1e-4, 1e-1)", "LogUniform(1e-1, 1e-4)"))
            .WithCode("Other.cs", "namespace Zoo; public sealed partial class PenguinsClass { public int More => 1; }");
        Assert.Single(await Report(project));
    }

    private static TestProject Yaml(string text) =>
        new TestProject().WithYaml("penguins.experiment.yaml", text).WithLock("data/penguins.csv", Samples.PenguinsLock);

    private static TestProject Class(string text) =>
        new TestProject().WithCode("Penguins.cs", text).WithLock("data/penguins.csv", Samples.PenguinsLock);

    private static async Task<IReadOnlyList<Diagnostic>> Report(TestProject project, params (string Key, string Value)[] editorconfig)
    {
        var options = new AnalyzerOptions(
            [.. project.Files], new ConfiguredOptions(new TestOptions(project.Properties), editorconfig.ToDictionary()));
        return await project.Compile()
            .WithAnalyzers(TestProject.Analyzers, options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The options of the build with those of an editorconfig for every additional file.</summary>
    private sealed class ConfiguredOptions(AnalyzerConfigOptionsProvider build, Dictionary<string, string> configured) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => build.GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => build.GetOptions(tree);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Both(build.GetOptions(textFile), configured);

        private sealed class Both(AnalyzerConfigOptions first, Dictionary<string, string> second) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
                first.TryGetValue(key, out value) || second.TryGetValue(key, out value);
        }
    }
}
