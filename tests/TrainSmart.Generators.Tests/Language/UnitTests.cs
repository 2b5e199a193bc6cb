using TrainSmart.Generators.Tests.Declarations;
using TrainSmart.Generators.Tests.Soundness;
using TrainSmart.Generators.Vocabulary;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Tests.Language;

/// <summary>A quantity is written with its unit wherever it stands, and who writes none or another is told which there are.</summary>
public class UnitTests
{
    public static TheoryData<string, string, string> Wrong => new()
    {
        { nameof(SlotType.Duration), "10", "a number with its unit (ms, s, m, h, d or w), such as 90s, 10m or 2h" },
        { nameof(SlotType.Duration), "2 fortnights", "a number with its unit (ms, s, m, h, d or w), such as 90s, 10m or 2h" },
        { nameof(SlotType.Bytes), "16", "a number with its unit (B, kB, MB, GB, TB, KiB, MiB, GiB or TiB), such as 16GiB" },
        { nameof(SlotType.Bytes), "16 gigs", "a number with its unit (B, kB, MB, GB, TB, KiB, MiB, GiB or TiB), such as 16GiB" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Another_unit_is_refused_everywhere_and_in_both_front_ends(string typeName, string text, string form)
    {
        var type = Enum.Parse<SlotType>(typeName);
        foreach (var (word, slot) in Words.All.SelectMany(word => word.Slots.Where(slot => slot.Type == type).Select(slot => (word, slot))))
        {
            var construct = WordConstructs.Use(word, slot, new Written(text, $"\"{text}\""));
            foreach (var result in new[] { construct.ReadYaml(), construct.ReadCSharp() })
            {
                var finding = Assert.Single(result.Findings);
                Assert.Equal("TS1005", finding.Id);
                Assert.Contains(form, finding.Message);
            }
        }
    }

    [Theory]
    [InlineData(nameof(SlotType.Money), "five", "dollars, such as $5 or $0.50")]
    [InlineData(nameof(SlotType.Money), "20", "dollars, such as $5 or $0.50, found '20'; write $20")]
    [InlineData(nameof(SlotType.Price), "2.10", "such as $2.10/h; an hour if no time is said, found '2.10'; write $2.10/h")]
    [InlineData(nameof(SlotType.Price), "$5/fortnight", "dollars and the time that they buy, such as $2.10/h; an hour if no time is said")]
    [InlineData(nameof(SlotType.Fraction), "7 of 10", "a number or a percentage, such as 0.7 or 70%")]
    public void What_C_sharp_writes_as_a_number_has_its_unit_in_YAML(string typeName, string text, string form)
    {
        var type = Enum.Parse<SlotType>(typeName);
        foreach (var (word, slot) in Words.All.SelectMany(word => word.Slots.Where(slot => slot.Type == type).Select(slot => (word, slot))))
            Assert.Contains(form, Assert.Single(WordConstructs.Use(word, slot, new Written(text, "1")).ReadYaml().Findings).Message);
    }

    [Theory]
    [InlineData("20", "$20")]
    [InlineData("0.50", "$0.50")]
    public void Money_without_its_unit_is_mended(string written, string right)
    {
        var text = $"experiment: x\ndata: {{ csv: data/x.csv, label: y }}\nmodel: {{ estimator: lightgbm }}\nbudget: {{ cost: {written} }}\n";
        var finding = Assert.Single(YamlExperiments.Read(text).Findings);
        Assert.Equal($"'cost' must be an amount of dollars, such as $5 or $0.50, found '{written}'; write {right}", finding.Message);
        Assert.Equal((written, right), (YamlExperiments.Text(text, finding), finding.Replacement));
    }

    [Theory]
    [InlineData("2 hours", "2h")]
    [InlineData("10 mins", "10m")]
    [InlineData("1.5 days", "1.5d")]
    [InlineData("90 Seconds", "90s")]
    public void A_unit_that_is_spelled_out_is_mended(string written, string right)
    {
        Assert.Equal(right, Quantities.ShortDuration(written));
        var finding = Assert.Single(
            YamlExperiments.Read(
                $"experiment: x\ndata: {{ csv: data/x.csv, label: y }}\nmodel: {{ estimator: lightgbm }}\nbudget: {{ time: {written} }}\n").Findings);
        Assert.Equal(right, finding.Replacement);
        Assert.Equal(right, Assert.Single(CSharpSnippet.WithMembers("", $"[Budget(Time = \"{written}\")]").Result.Findings).Replacement);
    }
}
