using System.Globalization;
using Microsoft.CodeAnalysis;
using TrainSmart.Generators.Tests.Harness;

namespace TrainSmart.Generators.Tests.Wiring;

public class ProjectTests
{
    private const string Program = "ExperimentProgram.g.cs";

    [Fact]
    public void A_program_of_declarations_only_gets_an_entry_point()
    {
        var run = (Samples.Penguins with { Output = OutputKind.ConsoleApplication }).Run();
        Assert.Empty(run.Complaints);
        Assert.Contains("Application.RunAsync(args, ExperimentRegistry.All)", run.Files[Program]);
    }

    [Fact]
    public void A_program_with_an_entry_point_keeps_its_own()
    {
        var run = (Samples.Penguins with { Output = OutputKind.ConsoleApplication }).WithCode("Program.cs", "Console.WriteLine(1);").Run();
        Assert.Empty(run.Complaints);
        Assert.DoesNotContain(Program, run.Files.Keys);
    }

    [Fact]
    public void A_library_gets_no_entry_point() => Assert.DoesNotContain(Program, Samples.Penguins.Run().Files.Keys);

    [Fact]
    public void A_project_without_experiments_gets_an_empty_registry()
    {
        var run = new TestProject().Run();
        Assert.Empty(run.Complaints);
        Assert.Equal(["ExperimentRegistry.g.cs"], run.Files.Keys);
    }

    [Theory]
    [InlineData("my-project.1st", "namespace my_project._1st;")]
    [InlineData("Acme.TrainSmart", "namespace Acme.TrainSmart;")]
    [InlineData("", "namespace Experiments;")]
    public void Code_goes_into_a_valid_namespace_whatever_the_project_is_called(string root, string line)
    {
        var run = Samples.Penguins.WithProperty("RootNamespace", root).Run();
        Assert.Empty(run.Complaints);
        Assert.Contains(line, run.Files["Penguins.Experiment.g.cs"]);
    }

    [Theory]
    [InlineData("RunAnalyzers")]
    [InlineData("RunAnalyzersDuringBuild")]
    public void A_build_that_runs_no_analyzers_fails(string property)
    {
        var report = Assert.Single(Samples.Penguins.WithProperty(property, "false").Run().Reported);
        Assert.StartsWith("error TS0001: ", report);
    }

    [Fact]
    public void A_project_without_experiments_may_run_no_analyzers() =>
        Assert.Empty(new TestProject().WithProperty("RunAnalyzers", "false").Run().Reported);

    [Fact]
    public void A_global_using_of_the_project_takes_no_name_from_generated_code()
    {
        var run = Samples.Penguins
            .WithCode(
                "Usings.cs", "global using System.Linq.Expressions; global using System.Reflection.Metadata; global using System.Threading.Tasks;")
            .Run();
        Assert.Empty(run.Complaints);
    }

    [Fact]
    public void The_same_project_gives_the_same_code_whatever_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Samples.Penguins.Run().Files;
        try
        {
            var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            german.NumberFormat.NumberDecimalSeparator = ",";
            german.NumberFormat.NegativeSign = "−";
            CultureInfo.CurrentCulture = german;
            Assert.Equal(expected, Samples.Penguins.Run().Files);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
