using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace TrainSmart.Search.Tests.AskTell;

public sealed class AskTellTests
{
    private const string Space = """
        {"x":{"type":"uniform","low":-5,"high":10},"lr":{"type":"log-uniform","low":1e-5,"high":0.1},"n":{"type":"int","low":1,"high":9,"step":2},
         "units":{"type":"log-int","low":8,"high":512},"q":{"type":"quantized-uniform","low":0,"high":1,"step":0.25},
         "c":{"type":"choice","values":["svm","forest",true,3,null]},"size":{"type":"ordinal","values":["s","m","l"]},"flag":{"type":"bool"},
         "gamma":{"type":"log-uniform","low":1e-4,"high":10,"when":"c == 'svm'"},"depth":{"type":"int","low":2,"high":12,"when":"c == 'forest' and flag"}}
        """;

    private readonly TrainSmart.Search.AskTell _conversation = new();

    [Fact]
    public void A_conversation_of_the_contract_goes_through()
    {
        var created = Ask(
            $$"""{"op":"create","space":{{Space}},"constraints":["n * units <= 1024"],"directions":["minimize"]"""
            + ""","sampler":"tpe","seed":1,"trials":30,"study":"name"}""");
        Assert.Equal(
            ("name", "tpe", JsonValueKind.Null),
            (created.GetProperty("study").GetString(), created.GetProperty("sampler").GetString(), created.GetProperty("cardinality").ValueKind));
        Assert.NotEqual("", created.GetProperty("reason").GetString());
        for (var expected = 0; expected < 30; expected++)
        {
            var asked = Ask("""{"op":"ask"}""");
            Assert.Equal(expected, asked.GetProperty("trial").GetInt32());
            var parameters = asked.GetProperty("parameters");
            Assert.True(parameters.GetProperty("n").GetInt32() * parameters.GetProperty("units").GetInt32() <= 1024);
            var choice = parameters.GetProperty("c");
            Assert.Equal(choice.ValueKind == JsonValueKind.String && choice.GetString() == "svm", parameters.TryGetProperty("gamma", out _));
            Assert.False(Ask($$"""{"op":"report","trial":{{expected}},"step":3,"values":[0.2]}""").GetProperty("prune").GetBoolean());
            Assert.True(
                Ask($$"""{"op":"tell","trial":{{expected}},"values":[{{expected}}.25],"constraints":[-0.1]}""").GetProperty("ok").GetBoolean());
        }

        Assert.Equal(JsonValueKind.Null, Ask("""{"op":"ask"}""").GetProperty("trial").ValueKind);
        Assert.Equal(0.25, Ask("""{"op":"best"}""").GetProperty("values")[0].GetDouble());
        Assert.Equal(
            [21, 22, 23, 24, 25, 26, 27, 28, 29],
            Ask("""{"op":"trials","after":20}""").GetProperty("trials").EnumerateArray().Select(trial => trial.GetProperty("trial").GetInt32()));
    }

    [Fact]
    public void Many_trials_can_be_asked_for_at_once_and_told_in_any_order()
    {
        Ask("""{"op":"create","space":{"x":{"type":"uniform","low":0,"high":1}}}""");
        Assert.Equal(20, Ask("""{"op":"ask","count":20}""").GetProperty("trials").GetArrayLength());
        Assert.True(Ask("""{"op":"tell","trial":13,"values":[2]}""").GetProperty("ok").GetBoolean());
        Assert.True(Ask("""{"op":"tell","trial":2,"state":"failed"}""").GetProperty("ok").GetBoolean());
        Assert.Equal(13, Ask("""{"op":"best"}""").GetProperty("trial").GetInt32());
    }

    [Fact]
    public void An_enqueued_point_comes_next_and_open_values_are_drawn()
    {
        Ask($$"""{"op":"create","space":{{Space}}}""");
        Ask("""{"op":"enqueue","parameters":{"x":1.0,"c":"svm"}}""");
        var parameters = Ask("""{"op":"ask"}""").GetProperty("parameters");
        Assert.Equal(
            (1.0, "svm", true),
            (parameters.GetProperty("x").GetDouble(), parameters.GetProperty("c").GetString(), parameters.TryGetProperty("gamma", out _)));
    }

