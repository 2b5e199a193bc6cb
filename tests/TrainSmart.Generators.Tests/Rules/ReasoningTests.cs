using CsCheck;
using TrainSmart.Generators.Rules;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Tests.Rules;

/// <summary>What is said of conditions and constraints is true at every single point of the space, as far as the points can be listed.</summary>
public class ReasoningTests
{
    private static readonly Dictionary<string, Literal> NoNames = [];

    private static readonly Gen<Expression> Number = Gen.OneOf(
        Gen.OneOfConst("a", "b", "c").Select(name => (Expression)new Expression.Name(name)),
        Gen.Int[-2, 5].Select(value => (Expression)new Expression.Constant(value)),
        Gen.Select(
            Gen.OneOfConst("a", "b", "c"),
            Gen.OneOfConst(BinaryOperator.Add, BinaryOperator.Subtract, BinaryOperator.Multiply, BinaryOperator.Divide, BinaryOperator.Remainder),
            Gen.Int[-2, 5])
            .Select((name, symbol, value) => (Expression)new Expression.Binary(symbol, new Expression.Name(name), new Expression.Constant(value))));

    private static readonly Gen<Expression> Comparison = Gen.OneOf(
        Gen.Select(Gen.Int[(int)BinaryOperator.Equal, (int)BinaryOperator.GreaterOrEqual], Number, Number)
            .Select((symbol, left, right) => (Expression)new Expression.Binary((BinaryOperator)symbol, left, right)),
        Gen.Select(Number, Gen.Int[-1, 4].Array[1, 3])
            .Select((value, items) => (Expression)new Expression.Membership(value, [.. items.Select(item => (Literal)item)])),
        Gen.OneOfConst("x", "y", "z")
            .Select(value => (Expression)new Expression.Binary(BinaryOperator.Equal, new Expression.Name("kind"), new Expression.Constant(value))));

    private static readonly Gen<Expression> Condition = Gen.OneOf(
        Comparison,
        Comparison.Select(inner => (Expression)new Expression.Unary(UnaryOperator.Not, inner)),
        Gen.Select(Gen.OneOfConst(BinaryOperator.And, BinaryOperator.Or), Comparison, Comparison)
            .Select((symbol, left, right) => (Expression)new Expression.Binary(symbol, left, right)));

    private static readonly Gen<Space> Spaces = Gen.Select(Gen.Int[-1, 2], Gen.Int[1, 3], Gen.Bool, Condition, Condition.Array[0, 3])
        .Select((low, size, isConditional, when, constraints) => new Space(
            [
                new Parameter("a", new Distribution.Int(low, low + size)),
                new Parameter("b", new Distribution.Choice([0, 2, 3])),
                new Parameter(
                    "c",
                    new Distribution.QuantizedUniform(0, 1, 0.5),
                    isConditional ? WithoutC(when) : null,
                    isConditional && size == 1 ? (Literal)7 : null),
                new Parameter("kind", new Distribution.Choice(["x", "y"])),
            ],
            [.. constraints]));

    [Fact]
    public void A_condition_or_constraint_called_never_or_always_true_is_so_at_every_point() => Spaces.Sample(
        space =>
        {
            foreach (var problem in SpaceRules.Check(space).Where(problem => problem.Id is "TS2025" or "TS2026" or "TS2029"))
            {
                var condition = problem.Part == "when"
                    ? space.Parameters.First(parameter => parameter.Name == problem.Parameter).When!
                    : space.Constraints[Index(problem.Part)];
                var values = Points(space, condition).Select(point => point.Evaluate(condition)).ToList();
                Assert.All(values, value => Assert.True(problem.Id switch
                {
                    "TS2025" => value is not Literal.Truth { Value: true },
                    "TS2026" => value is Literal.Truth { Value: true },
                    _ => value is Literal.Truth { Value: false },
                }, $"{problem.Id} {condition} can be {value?.ToString() ?? "unknown"}"));
            }
        },
        iter: 20_000);

    [Fact]
    public void What_the_reasoning_calls_impossible_no_point_has() => Gen.Select(Spaces, Condition).Sample(
        (space, condition) =>
        {
            var possible = new Reasoning(space).Possible(condition);
            foreach (var point in Points(space, condition))
            {
                var value = point.Evaluate(condition) switch
                {
                    Literal.Truth { Value: true } => Truths.True,
                    Literal.Truth => Truths.False,
                    _ => Truths.Unknown,
                };
                Assert.True(possible.HasFlag(value), $"{condition} is {value} at some point, and the reasoning says {possible}");
            }
        },
        iter: 20_000);

