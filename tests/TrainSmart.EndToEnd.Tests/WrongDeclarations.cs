namespace TrainSmart.EndToEnd;

/// <summary>A wrong experiment does not compile: the real build names the file, the line and the column.</summary>
public sealed class WrongDeclarations
{
    private static readonly Lazy<string> BuildOutput = new(Build);

    public static TheoryData<string> Expected =>
    [
        // YAML: file(line,column): error id
        "misspelt-key.experiment.yaml(24,3): error TS1002",
        "empty-range.experiment.yaml(28,32): error TS2001",
        "log-through-zero.experiment.yaml(28,32): error TS2002",
        "unknown-parameter.experiment.yaml(29,40): error TS2024",
        "unknown-column.experiment.yaml(6,10): error TS3002",
        "misfit.experiment.yaml(15,15): error TS4002",
        "large-grid.experiment.yaml(25,12): error TS2020",

        // C#
        "MisspeltKey.cs(10,2): error",
        "EmptyRange.cs(17,17): error TS2001",
        "LogThroughZero.cs(17,17): error TS2002",
        "UnknownParameter.cs(20,30): error TS2024",
        "UnknownColumn.cs(8,34): error TS3002",
        "Misfit.cs(26,20): error TS4002",
        "LargeGrid.cs(10,36): error TS2020",
    ];

    [Theory]
    [MemberData(nameof(Expected))]
    public void A_wrong_declaration_fails_the_build_at_its_line_and_column(string place) => Assert.Contains(place, BuildOutput.Value);

    private static string Build()
    {
        var project = Path.Combine(CommandLine.RepositoryFolder, "tests", "TrainSmart.EndToEnd.Tests", "Wrong");
        var result = CommandLine.Execute("dotnet", ["build", "Wrong.csproj", "--no-restore", "-v", "quiet", "--nologo"], project);
        Assert.NotEqual(0, result.ExitCode);
        return result.Output;
    }
}
