using CsCheck;
using TrainSmart.Spaces;

namespace TrainSmart.Search.Tests.Spaces;

public sealed class SearchSpaceTests
{
    [Theory]
    [InlineData("uniform(-2, 3)")]
    [InlineData("log-uniform(1e-5, 0.1)")]
    [InlineData("quantized-uniform(0, 1, 0.1)")]
    [InlineData("quantized-uniform(0, 1, 0.3)")]
    [InlineData("quantized-log-uniform(0.5, 100, 0.5)")]
    [InlineData("normal(3, 2)")]
    [InlineData("log-normal(0, 1)")]
    [InlineData("quantized-normal(0, 1, 0.5)")]
    [InlineData("quantized-log-normal(1, 1, 2)")]
    [InlineData("truncated-normal(0, 1, -0.5, 2)")]
    [InlineData("truncated-normal(0, 1, 6, 9)")]
    [InlineData("truncated-normal(0, 1, -9, -6)")]
    [InlineData("int(-5, 9, 2)")]
    [InlineData("log-int(1, 512)")]
    [InlineData("choice(a, b, c)")]
    [InlineData("weighted-choice(a: 1, b: 3)")]
    [InlineData("ordinal(a, b, c)")]
    [InlineData("bool")]
    public void Values_are_inside_the_range_and_map_to_the_unit_interval_and_back(string text)
    {
        var space = Some.Space($"x: {text}");
        var column = space.Columns[0];
        var interval = Domain.Interval(space.Parameters[0].Distribution);
        Gen.Double[0, 1].Sample(unit =>
        {
            var value = column.FromUnit(unit);
            if (interval is var (low, high)) Assert.InRange(value, low, high);
            Assert.InRange(column.ToUnit(value), 0, 1);
            Assert.Equal(value, column.FromUnit(column.ToUnit(value)), 1e-9 * Math.Max(1, Math.Abs(value)));
            if (column.Levels == 0) return;
            var level = column.LevelOf(value);
            Assert.Equal(value, column.ValueOf(level));
            Assert.InRange(column.ToUnit(value), column.EdgeOf(level) - 1e-12, column.EdgeOf(level + 1) + 1e-12);
        });
    }

    [Fact]
    public void Quantized_values_are_written_as_a_person_would()
    {
        var column = Some.Space("x: quantized-uniform(0, 1, 0.1)").Columns[0];
        Assert.Equal([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0], Enumerable.Range(0, 11).Select(level => column.ValueOf(level)));
    }

    [Theory]
    [InlineData("log-uniform(1e-4, 1e-2)", 0.5, 1e-3)]
    [InlineData("uniform(-5, 10)", 0.2, -2)]
    [InlineData("normal(3, 2)", 0.841344746068543, 5)]
    [InlineData("log-normal(0, 1)", 0.841344746068543, Math.E)]
    [InlineData("truncated-normal(0, 1, 0, 9)", 0.682689492137086, 1)]
    [InlineData("truncated-normal(0, 1, 2, 9)", 0.940665, 3)]
    [InlineData("int(1, 4)", 0.3, 2)]
    [InlineData("weighted-choice(a: 1, b: 3)", 0.26, 1)]
    public void The_prior_is_laid_out_by_probability(string text, double unit, double value) =>
        Assert.Equal(value, Some.Space($"x: {text}").Columns[0].FromUnit(unit), 1e-4);

    [Fact]
    public void Every_drawn_point_obeys_conditions_sizes_and_constraints()
    {
        var space = Some.Everything();
        Gen.ULong.Sample(seed =>
        {
            var point = new double[space.Columns.Length];
            var random = new RandomStream(seed, "test");
            PriorDraw.Fill(space, point, ref random);
            Valid.Check(new Configuration(space, point));
        });
    }

