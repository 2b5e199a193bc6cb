using TrainSmart.Generators.Rules;
using TrainSmart.Generators.Tests.Declarations;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Tests.Language;

/// <summary>
/// A <c>%</c> directly behind a number is its unit wherever a searched value is written; with a blank before it, it is the remainder. No other unit
/// has a place there, and who writes one is told the number.
/// </summary>
public class PercentageTests
{
    public static TheoryData<string, Distribution> Distributions => new()
    {
        { "uniform(10%, 50%)", new Distribution.Uniform(0.1, 0.5) },
        { "uniform(-10%, 0.7%)", new Distribution.Uniform(-0.1, 0.007) },
        { "log-uniform(1%, 10%)", new Distribution.LogUniform(0.01, 0.1) },
        { "quantized-uniform(0%, 50%, 5%)", new Distribution.QuantizedUniform(0, 0.5, 0.05) },
        { "'normal(20%, sd: 5%)'", new Distribution.Normal(0.2, 0.05) },
        { "choice(10%, 20%)", new Distribution.Choice([0.1, 0.2]) },
        { "ordinal(10%, 25.5%)", new Distribution.Ordinal([0.1, 0.255]) },
        { "'weighted-choice(10%: 70%, 20%: 30%)'", new Distribution.WeightedChoice([0.1, 0.2], [0.7, 0.3]) },
        { "choice('10%', b)", new Distribution.Choice(["10%", "b"]) },
        { "{ distribution: quantized-uniform, low: 0%, high: 50%, step: 5% }", new Distribution.QuantizedUniform(0, 0.5, 0.05) },
        { "{ distribution: choice, values: [10%, 20%] }", new Distribution.Choice([0.1, 0.2]) },
        { "{ distribution: choice, values: ['10%', b] }", new Distribution.Choice(["10%", "b"]) },
        { "{ distribution: weighted-choice, values: { a: 70%, b: 30% } }", new Distribution.WeightedChoice(["a", "b"], [0.7, 0.3]) },
    };

    [Theory]
    [MemberData(nameof(Distributions))]
    public void A_percentage_in_a_distribution_is_the_fraction(string written, Distribution expected) =>
        Assert.Equal(expected, Assert.Single(YamlExperiments.Model(Space($"x: {written}")).Space.Parameters).Distribution);

    [Theory]
    [InlineData("dropout < 30%", "dropout < 0.3")]
    [InlineData("dropout<30%and depth>1", "(dropout < 0.3) and (depth > 1)")]
    [InlineData("not dropout >= 30% or depth > 1", "not (dropout >= 0.3) or (depth > 1)")]
    [InlineData("dropout * 50% - 10% <= (20%)", "((dropout * 0.5) - 0.1) <= 0.2")]
    [InlineData("dropout in [10%, 20%] or depth == 1", "(dropout in [0.1, 0.2]) or (depth == 1)")]
    [InlineData("depth % 2 == 0", "(depth % 2) == 0")]
    [InlineData("depth%2 == 0", "(depth % 2) == 0")]
    [InlineData("12 % depth == 0", "(12 % depth) == 0")]
    [InlineData("(depth + 2)%2 == 0", "((depth + 2) % 2) == 0")]
    [InlineData("depth * 2 % 2 == 0", "((depth * 2) % 2) == 0")]
    public void In_a_condition_it_is_the_fraction_and_behind_a_blank_the_remainder(string written, string meant)
    {
        var yaml = YamlExperiments.Read(Space("dropout: choice(0.1, 0.2, 0.3, 0.4)", "depth: int(1, 3)") + $"  constraints: [ \"{written}\" ]\n");
        Assert.Equal(meant, Assert.Single(yaml.Model!.Space.Constraints).ToString());

        var inClass = written.Replace("dropout", "Dropout").Replace("depth", "Depth");
        var members = "[Choice(0.1, 0.2, 0.3, 0.4)] public partial double Dropout { get; } [Int(1, 3)] public partial int Depth { get; }";
        Assert.Equal(meant, Assert.Single(CSharpSnippet.WithMembers(members, $"[Constraint(\"{inClass}\")]").Model.Space.Constraints).ToString());
    }

    [Fact]
    public void Conditions_values_otherwise_and_uses_take_percentages()
    {
        var model = YamlExperiments.Model(
            """
            experiment: shares
            model: { layers: [ dropout: $rate * 50%, { dropout: 20%, when: rate < 30% }, linear: classes ] }
            search:
              space:
                rate: uniform(10%, 50%)
                more: uniform(0%, 50%) when rate >= 20% else 5%
                long: { distribution: uniform, low: 0%, high: 50%, when: rate < 20%, else: 5% }
            """);
        Assert.Equal(["rate >= 0.2", "rate < 0.2"], model.Space.Parameters.Skip(1).Select(parameter => parameter.When!.ToString()));
        Assert.All(model.Space.Parameters.Skip(1), parameter => Assert.Equal((Literal)0.05, parameter.Otherwise));
    }

