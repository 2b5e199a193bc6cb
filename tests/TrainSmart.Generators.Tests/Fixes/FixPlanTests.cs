using CsCheck;
using TrainSmart.Fixes;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Tests.Fixes;

public class FixPlanTests
{
    [Fact]
    public void Edits_of_one_text_are_made_together() =>
        Assert.Equal("int(1, 8)  # why", FixPlan.Of([Edit(7, 1, "8"), Edit(4, 1, "1")]).Apply("int(8, 1)  # why"));

    [Fact]
    public void Of_two_edits_that_meet_the_first_is_made() => Assert.Equal("aXd", FixPlan.Of([Edit(2, 2, "Y"), Edit(1, 2, "X")]).Apply("abcd"));

    [Fact]
    public void Only_one_of_two_additions_at_one_place_is_made() => Assert.Equal("aXb", FixPlan.Of([Edit(1, 0, "X"), Edit(1, 0, "Y")]).Apply("ab"));

    [Fact]
    public void Edits_of_another_text_are_refused() => Assert.Throws<ArgumentException>(() => FixPlan.Of([Edit(3, 2, "X")]).Apply("abcd"));

    [Fact]
    public void What_no_edit_names_stays() => Gen.Select(Gen.String[0, 40], Gen.Select(Gen.Int[0, 40], Gen.Int[0, 5], Gen.String[0, 5]).List[0, 6])
        .Sample((text, edits) =>
        {
            var plan = FixPlan.Of(
                edits.Where(edit => edit.Item1 + edit.Item2 <= text.Length).Select(edit => Edit(edit.Item1, edit.Item2, edit.Item3)));
            var result = plan.Apply(text);
            var (end, place) = (0, 0);
            foreach (var edit in plan.Edits)
            {
                Assert.Equal(text[end..edit.Range.Start], result.Substring(place, edit.Range.Start - end));
                place += edit.Range.Start - end + edit.Text.Length;
                end = edit.Range.End;
            }

            Assert.Equal(text[end..], result[place..]);
        });

    [Fact]
    public void An_edit_survives_the_properties_of_a_diagnostic() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 1000], Gen.String).Sample((start, length, text) =>
            Edit(start, length, text) == FixProperties.Read(text, FixProperties.Write(new TextRange(start, length))));

    [Theory]
    [InlineData(null, "1,2")]
    [InlineData("x", null)]
    [InlineData("x", "1")]
    [InlineData("x", "-1,2")]
    [InlineData("x", "one,2")]
    public void Properties_that_hold_no_edit_give_none(string? replacement, string? replaced) =>
        Assert.Null(FixProperties.Read(replacement, replaced));

    private static TextEdit Edit(int start, int length, string text) => new(new TextRange(start, length), text);
}
