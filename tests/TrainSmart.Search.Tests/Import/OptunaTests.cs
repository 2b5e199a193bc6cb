using Microsoft.Data.Sqlite;
using TrainSmart.Spaces;

namespace TrainSmart.Search.Tests.Import;

public sealed class OptunaTests : IDisposable
{
    private const string Uniform = """{"name": "FloatDistribution", "attributes": {"step": null, "low": -5.0, "high": 5.0, "log": false}}""";
    private const string Choice = """{"name": "CategoricalDistribution", "attributes": {"choices": ["a", "b", true, null, 3]}}""";
    private const string Steps = """{"name": "IntDistribution", "attributes": {"log": false, "step": 2, "low": 1, "high": 9}}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("optuna").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_database_is_read_with_its_space_and_ended_trials() => Check(OptunaStudy.Read(Database()));

    [Fact]
    public void A_journal_is_read_with_its_space_and_ended_trials() => Check(OptunaStudy.Read(Journal()));

    [Fact]
    public void Its_trials_teach_the_sampler_of_a_study_here()
    {
        var optuna = OptunaStudy.Read(Journal());
        using var study = Study.Create(new MemoryStorage(), new(optuna.Space), new() { Directions = optuna.Directions });
        Assert.Empty(study.Add(optuna.Trials));
        Assert.Equal(("x=1.5 c=true n=7", 1.5), (study.Best!.Configuration.ToString(), study.Best.Values[0]));
        Assert.Equal(2, study.Ask("w")!.Number);
    }

    [Fact]
    public void What_does_not_fit_the_space_is_left_out_and_named()
    {
        using var study = Study.Create(new MemoryStorage(), Some.Space("x: uniform(-5, 5)", "c: choice(a, b)", "n: int(1, 9, 2)"), new());
        Assert.Contains("'true' is no value of 'c'", Assert.Single(study.Add(OptunaStudy.Read(Journal()).Trials)));
        Assert.Single(study.Trials);
    }

    [Fact]
    public void A_study_warms_another_one_up()
    {
        using var first = Study.Create(new MemoryStorage(), Some.Space("x: uniform(0, 1)"), new() { Trials = 5 }).Finish(point => point.Double(0));
        using var second = Study.Create(new MemoryStorage(), Some.Space("x: uniform(0, 2)"), new());
        Assert.Empty(second.Add(KnownTrial.Of(first)));
        Assert.Equal(first.Best!.Values, second.Best!.Values);
    }

    [Fact]
    public void A_file_that_is_neither_is_refused_with_words()
    {
        var file = Path.Combine(_folder, "other");
        File.WriteAllText(file, "something else\n");
        Assert.Contains("neither a SQLite file nor an Optuna journal: line 1", Assert.Throws<StudyException>(() => OptunaStudy.Read(file)).Message);
        Assert.Contains("there is no file", Assert.Throws<StudyException>(() => OptunaStudy.Read(file + "x")).Message);
        Assert.Contains("holds no study 't'", Assert.Throws<StudyException>(() => OptunaStudy.Read(Journal(), "t")).Message);
    }

    private static void Check(OptunaStudy study)
    {
        Assert.Equal("s", study.Name);
        Assert.Equal([Direction.Maximize], study.Directions);
        Assert.Equal(
            new Space(
                [
                    new("x", new Distribution.Uniform(-5, 5)),
                    new("c", new Distribution.Choice(["a", "b", true, new Literal.Null(), 3])),
                    new("n", new Distribution.Int(1, 9, 2)),
                ],
                []),
            study.Space);
        Assert.Equal([TrialState.Completed, TrialState.Pruned], study.Trials.Select(trial => trial.Result.State));
        Assert.Equal(true, study.Trials[0].Values["c"]);
        Assert.Equal([1.5], study.Trials[0].Result.Values);
    }

    private string Journal()
    {
        var file = Path.Combine(_folder, "journal.log");
        string Parameter(int trial, string name, double value, string distribution) =>
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $$"""{"op_code": 5, "trial_id": {{trial}}, "param_name": "{{name}}","""
                + $$""" "param_value_internal": {{value}}, "distribution": {{System.Text.Json.JsonSerializer.Serialize(distribution)}}}""");
        File.WriteAllLines(file,
        [
            """{"op_code": 0, "study_name": "s", "directions": [2]}""",
            """{"op_code": 4, "study_id": 0}""", Parameter(0, "x", 1.5, Uniform), Parameter(0, "c", 2, Choice), Parameter(0, "n", 7, Steps),
            """{"op_code": 7, "trial_id": 0, "step": 1, "intermediate_value": 1.5}""",
            """{"op_code": 6, "trial_id": 0, "state": 1, "values": [1.5]}""",
            """{"op_code": 4, "study_id": 0}""", Parameter(1, "x", -1, Uniform), Parameter(1, "c", 0, Choice), Parameter(1, "n", 1, Steps),
            """{"op_code": 6, "trial_id": 1, "state": 2, "values": [-1]}""",
            """{"op_code": 4, "study_id": 0}""", Parameter(2, "x", 0, Uniform),
        ]);
        return file;
    }

    private string Database()
    {
        var file = Path.Combine(_folder, "optuna.db");
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            CREATE TABLE studies (study_id INTEGER, study_name TEXT);
            CREATE TABLE study_directions (study_id INTEGER, direction TEXT, objective INTEGER);
            CREATE TABLE trials (trial_id INTEGER, number INTEGER, study_id INTEGER, state TEXT);
            CREATE TABLE trial_params (param_id INTEGER, trial_id INTEGER, param_name TEXT, param_value FLOAT, distribution_json TEXT);
            CREATE TABLE trial_values (trial_id INTEGER, objective INTEGER, value FLOAT, value_type TEXT);
            INSERT INTO studies VALUES (1, 's');
            INSERT INTO study_directions VALUES (1, 'MAXIMIZE', 0);
            INSERT INTO trials VALUES (11, 0, 1, 'COMPLETE'), (12, 1, 1, 'PRUNED'), (13, 2, 1, 'RUNNING');
            INSERT INTO trial_params VALUES (1, 11, 'x', 1.5, '{Uniform}'), (2, 11, 'c', 2, '{Choice}'), (3, 11, 'n', 7, '{Steps}'),
                (4, 12, 'x', -1, '{Uniform}'), (5, 12, 'c', 0, '{Choice}'), (6, 12, 'n', 1, '{Steps}');
            INSERT INTO trial_values VALUES (11, 0, 1.5, 'FINITE'), (12, 0, -1, 'FINITE');
            """;
        command.ExecuteNonQuery();
        return file;
    }
}