    [Theory]
    [InlineData("int(10%, 50)", "10%", "low must be a whole number, not the share 10%, which is 0.1; use uniform", null)]
    [InlineData("uniform(0, 50 %)", "50 %", "the % stands directly behind its number; write 50%", "50%")]
    [InlineData(
        "uniform(10m, 2h)", "10m", "'10m' is a duration, and the only unit here is %; write 600 for its seconds; a text stands in quotes", null)]
    [InlineData(
        "choice(16GiB, 32GiB)",
        "16GiB",
        "'16GiB' is an amount of memory, and the only unit here is %; write 17179869184 for its bytes; a text stands in quotes",
        null)]
    [InlineData("uniform($5, $10)", "$5", "'$5' is an amount of money, and the only unit here is %; write 5; a text stands in quotes", null)]
    [InlineData(
        "choice($2.10/h, $4)",
        "$2.10/h",
        "'$2.10/h' is a price, and the only unit here is %; write 2.1 for dollars an hour; a text stands in quotes",
        null)]
    [InlineData(
        "choice($a, b)",
        "$a",
        "'$a' stands for the value of a parameter, and a value itself is needed here; write a number, or 'a' for a text",
        null)]
    [InlineData(
        "uniform(0, 1) when y < 10m",
        "10m",
        "'10m' is a duration, and the only unit here is %; write 600 for its seconds; a text stands in quotes",
        null)]
    [InlineData("uniform(0, 1) when y < 10%y", "10%", "'10%' is a share; for the remainder write '10 %', with a blank", null)]
    [InlineData("uniform(0, 1) when y < 10 %", "%", "'%' behind a blank is the remainder; for a share write 10% without the blank", null)]
    [InlineData(
        "{ distribution: uniform, low: 10m, high: 2h }",
        "10m",
        "'10m' is a duration, and the only unit here is %; write 600 for its seconds; a text stands in quotes",
        null)]
    [InlineData(
        "{ distribution: choice, values: [16GiB, 32GiB] }",
        "16GiB",
        "'16GiB' is an amount of memory, and the only unit here is %; write 17179869184 for its bytes; a text stands in quotes",
        null)]
    public void What_has_no_place_is_refused_once_with_what_to_write(string written, string part, string message, string? replacement)
    {
        var text = Space($"x: {written}", "y: int(1, 9)");
        var finding = Assert.Single(YamlExperiments.Read(text).Findings);
        Assert.Equal(message, finding.Message);
        Assert.Equal(part, YamlExperiments.Text(text, finding));
        Assert.Equal(replacement, finding.Replacement);
    }

    [Fact]
    public void A_number_that_is_no_share_says_the_number_to_write()
    {
        var finding = Assert.Single(
            YamlExperiments.Read("experiment: x\ntrain: { epochs: 9, batch-size: 8, optimizer: { adamw: { learning-rate: 1% } } }\n").Findings);
        Assert.Equal("'learning-rate' must be a number, found '1%'; write 0.01", finding.Message);
        Assert.Equal("0.01", finding.Replacement);
    }

    [Theory]
    [InlineData("uniform(50%, 10%)", "low (50%) of x must be less than high (10%); swap them")]
    [InlineData("{ distribution: uniform, low: 50%, high: 0.1 }", "low (50%) of x must be less than high (0.1); swap them")]
    [InlineData("uniform(7.5%, 7.5%)", "x can only be 7.5%; a fixed value says so more plainly")]
    [InlineData("quantized-uniform(10%, 60%, 15%)", "60% of x is never tried: the last step ends at 0.55; write 0.55, or a step that meets 60%")]
    [InlineData("choice(10%, 20%, 10%)", "'10%' stands twice in x and is drawn twice as often; remove one or write weighted-choice")]
    public void A_message_about_a_percentage_says_it_as_it_was_written(string written, string message) =>
        Assert.Equal(message, Assert.Single(YamlExperiments.Read(Space($"x: {written}")).Findings).Message);

    [Theory]
    [InlineData(
        "[Choice(\"10%\", \"0.5%\")] public partial double Rate { get; }",
        "TS1008 (10,13) [\"10%\"]",
        "\"10%\" is a text in C#; write 0.1, the number that it is",
        "0.1")]
    [InlineData(
        "[Uniform(0, 1), When(\"Deep\", Else = \"10%\")] public partial double Rate { get; } [Bool] public partial bool Deep { get; }",
        "TS1008 (10,41) [\"10%\"]",
        "\"10%\" is a text in C#; write 0.1, the number that it is",
        "0.1")]
    public void A_class_has_numbers_where_it_wrote_texts(string member, string place, string message, string replacement)
    {
        var snippet = CSharpSnippet.WithMembers(member);
        Assert.Equal(place, snippet.Findings[0]);
        var finding = snippet.Result.Findings[0];
        Assert.Equal((message, replacement), (finding.Message, finding.Replacement));
        Assert.All(snippet.Result.Findings, other => Assert.Equal("TS1008", other.Id));
    }

    [Fact]
    public void A_percentage_is_the_number_that_its_digits_say()
    {
        for (var thousandths = 1; thousandths < 1000; thousandths++)
        {
            var percentage = System.FormattableString.Invariant($"{thousandths / 10}.{thousandths % 10}%");
            var fraction = double.Parse(
                System.FormattableString.Invariant($"0.{thousandths:000}"), System.Globalization.CultureInfo.InvariantCulture);
            Assert.True(Quantities.TryParseFraction(percentage, out var read));
            Assert.Equal(fraction, read);
        }
    }

    private static string Space(params string[] parameters) =>
        $"experiment: shares\nsearch:\n  space:\n{string.Concat(parameters.Select(parameter => $"    {parameter}\n"))}";
}
