using System.Text.Json;

namespace TrainSmart.Tests.Commands;

public sealed class AskTellVerbTests
{
    [Fact]
    public async Task Each_line_is_answered_by_a_line_of_json_and_the_end_of_the_input_ends_it_well()
    {
        using var bench = new Bench
        {
            Input = """
                {"op":"create","space":{"x":{"type":"uniform","low":0,"high":1}},"sampler":"random","seed":1}
                {"op":"ask"}
                {"op":"tell","trial":0,"values":[0.25]}
                {"op":"best"}
                """,
        };

        var said = await bench.Exactly("ask-tell");

        Assert.Equal((ExitCode.Ok, ""), (said.Code, said.Error));
        var answers = said.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(4, answers.Count);
        Assert.Equal(0.25, answers[3].GetProperty("values")[0].GetDouble());
        Assert.Equal(answers[1].GetProperty("parameters").ToString(), answers[3].GetProperty("parameters").ToString());
    }

    [Fact]
    public async Task A_wrong_request_is_answered_and_the_conversation_goes_on()
    {
        using var bench = new Bench { Input = "{\"op\":\"aks\"}\n{\"op\":\"create\",\"space\":{\"x\":{\"type\":\"bool\"}}}\n" };

        var said = await bench.Exactly("ask-tell");

        Assert.Equal(ExitCode.Ok, said.Code);
        Assert.Contains("did you mean 'ask'?", said.Out, StringComparison.Ordinal);
        Assert.Contains("\"study\":\"study\"", said.Out, StringComparison.Ordinal);
    }
}
