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
    public void A_diagnostic_is_explained_where_nothing_was_built_yet()
    {
        using var project = OutsideProject.Alone();
        var explained = project.Build("-t:TrainSmartExplain", "-p:Id=TS2001");
        Assert.Contains("# TS2001 (error): The range is empty", explained.Result.Output, StringComparison.Ordinal);
        var unknown = project.Build("-t:TrainSmartExplain", "-p:Id=TS9999");
        Assert.Contains("error : There is no diagnostic 'TS9999'", unknown.Result.Output, StringComparison.Ordinal);
    }
}
