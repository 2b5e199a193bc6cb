namespace TrainSmart.EndToEnd.Packages;

/// <summary>The next build is right, whatever happened to the files: real builds, one project, change after change.</summary>
[Collection("builds")] // one build at a time
public sealed class NeverStale : IDisposable
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private readonly OutsideProject _project = OutsideProject.Alone();

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Experiments_that_come_change_and_go_are_what_the_next_build_has()
    {
        _project.Write("a.experiment.yaml", OutsideProject.Experiment("a"));
        Assert.Equal(["a"], Listed());

        var built = File.GetLastWriteTimeUtc(Compiled);
        Assert.Equal(["a"], Listed());
        Assert.Equal(built, File.GetLastWriteTimeUtc(Compiled)); // nothing changed, so the compiler did not run

        _project.Write("b.experiment.yaml", OutsideProject.Experiment("b"));
        MakeOld("b.experiment.yaml"); // as with mv, cp -p or a restored backup
        Assert.Equal(["a", "b"], Listed());

        _project.Edit("b.experiment.yaml", "experiment: b", "experiment: c");
        Assert.Equal(["a", "c"], Listed());

        _project.Write("b.experiment.yaml", OutsideProject.Experiment("d"));
        MakeOld("b.experiment.yaml");
        Assert.Equal(["a", "d"], Listed());

        Directory.CreateDirectory(_project.PathOf("more"));
        File.Move(_project.PathOf("a.experiment.yaml"), _project.PathOf("more/renamed.experiment.yaml"));
        Assert.Equal(["a", "d"], Listed());

        File.Delete(_project.PathOf("b.experiment.yaml"));
        Assert.Equal(["a"], Listed());
    }

    [Fact]
    public void A_base_a_lock_and_a_severity_that_change_are_seen_by_the_next_build()
    {
        _project.Write("base.experiment.yaml", OutsideProject.Experiment("base"));
        _project.Write("derived.experiment.yaml", "experiment: derived\nextends: base.experiment.yaml\n");
        _project.Build().Says();

        _project.Edit("base.experiment.yaml", "trees: int(5, 9)", "trees: int(9, 5)");
        _project.Build().Says("base.experiment.yaml(17,16): error TS2001");
        _project.Edit("base.experiment.yaml", "trees: int(9, 5)", "trees: int(5, 8, 2)");
        _project.Build().Says("base.experiment.yaml(17,19): warning TS2006");

        _project.Write(".editorconfig", "[*.experiment.yaml]\ntrainsmart.TS2006.severity = error\n");
        _project.Build().Says("base.experiment.yaml(17,19): error TS2006");
        _project.Write(".editorconfig", "[*.experiment.yaml]\ntrainsmart.TS2006.severity = none\n");
        _project.Build().Says();

        File.Move(_project.PathOf("data/penguins.csv.lock.json"), _project.PathOf("kept"));
        _project.Build().Says("base.experiment.yaml(4,8): error TS3001");
        File.Move(_project.PathOf("kept"), _project.PathOf("data/penguins.csv.lock.json"));
        _project.Build().Says();
    }

    private string Compiled => _project.PathOf("obj/Debug/net10.0/Outside.dll");

    private void MakeOld(string file) => File.SetLastWriteTimeUtc(_project.PathOf(file), LongAgo);

    private IEnumerable<string> Listed()
    {
        var list = _project.BuildAndRun("list", "--format", "json");
        Assert.True(list.ExitCode == 0, list.ToString());
        return list.Json.EnumerateArray().Select(experiment => experiment.GetProperty("name").GetString()!);
    }
}
