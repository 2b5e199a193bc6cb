namespace TrainSmart.EndToEnd.Packages;

/// <summary>Nothing wrong gets through: not by switching analyzers off, not by switching a diagnostic off.</summary>
[Collection("builds")] // one build at a time
public sealed class FailClosed
{
    [Fact]
    public void A_wrong_experiment_cannot_be_run_by_any_switch_of_the_build()
    {
        using var project = OutsideProject.Alone();
        project.Write("right.experiment.yaml", OutsideProject.Experiment("right"));
        project.Write("wrong.experiment.yaml", OutsideProject.Experiment("wrong").Replace("int(5, 9)", "int(9, 5)", StringComparison.Ordinal));

        project.Build("-p:RunAnalyzers=false").Says("CSC : error TS0001");
        var silenced = project.Build("-p:NoWarn=TS2001");
        Assert.True(silenced.Result.ExitCode == 0, silenced.Result.ToString());
        Assert.Equal(0, project.Run("check", "right").ExitCode);
        var run = project.Run("run", "wrong");
        Assert.Equal(4, run.ExitCode);
        Assert.Contains("there is no experiment 'wrong'", run.Error, StringComparison.Ordinal);
    }
}
