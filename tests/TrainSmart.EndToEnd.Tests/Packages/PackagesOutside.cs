namespace TrainSmart.EndToEnd.Packages;

/// <summary>From the packed packages, in a project outside the repository: build, run, build again, diagnostics.</summary>
[Collection("builds")] // one build at a time
public sealed class PackagesOutside
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Experiments_build_and_run_beside_a_generator_that_brings_its_own_YamlDotNet(bool neighbourFirst)
    {
        using var project = OutsideProject.BesideTheNeighbour(neighbourFirst);
        project.Write("app.settings.yaml", "greeting: hello\n");
        project.Write(
            "Program.cs",
            "return Settings.greeting == \"hello at 10\" "
            + "? await TrainSmart.Commands.Application.RunAsync(args, Outside.ExperimentRegistry.All) : 99;");
        project.Write("forest.experiment.yaml", OutsideProject.Experiment("forest"));

        var build = project.Build();
        Assert.True(build.Result.ExitCode == 0, build.Result.ToString());
        build.Says();
        var run = project.Run("run", "forest");
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.True(File.Exists(project.PathOf("runs/forest/report.html")));
    }

    [Fact]
    public void A_declaration_may_end_in_yml_and_is_read_and_checked_as_any_other()
    {
        using var project = OutsideProject.Alone();
        project.Write("short.experiment.yml", OutsideProject.Experiment("short"));
        project.Write("shorter.experiment.yml", "experiment: shorter\nextends: short.experiment.yml\n");
        var list = project.BuildAndRun("list", "--format", "json");
        Assert.Equal(["short", "shorter"], list.Json.EnumerateArray().Select(experiment => experiment.GetProperty("name").GetString()!));

        project.Edit("short.experiment.yml", "trees: int(5, 9)", "trees: int(9, 5)");
        project.Build().Says("short.experiment.yml(17,16): error TS2001");
        project.Build("-t:TrainSmartFix");
        project.Build().Says();
    }

    [Fact]
    public void A_diagnostic_is_explained_where_nothing_was_built_yet()
    {
        using var project = OutsideProject.Alone();
        var explained = project.Build("-t:TrainSmartExplain", "-p:Id=TS2001");
        Assert.Contains("# TS2001 (error): The range is empty", explained.Result.Output, StringComparison.Ordinal);
        var unknown = project.Build("-t:TrainSmartExplain", "-p:Id=TS9999");
        Assert.Contains("error : There is no diagnostic 'TS9999'", unknown.Result.Output, StringComparison.Ordinal);
    }
}