    [Fact]
    public void A_point_survives_the_way_over_named_values() =>
        Gen.ULong.Sample(seed =>
        {
            var space = Some.Everything();
            var point = new double[space.Columns.Length];
            var random = new RandomStream(seed, "test");
            PriorDraw.Fill(space, point, ref random);
            var configuration = new Configuration(space, point);
            Assert.Equal(configuration, Configuration.FromValues(space, configuration.ToDictionary()));
        });

    [Theory]
    [InlineData("learning", "0.5", "'learning' is not a parameter")]
    [InlineData("rat", "0.5", "did you mean 'rate'?")]
    [InlineData("rate", "99", "'rate' is 99, outside [0, 1]")]
    [InlineData("rate", "'0.5'", "'rate' must be a number, not the text '0.5'")]
    [InlineData("depth", "1.6", "'depth' is 1.6, between two steps; the nearest value is 2")]
    [InlineData("family", "forrest", "did you mean 'forest'?")]
    public void A_wrong_value_of_a_point_is_refused_in_the_users_words(string name, string value, string message)
    {
        var space = Some.Space("rate: uniform(0, 1)", "depth: int(1, 3)", "family: choice(forest, linear)");
        var values = new Dictionary<string, Literal> { ["rate"] = 0.5, ["depth"] = 2, ["family"] = "linear" };
        values[name] = value.StartsWith('\'') ? value.Trim('\'') : double.TryParse(value, out var number) ? number : value;
        Assert.Contains(message, Assert.Throws<SpaceException>(() => Configuration.FromValues(space, values)).Message);
    }

    [Fact]
    public void A_value_for_a_parameter_that_does_not_exist_there_is_refused()
    {
        var space = Some.Space("family: choice(forest, linear)", "trees: int(1, 9) when family == 'forest'");
        var message = Assert.Throws<SpaceException>(
            () => Configuration.FromValues(space, new Dictionary<string, Literal> { ["family"] = "linear", ["trees"] = 3 })).Message;
        Assert.Equal("'trees' does not exist here, because family == 'forest' does not hold; leave it out", message);
    }

    [Fact]
    public void A_point_without_a_value_is_refused() =>
        Assert.Contains(
            "'x' has no value",
            Assert.Throws<SpaceException>(() => Configuration.FromValues(Some.Space("x: bool"), new Dictionary<string, Literal>())).Message);

    [Fact]
    public void An_absent_parameter_has_the_value_of_its_else()
    {
        var space = Some.Space("depth: int(1, 3)", "dropout: uniform(0.1, 0.5) when depth >= 2 else 0.0", "extra: bool when depth == 3");
        var point = Configuration.FromValues(space, new Dictionary<string, Literal> { ["depth"] = 1 });
        Assert.Equal(0.0, point.Double(1));
        Assert.False(point.IsActive(1));
        Assert.Null(point.OptionalBool(2));
        Assert.Contains("'extra' is absent", Assert.Throws<InvalidOperationException>(() => point.Bool(2)).Message);
        Assert.Equal("depth=1 dropout=0", point.ToString());
    }

    [Theory]
    [InlineData(6, "a: int(1, 3)", "b: bool")]
    [InlineData(4, "a: int(1, 3)", "b: bool when a == 2")]
    [InlineData(3, "a: int(1, 3)", "b: bool", "a >= 2 or b == true", "a != 3")]
    [InlineData(6, "p: permutation(x, y, z)")]
    [InlineData(6, "p: subset(x, y, z, least: 1, most: 2)")]
    [InlineData(null, "a: uniform(0, 1)")]
    public void The_number_of_points_is_known(int? expected, params string[] lines) => Assert.Equal(expected, Some.Space(lines).Cardinality);

    [Fact]
    public void A_wrong_space_is_refused_with_the_words_of_the_rules() =>
        Assert.Contains(
            "TS2001: low (2) of x must be less than high (1)",
            Assert.Throws<SpaceException>(() => Some.Space("x: uniform(2, 1)")).Message);