    [Fact]
    public void Several_directions_give_a_front_and_infeasible_trials_are_not_on_it()
    {
        Ask("""{"op":"create","space":{"x":{"type":"uniform","low":0,"high":1}},"directions":["minimize","maximize"],"sampler":"random"}""");
        Ask("""{"op":"ask","count":3}""");
        Ask("""{"op":"tell","trial":0,"values":[1,1]}""");
        Ask("""{"op":"tell","trial":1,"values":[2,1]}""");
        Ask("""{"op":"tell","trial":2,"values":[0,9],"constraints":[0.5]}""");
        Assert.Equal([0], Ask("""{"op":"best"}""").GetProperty("front").EnumerateArray().Select(trial => trial.GetProperty("trial").GetInt32()));
    }

    [Fact]
    public void Numbers_read_back_exactly()
    {
        Ask("""{"op":"create","space":{"x":{"type":"uniform","low":0,"high":1}}}""");
        var asked = Ask("""{"op":"ask"}""").GetProperty("parameters").GetProperty("x").GetDouble();
        Assert.Equal(asked, Ask("""{"op":"trials"}""").GetProperty("trials")[0].GetProperty("parameters").GetProperty("x").GetDouble());
    }

    [Theory]
    [InlineData("""{"op":"create","space":{"lr":{"type":"log-uniform","low":0,"high":0.1}}}""", "TS2002", "space.lr.low")]
    [InlineData("""{"op":"create","space":{"x":{"type":"uniform","low":2,"high":1}}}""", "TS2001", "space.x.low")]
    [InlineData("""{"op":"create","space":{"x":{"type":"log-uniform","low":1,"high":2,"step":1}}}""", "TS2004", "space.x.step")]
    [InlineData("""{"op":"create","space":{"x":{"type":"unifrom","low":0,"high":1}}}""", "TS2050", "space.x.type")]
    [InlineData("""{"op":"create","space":{"x":{"type":"uniform","low":0}}}""", "TS2050", "space.x")]
    [InlineData("""{"op":"create","space":{"x":{"type":"int","low":0.5,"high":3}}}""", "TS2013", "space.x.low")]
    [InlineData("""{"op":"create","space":{"x":{"type":"choice","values":[]}}}""", "TS2008", "space.x.values")]
    [InlineData("""{"op":"create","space":{"x":{"type":"choice","values":[[1]]}}}""", "TS2012", "space.x.values[0]")]
    [InlineData("""{"op":"create","space":{"x":{"type":"bool","when":"y > 1"}}}""", "TS2024", "space.x.when")]
    [InlineData("""{"op":"create","space":{"x":{"type":"int","low":1,"high":3}},"constraints":["x > 5"]}""", "TS2029", "constraints[0]")]
    [InlineData("""{"op":"create","space":{"x":{"type":"bool"}},"sampler":"tpee"}""", "TS2050", "sampler")]
    [InlineData("""{"op":"create","space":{"x":{"type":"bool"}},"directions":["up"]}""", "TS2050", "directions[0]")]
    [InlineData("""{"op":"crate"}""", "TS2050", "op")]
    [InlineData("""{"op":"tell","trial":0,"values":[1,2]}""", "TS2050", "values")]
    [InlineData("""{"op":"tell","trial":7,"values":[1]}""", "TS2050", "trial")]
    [InlineData("""{"op":"tell","trial":0}""", "TS2050", "values")]
    [InlineData("""{"op":"tell","trial":0,"values":["1"]}""", "TS2050", "values[0]")]
    [InlineData("""{"op":"tell","trial":0,"state":"ended"}""", "TS2050", "state")]
    [InlineData("""{"op":"enqueue","parameters":{"y":1}}""", "TS2039", "parameters")]
    [InlineData("""{"op":"enqueue","parameters":{"x":7}}""", "TS2039", "parameters")]
    [InlineData("""{"op":"enqueue","parameters":{"x":0.1,"x":0.2}}""", "TS2050", "parameters.x")]
    [InlineData("""{"op":"ask","count":0}""", "TS2050", "count")]
    [InlineData("""{"op":"ask","cuont":3}""", "TS2050", "cuont")]
    [InlineData("""nonsense""", "TS2050", "")]
    [InlineData("""[]""", "TS2050", "")]
    public void A_wrong_request_is_answered_with_its_rule_and_place_and_changes_nothing(string request, string id, string path)
    {
        Ask("""{"op":"create","space":{"x":{"type":"uniform","low":0,"high":1}}}""");
        Ask("""{"op":"ask"}""");
        var before = _conversation.Answer("""{"op":"trials"}""");
        var error = Ask(request).GetProperty("error");
        Assert.Equal((id, path), (error.GetProperty("id").GetString(), error.GetProperty("path").GetString()));
        Assert.NotEqual("", error.GetProperty("message").GetString());
        Assert.Equal(before, _conversation.Answer("""{"op":"trials"}"""));
    }

