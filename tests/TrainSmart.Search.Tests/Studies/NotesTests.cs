namespace TrainSmart.Search.Tests.Studies;

public sealed class NotesTests : IDisposable
{
    private static readonly SearchSpace Space = Some.Space("x: uniform(0, 1)");

    private readonly string _folder = Directory.CreateTempSubdirectory("notes").FullName;

    private string Kept => Path.Combine(_folder, "artifacts");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Texts_of_the_study_and_of_its_trials_are_kept_with_it()
    {
        var file = Path.Combine(_folder, "study.db");
        using (var storage = new SqliteStorage(file))
        using (var study = Study.Create(storage, Space, new()))
        {
            var trial = study.Ask("w")!;
            study.Notes.Set("purpose", "a first look");
            study.Notes.Set(trial, "machine", "a");
            study.Notes.Set(trial, "machine", "b");
        }

        using var again = new SqliteStorage(file);
        using var opened = Study.Open(again);
        Assert.Equal("a first look", opened.Notes.Attributes()["purpose"]);
        Assert.Equal([new("machine", "b")], opened.Notes.Attributes(0));
        Assert.Empty(opened.Notes.Attributes(1));
    }

    [Fact]
    public void A_trial_that_was_given_to_another_worker_takes_no_more_notes()
    {
        using var study = Study.Create(new MemoryStorage(), Space, new());
        var trial = study.Ask("w")!;
        study.Tell(trial, TrialState.Completed, [1]);
        Assert.Contains("no longer this worker's", Assert.Throws<StudyException>(() => study.Notes.Set(trial, "late", "yes")).Message);
    }

    [Fact]
    public void A_file_is_kept_once_by_its_contents_and_reads_back_with_its_size()
    {
        using var study = Study.Create(new MemoryStorage(), Space, new());
        var folder = new ArtifactFolder(Kept);
        File.WriteAllText(Path.Combine(_folder, "plot.svg"), "<svg/>");
        var first = study.Notes.Attach("plot.svg", Path.Combine(_folder, "plot.svg"), folder);
        var second = study.Notes.Attach(study.Ask("w")!, "copy.svg", Path.Combine(_folder, "plot.svg"), folder);
        Assert.Equal((first.Hash, 6L), (second.Hash, second.Size));
        Assert.Equal([second], study.Notes.Artifacts(0));
        Assert.Single(Directory.GetFiles(Kept, "*", SearchOption.AllDirectories));
        using var contents = new StreamReader(folder.Open(first));
        Assert.Equal("<svg/>", contents.ReadToEnd());
    }

    [Theory]
    [InlineData("../plot.svg")]
    [InlineData("/etc/passwd")]
    [InlineData("a\\b")]
    [InlineData("..")]
    [InlineData("")]
    public void A_name_that_leads_elsewhere_is_refused_and_nothing_is_written(string name)
    {
        File.WriteAllText(Path.Combine(_folder, "plot.svg"), "<svg/>");
        Assert.StartsWith(
            $"'{name}' is no name of an artifact",
            Assert.Throws<StudyException>(() => new ArtifactFolder(Kept).Add(name, Path.Combine(_folder, "plot.svg"))).Message);
        Assert.False(Directory.Exists(Kept));
    }

    [Fact]
    public void A_hash_that_leads_elsewhere_opens_nothing() =>
        Assert.Equal(
            "'../../etc/passwd' is no hash of an artifact",
            Assert.Throws<StudyException>(() => new ArtifactFolder(Kept).Open(new("x", "../../etc/passwd", 1))).Message);

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.StartsWith(
            $"the artifact 'a' cannot be taken from '{_folder}/none'",
            Assert.Throws<StudyException>(() => new ArtifactFolder(Kept).Add("a", $"{_folder}/none")).Message);
}
