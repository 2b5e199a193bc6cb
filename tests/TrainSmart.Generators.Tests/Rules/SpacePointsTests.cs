using CsCheck;
using TrainSmart.Generators.Rules;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Tests.Rules;

public class SpacePointsTests
{
    private static readonly Dictionary<string, Literal> NoNames = [];

    [Fact]
    public void A_finite_space_is_listed_whole()
    {
        var points = Points(new("depth", new Distribution.Int(1, 3)), new("width", new Distribution.Choice([16, 32])))
            .Over(Read("depth"), Read("width"))
            .ToList();
        Assert.Equal(["1/16", "1/32", "2/16", "2/32", "3/16", "3/32"], points.Select(point => $"{point.ValueOf("depth")}/{point.ValueOf("width")}"));
    }

    [Fact]
    public void A_continuous_range_is_looked_at_from_end_to_end()
    {
        var values = Points(new Parameter("rate", new Distribution.LogUniform(1e-4, 1e-1)))
            .Over(Read("rate"))
            .Select(point => point.Number(Read("rate"))!.Value)
            .ToList();
        Assert.Equal(1e-4, values[0]);
        Assert.Equal(1e-1, values[^1]);
        Assert.Equal(values.Order(), values);
    }

    [Fact]
    public void Points_that_a_constraint_excludes_are_left_out()
    {
        var space = new Space(
            [new("depth", new Distribution.Int(1, 3)), new("width", new Distribution.Choice([16, 64, 128]))], [Read("depth * width <= 128")]);
        Assert.DoesNotContain(new SpacePoints(space, NoNames).Over(Read("depth")), point => point.Number(Read("depth * width")) > 128);
    }

    [Fact]
    public void A_parameter_whose_condition_fails_has_its_other_value_or_none()
    {
        var points = Points(
            new("depth", new Distribution.Int(1, 2)),
            new("dropout", new Distribution.Choice([0.1]), Read("depth >= 2"), 0.0),
            new("extra", new Distribution.Choice([5]), Read("depth >= 2"))).Over(Read("dropout"), Read("extra")).ToList();
        Assert.Equal(["0/", "0.1/5"], points.Select(point => $"{point.ValueOf("dropout")}/{point.ValueOf("extra")}"));
    }

    [Fact]
    public void Conditions_on_parameters_declared_later_are_decided() =>
        Assert.Equal(
            2,
            Points(new("a", new Distribution.Choice([1]), Read("b == 2"), 0), new("b", new Distribution.Int(1, 2))).Over(Read("a")).Count());

    [Fact]
    public void A_circle_of_conditions_ends() =>
        Assert.NotEmpty(
            Points(new("a", new Distribution.Choice([1]), Read("b == 2"), 0), new("b", new Distribution.Int(1, 2), Read("a == 1"), 1))
                .Over(Read("a")));

    [Fact]
    public void A_space_without_conditions_is_counted_by_its_product() =>
        Assert.Equal(1e15, Points([.. Enumerable.Range(0, 15).Select(index => new Parameter($"p{index}", new Distribution.Int(1, 10)))]).Count());

    [Fact]
    public void Sets_and_orders_are_counted()
    {
        Assert.Equal(11, Points(new Parameter("s", new Distribution.Subset([1, 2, 3, 4], 2, 4))).Count());
        Assert.Equal(24, Points(new Parameter("o", new Distribution.Permutation([1, 2, 3, 4]))).Count());
    }

    [Fact]
    public void A_continuous_space_has_no_count() => Assert.Null(Points(new Parameter("rate", new Distribution.Uniform(0, 1))).Count());

    [Fact]
    public void A_condition_takes_away_the_points_that_it_merges() =>
        Assert.Equal(1 + 3, Points(new("deep", new Distribution.Bool()), new("depth", new Distribution.Int(1, 3), Read("deep"), 1)).Count());

    [Fact]
    public void What_nothing_ties_together_multiplies_however_much_it_is()
    {
        var space = new Space(
            [
                .. Enumerable.Range(0, 12).Select(index => new Parameter($"p{index}", new Distribution.Int(1, 10))),
                new("deep", new Distribution.Bool()),
                new("depth", new Distribution.Int(1, 3), Read("deep"), 1),
            ],
            [Read("p0 + p1 <= 3"), Read("1 < 2")]);
        Assert.Equal(3 * 1e10 * 4, new SpacePoints(space, NoNames).Count());
    }

    [Fact]
    public void A_constraint_that_ties_too_much_together_leaves_the_count_open()
    {
        var space = new Space(
            [.. Enumerable.Range(0, 5).Select(index => new Parameter($"p{index}", new Distribution.Int(1, 10)))],
            [Read("p0 + p1 + p2 + p3 + p4 > 5")]);
        var counted = new SpacePoints(space, NoNames).Counted()!.Value;
        Assert.False(counted.IsAll);
        Assert.InRange(counted.Points, 1_000, 99_999);
    }

    [Fact]
    public void The_share_of_a_condition_is_that_of_the_draws()
    {
        var points = Points(new Parameter("rate", new Distribution.LogUniform(1e-4, 1)));
        Assert.Equal(0.25, points.Share(Read("rate < 0.001"))!.Value, 0.01);
        Assert.Equal(0, points.Share(Read("rate > 2"))!.Value);
    }

    [Fact]
    public void However_large_a_space_is_few_points_are_looked_at() =>
        Gen.Int[1, 40].Sample(count =>
            Points([.. Enumerable.Range(0, count).Select(index => new Parameter($"p{index}", new Distribution.Int(1, 1_000_000)))])
                .Over([.. Enumerable.Range(0, count).Select(index => Read($"p{index}"))]).Count() <= 4096);

    [Fact]
    public void Every_value_of_a_domain_lies_inside_its_range() =>
        Gen.Select(Gen.Double[-100, 100], Gen.Double[0.001, 50], Gen.Double[0, 1], Gen.Int[2, 20]).Sample((low, size, share, count) =>
        {
            Distribution[] distributions =
            [
                new Distribution.Uniform(low, low + size),
                new Distribution.LogUniform(size, size * 10),
                new Distribution.QuantizedUniform(low, low + size, size / 7),
                new Distribution.TruncatedNormal(low, size, low, low + size),
            ];
            foreach (var distribution in distributions)
            {
                var domain = ParameterDomain.Of(distribution);
                var (least, most) = distribution is Distribution.LogUniform log ? (log.Low, log.High) : (low, low + size);
                foreach (var value in domain.Values(count).Append(domain.At(share)))
                    Assert.InRange(((Literal.Number)value).Value, least - 1e-6, most + 1e-6);
            }
        });

    private static SpacePoints Points(params Parameter[] parameters) => new(new Space(parameters, default), NoNames);

    private static Expression Read(string text)
    {
        Assert.True(ExpressionParser.TryParse(text, out var expression, out _));
        return expression;
    }
}
