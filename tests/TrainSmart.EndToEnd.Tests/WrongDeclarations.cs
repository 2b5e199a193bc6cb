namespace TrainSmart.EndToEnd;

/// <summary>A wrong experiment does not compile: the real build names the file, the line, the column and the rule.</summary>
[Collection("builds")] // one build at a time
public sealed class WrongDeclarations
{
    private static readonly Lazy<string> Findings = new(() => Build("Findings"));

    [Theory]
    [InlineData("misspelt-key.experiment.yaml(24,3): error TS1002")]
    [InlineData("empty-range.experiment.yaml(27,32): error TS2001")]
    [InlineData("log-through-zero.experiment.yaml(27,32): error TS2002")]
    [InlineData("unknown-parameter.experiment.yaml(28,32): error TS2024")]
    [InlineData("unknown-column.experiment.yaml(6,10): error TS3002")]
    [InlineData("misfit.experiment.yaml(17,15): error TS4002")]
    [InlineData("large-grid.experiment.yaml(25,11): error TS2020")]
    [InlineData("EmptyRange.cs(15,17): error TS2001")]
    [InlineData("LogThroughZero.cs(15,17): error TS2002")]
    [InlineData("UnknownParameter.cs(18,28): error TS2024")]
    [InlineData("UnknownColumn.cs(10,36): error TS3002")]
    [InlineData("Misfit.cs(27,87): error TS4002")]
    [InlineData("LargeGrid.cs(12,32): error TS2020")]
    public void A_wrong_declaration_fails_the_build_at_its_line_and_column(string place) =>
        Assert.Contains(place, Findings.Value, StringComparison.Ordinal);

    [Fact]
    public void Each_file_with_one_mistake_gets_one_error_and_no_consequences_of_it()
    {
        var folder = Path.Combine(CommandLine.RepositoryFolder, "tests", "WrongDeclarations", "Findings");
        var files = Directory.EnumerateFiles(folder)
            .Select(Path.GetFileName)
            .Where(name => !name!.EndsWith(".csproj", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        // The build says each error twice: as it comes, and once more at its end.
        var lines = Findings.Value
            .Split('\n')
            .Where(line => line.Contains(": error TS", StringComparison.Ordinal))
            .Select(line => line.Trim())
            .Distinct();
        Assert.Equal(
            files,
            lines.Select(line => Path.GetFileName(line[..line.IndexOf('(', StringComparison.Ordinal)])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_misspelt_key_of_a_class_is_an_error_of_CSharp_itself() =>
        Assert.Contains("MisspeltKey.cs(12,22): error CS0246", Build("Misspelt"), StringComparison.Ordinal);

    private static string Build(string project)
    {
        var folder = Path.Combine(CommandLine.RepositoryFolder, "tests", "WrongDeclarations", project);
        var result = CommandLine.Execute("dotnet", ["build", "-v", "quiet", "--nologo"], folder);
        Assert.NotEqual(0, result.ExitCode);
        return result.Output;
    }
}