    [Fact]
    public void The_fingerprint_changes_with_any_part_of_the_space()
    {
        string[][] spaces =
        [
            ["x: uniform(0, 1)"],
            ["x: uniform(0, 2)"],
            ["y: uniform(0, 1)"],
            ["x: log-uniform(0.1, 1)"],
            ["x: uniform(0, 1)", "y: bool"],
            ["x: uniform(0, 1)", "x > 0.5"],
        ];
        Assert.Equal(spaces.Length, spaces.Select(lines => Some.Space(lines).Fingerprint).Distinct().Count());
        Assert.Equal(Some.Everything().Fingerprint, Some.Everything().Fingerprint);
    }

    [Fact]
    public void A_narrow_constraint_is_satisfied_and_an_impossible_one_ends_with_words()
    {
        var narrow = Some.Space("x: uniform(0, 1)", "y: uniform(0, 1)", "x + y < 0.01");
        var random = new RandomStream(1, "test");
        var point = new double[2];
        for (var draw = 0; draw < 20; draw++)
        {
            PriorDraw.Fill(narrow, point, ref random);
            Assert.True(point[0] + point[1] < 0.01);
        }

        var impossible = Some.Space("x: uniform(0, 1)", "y: uniform(0, 1)", "x - y == 0");
        Assert.Contains("(x - y) == 0", Assert.Throws<StudyException>(() => PriorDraw.Fill(impossible, point, ref random)).Message);
    }

    [Fact]
    public void A_space_is_read_from_a_text_of_one_part_a_line()
    {
        var space = SearchSpace.Parse(
            """
            depth: int(1, 3)

            width: choice(16, 32)
            dropout: uniform(0, 0.5) when depth >= 2 else 0.0
            where depth * width <= 64
            """);
        Assert.Equal(["depth", "width", "dropout"], space.Parameters.Select(parameter => parameter.Name));
        Assert.Equal("depth >= 2", space.Parameters[2].When!.ToString());
        Assert.Equal("(depth * width) <= 64", Assert.Single(space.Declaration.Constraints).ToString());
        Assert.Equal(0, SearchSpace.Parse("").Count);
    }

    [Theory]
    [InlineData("depth int(1, 3)", "write 'name: distribution', such as 'depth: int(1, 3)', or 'where' and a constraint")]
    [InlineData("depth: integer(1, 3)", "'depth: integer(1, 3)': ")]
    [InlineData("where depth *", "'where depth *': ")]
    [InlineData("depth: int(3, 1)", "TS2001")]
    public void A_line_that_is_no_part_of_a_space_is_named(string text, string message) =>
        Assert.Contains(message, Assert.Throws<SpaceException>(() => SearchSpace.Parse(text)).Message);
}

/// <summary>What every point of <see cref="Some.Everything"/> must fulfil, written without the code under test.</summary>
internal static class Valid
{
    public static void Check(Configuration point)
    {
        var values = point.ToDictionary();
        double Number(string name) => ((Literal.Number)values[name]).Value;
        Assert.InRange(Number("rate"), 1e-5, 0.1);
        Assert.InRange(Number("bias"), -0.5, 2);
        Assert.Equal(Math.Round(Number("share"), 1), Number("share"));
        Assert.Equal(0, Number("grid") % 0.5);
        Assert.Equal(1, Number("depth") % 2);
        Assert.InRange(Number("width"), 8, 512);
        Assert.True(Number("depth") * Number("width") <= 1024);
        var family = values["family"].ToString();
        Assert.Equal(family == "forest", values.ContainsKey("trees"));
        Assert.Equal(family == "forest" && Number("trees") >= 20, values.ContainsKey("leaves"));
        var hasDropout = family == "net" && Number("depth") >= 3;
        Assert.Equal(hasDropout, point.IsActive(point.Space.IndexOf("dropout")));
        if (!hasDropout) Assert.Equal(0, Number("dropout"));
        Assert.InRange(point.Items(point.Space.IndexOf("features")).Count, 1, 3);
        Assert.Equal(["x", "y", "z"], point.Items(point.Space.IndexOf("order")).Select(item => item.ToString()).Order());
    }
}
