using TrainSmart.Generators.Emit;

namespace TrainSmart.Generators.Tests.Emit;

public class CodeTests
{
    private static readonly Code Optimizer = Code.Initializer("new AdamW", ["LearningRate = 0.01", "WeightDecay = 0.1"]);

    [Fact]
    public void What_fits_stays_on_one_line() => Assert.Equal("new AdamW { LearningRate = 0.01, WeightDecay = 0.1 }", Optimizer.Render(80));

    [Fact]
    public void What_does_not_fit_is_broken_at_the_outermost_brackets()
    {
        var training = Code.Initializer("new()", [Optimizer.After("Optimizer = "), "Epochs = 60"]);
        Assert.Equal(
            """
            new()
            {
                Optimizer = new AdamW { LearningRate = 0.01, WeightDecay = 0.1 },
                Epochs = 60,
            }
            """.ReplaceLineEndings("\n"),
            training.Render(80));
    }

    [Fact]
    public void Arguments_end_in_no_comma() =>
        Assert.Equal("Call(\n    first,\n    second)", Code.List("Call(", ["first", "second"], ")").Render(10));

    [Fact]
    public void An_object_with_nothing_to_set_has_no_braces() => Assert.Equal("new AdamW()", Code.Initializer("new AdamW", []).Render(80));
}