    [Fact]
    public void A_trial_of_a_conversation_that_broke_off_is_handed_out_again()
    {
        var folder = Directory.CreateTempSubdirectory("ask-tell");
        var file = JsonSerializer.Serialize(Path.Combine(folder.FullName, "study.db"));
        var create = $$$"""{"op":"create","space":{"x":{"type":"uniform","low":0,"high":1}},"storage":{{{file}}}}""";
        Ask(create);
        var asked = Ask("""{"op":"ask"}""").GetProperty("parameters").ToString();
        _conversation.Dispose();
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "study.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM leases";
            command.ExecuteNonQuery();
        }

        using var second = new TrainSmart.Search.AskTell();
        second.Answer(create);
        var again = JsonDocument.Parse(second.Answer("""{"op":"ask"}""")).RootElement;
        Assert.Equal((0, asked), (again.GetProperty("trial").GetInt32(), again.GetProperty("parameters").ToString()));
        second.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Texts_and_files_are_kept_with_a_trial_and_with_the_study()
    {
        var folder = Directory.CreateTempSubdirectory("asktell");
        var file = Path.Combine(folder.FullName, "plot.svg");
        File.WriteAllText(file, "<svg/>");
        Ask($$"""{"op":"create","space":{"x":{"type":"bool"} },"artifacts":{{JsonSerializer.Serialize(Path.Combine(folder.FullName, "kept"))}} }""");
        Ask("""{"op":"ask"}""");
        Assert.True(Ask("""{"op":"annotate","trial":0,"name":"machine","text":"a"}""").GetProperty("ok").GetBoolean());
        Assert.True(Ask("""{"op":"annotate","name":"purpose","text":"a first look"}""").GetProperty("ok").GetBoolean());
        var kept = Ask($$"""{"op":"attach","trial":0,"file":{{JsonSerializer.Serialize(file)}} }""");
        Assert.Equal(("plot.svg", 6), (kept.GetProperty("name").GetString(), kept.GetProperty("bytes").GetInt32()));
        Assert.Contains(
            "is no name of an artifact",
            _conversation.Answer($$"""{"op":"attach","name":"../x","file":{{JsonSerializer.Serialize(file)}} }"""));
        var trial = Ask("""{"op":"trials"}""").GetProperty("trials")[0];
        Assert.Equal(
            ("a", kept.ToString()),
            (trial.GetProperty("attributes").GetProperty("machine").GetString(), trial.GetProperty("artifacts")[0].ToString()));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_file_is_attached_only_where_a_folder_for_files_was_given()
    {
        Ask("""{"op":"create","space":{"x":{"type":"bool"}}}""");
        Assert.Contains("give 'artifacts' to 'create'", _conversation.Answer("""{"op":"attach","file":"plot.svg"}"""));
    }

    [Fact]
    public void A_timeout_of_the_study_ends_it_in_words()
    {
        Ask("""{"op":"create","space":{"x":{"type":"uniform","low":0,"high":1}},"timeout":0.001}""");
        Ask("""{"op":"ask"}""");
        Thread.Sleep(5);
        Assert.Equal("the timeout of 00:00:00.0010000 is over", Ask("""{"op":"ask"}""").GetProperty("reason").GetString());
        Assert.Contains(
            "timeout must be a number of seconds above 0, not -1",
            _conversation.Answer("""{"op":"create","space":{"x":{"type":"bool"}},"timeout":-1}"""));
    }

    [Fact]
    public void Nothing_can_be_asked_before_a_study_is_created() =>
        Assert.Contains("there is no study yet", Ask("""{"op":"ask"}""").GetProperty("error").GetProperty("message").GetString());

    [Fact]
    public void Lines_are_answered_in_order_until_the_input_ends()
    {
        using var output = new StringWriter();
        TrainSmart.Search.AskTell.Run(new StringReader("{\"op\":\"create\",\"space\":{\"x\":{\"type\":\"bool\"}}}\n\n{\"op\":\"ask\"}\n"), output);
        Assert.Equal(2, output.ToString().TrimEnd('\n').Split('\n').Length);
    }

    private JsonElement Ask(string request) => JsonDocument.Parse(_conversation.Answer(request)).RootElement;
}