    [Fact]
    public void A_finite_condition_that_is_false_at_every_point_is_called_so() => Gen.Select(Spaces, Condition).Sample(
        (space, condition) =>
        {
            // A finite space is small enough to be tried point by point, so nothing may be missed.
            if (space.Parameters.Any(parameter => parameter.When is not null)) return;
            var values = Points(space, condition).Select(point => point.Evaluate(condition)).ToList();
            if (values.All(value => value is Literal.Truth { Value: false })) Assert.Equal(Truths.False, new Reasoning(space).Possible(condition));
            if (values.All(value => value is Literal.Truth { Value: true })) Assert.Equal(Truths.True, new Reasoning(space).Possible(condition));
        },
        iter: 20_000);

    [Fact]
    public void A_constraint_called_a_consequence_of_the_others_excludes_no_point_that_they_let_through()
    {
        var found = 0;
        Spaces.Where(space => space.Constraints.Count >= 2).Sample(
            space =>
            {
                foreach (var index in Enumerable.Range(0, space.Constraints.Count).Where(index => Implied.Of(space).Contains(index)))
                {
                    Interlocked.Increment(ref found);
                    var others = space.Constraints.Where((_, other) => other != index).ToList();
                    Assert.DoesNotContain(
                        Points(space, [.. space.Constraints]),
                        point => others.TrueForAll(other => !other.Fails(point.ValueOf)) && space.Constraints[index].Fails(point.ValueOf));
                }
            },
            iter: 5_000);
        Assert.True(found > 100, $"only {found} constraints were called one");
    }

    [Fact]
    public void The_share_that_a_constraint_lets_through_is_that_of_the_points() => Gen.Select(Spaces, Comparison).Sample(
        (space, condition) =>
        {
            var values = Points(space, condition).Select(point => point.Evaluate(condition) as Literal.Truth).ToList();
            if (values.Any(value => value is null) || space.Parameters.Any(parameter => parameter.When is not null)) return;
            var share = (double)values.Count(value => value!.Value) / values.Count;
            Assert.Equal(share, new SpacePoints(space, NoNames).Share(condition)!.Value, 0.03);
        },
        iter: 1_000);

    [Fact]
    public void The_count_of_a_space_is_that_of_its_points_that_satisfy_every_constraint() => Gen.Select(Spaces, Comparison).Sample(
        (space, constraint) =>
        {
            var tied = space with { Constraints = [constraint] };
            var names = tied.Parameters.Select(parameter => (Expression)new Expression.Name(parameter.Name)).ToArray();
            Assert.Equal(Points(tied, names).Count(point => !point.Fails(constraint)), new SpacePoints(tied, NoNames).Count());
        },
        iter: 1_000);

    private static Expression WithoutC(Expression condition) =>
        condition.Names().Contains("c")
            ? new Expression.Binary(BinaryOperator.Greater, new Expression.Name("a"), new Expression.Constant(0))
            : condition;

    private static IReadOnlyList<Point> Points(Space space, params Expression[] read) => new SpacePoints(space, NoNames).All(read, 100_000)!;

    private static int Index(string part) => int.Parse(part["constraints[".Length..^1], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The constraints that TS2052 calls consequences, in a declaration that has the space and nothing else.</summary>
    private static class Implied
    {
        public static IEnumerable<int> Of(Space space)
        {
            var model = RightDeclarations.Penguins.Read().Model! with { Space = space };
            var positions = new TrainSmart.Generators.Model.Positions { Root = Microsoft.CodeAnalysis.Location.None };
            for (var index = 0; index < space.Constraints.Count; index++) positions.Add($"search.constraints[{index}]", At(index));
            return new ConstraintImplied().Check(new RuleInput(model, positions, null)).Select(finding => finding.Location.SourceSpan.Start).ToList();
        }

        private static Microsoft.CodeAnalysis.Location At(int index) => Microsoft.CodeAnalysis.Location.Create(
            "x.yaml", new Microsoft.CodeAnalysis.Text.TextSpan(index, 0), default);
    }
}
