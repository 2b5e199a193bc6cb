using TrainSmart.Search;
using TrainSmart.Spaces;

namespace TrainSmart.Benchmarks.Search;

/// <summary>Functions over numbers, whole numbers, choices and conditional parameters; each with the least value zero, away from centres and borders.</summary>
internal static class MixedProblems
{
    public static IEnumerable<Problem> All()
    {
        yield return Of("choice-of-valleys", point => (0.4 * Gap(point.Index(0), 2)) + Square(point, 1, 0.31 + (0.2 * point.Index(0))) + Square(point, 2, 0.77 - (0.15 * point.Index(0))),
            "c: choice(a, b, c, d)", "x: uniform(0, 1)", "y: uniform(0, 1)");
        yield return Of("whole-numbers", point => (0.02 * Math.Pow(point.Int(0) - 7, 2)) + (0.03 * Math.Pow(point.Int(1) - 13, 2)) + (4 * Square(point, 2, 0.23)) + (0.01 * Math.Abs(point.Int(0) - 7) * Math.Abs(point.Int(1) - 13)),
            "n: int(1, 20)", "m: int(1, 30)", "x: uniform(0, 1)");
        yield return Of("logarithms", point => Math.Pow(Math.Log10(point.Double(0)) + 2.7, 2) + Math.Pow(Math.Log10(point.Double(1)) + 4.1, 2) + (0.3 * Math.Pow(Math.Log2(point.Int(2)) - Math.Log2(96), 2)) + (0.5 * Gap(point.Index(3), 1)),
            "rate: log-uniform(1e-5, 1)", "decay: log-uniform(1e-7, 1e-1)", "width: log-int(8, 512)", "norm: choice(none, batch, layer)");
        yield return Of("model-families", Families,
            "family: choice(svm, forest, net)", "cost: log-uniform(1e-3, 1e3) when family == 'svm'", "gamma: log-uniform(1e-4, 10) when family == 'svm'",
            "trees: int(10, 300) when family == 'forest'", "depth: int(2, 16) when family == 'forest'",
            "layers: int(1, 4) when family == 'net'", "rate: log-uniform(1e-5, 0.1) when family == 'net'", "dropout: uniform(0, 0.6) when family == 'net' and layers >= 2");
        yield return Of("switches", point => Enumerable.Range(0, 6).Sum(i => point.Bool(i) == (i % 3 != 0) ? 0 : 0.4) + (2 * Square(point, 6, 0.37)) + (point.Bool(0) && point.Bool(3) ? 0.7 : 0) + Square(point, 7, 0.61),
            "b0: bool", "b1: bool", "b2: bool", "b3: bool", "b4: bool", "b5: bool", "x: uniform(0, 1)", "y: uniform(0, 1)");
        yield return Of("ordinals", point => (0.2 * Math.Pow(point.Index(0) - 3, 2)) + (0.3 * Math.Pow(point.Index(1) - 1, 2)) + (3 * Square(point, 2, 0.42 + (0.05 * point.Index(0)) - 0.15)),
            "size: ordinal(xs, s, m, l, xl)", "speed: ordinal(slow, medium, fast)", "x: uniform(0, 1)");
        yield return Of("constrained", point => Math.Pow(point.Double(0) - 0.7, 2) + Math.Pow(point.Double(1) - 0.2, 2) + (0.01 * Math.Pow(point.Int(2) - 4, 2)) + (0.3 * Gap(point.Index(3), 0)),
            "x: uniform(0, 1)", "y: uniform(0, 1)", "n: int(1, 10)", "c: choice(a, b)", "x + y <= 1.0", "n * x <= 5");
        yield return Of("deep-tree", DeepTree,
            "a: choice(left, right)", "b: choice(up, down) when a == 'right'", "x: uniform(0, 1)", "y: uniform(0, 1) when a == 'left'",
            "z: uniform(0, 1) when b == 'up'", "w: uniform(0, 1) when b == 'up'", "v: log-uniform(1e-3, 1) when b == 'down'");
        yield return Of("network", point => Math.Pow(Math.Log10(point.Double(0)) + 2.4, 2) + (0.25 * Math.Pow(point.Int(1) - 3, 2)) + (0.2 * Math.Pow(Math.Log2(point.Int(2)) - 6.6, 2))
                + (0.3 * Gap(point.Index(3), 1)) + (point.IsActive(4) ? 2 * Square(point, 4, 0.23) : 0.15) + (0.2 * Math.Pow(Math.Log10(point.Double(5)) + 4.2, 2)),
            "rate: log-uniform(1e-5, 0.1)", "layers: int(1, 6)", "width: log-int(16, 512)", "act: choice(relu, gelu, tanh)", "dropout: uniform(0, 0.5) when layers >= 2", "decay: log-uniform(1e-7, 1e-2)");
        yield return Of("many-choices", point => Enumerable.Range(0, 4).Sum(i => 0.25 * Gap(point.Index(i), (2 * i + 1) % 5)) + (point.Index(0) == point.Index(1) ? 0.2 : 0) + (2 * Square(point, 4, 0.55)),
            "c0: choice(a, b, c, d, e)", "c1: choice(a, b, c, d, e)", "c2: choice(a, b, c, d, e)", "c3: choice(a, b, c, d, e)", "x: uniform(0, 1)");
    }

    private static double Families(Configuration point) => point.Index(0) switch
    {
        0 => 0.25 + (0.05 * Math.Pow(Math.Log10(point.Double(1)) - 1.3, 2)) + (0.08 * Math.Pow(Math.Log10(point.Double(2)) + 1.7, 2)),
        1 => 0.12 + (0.3 * Math.Pow((point.Int(3) - 210) / 290.0, 2)) + (0.4 * Math.Pow((point.Int(4) - 11) / 14.0, 2)),
        _ => (0.06 * Math.Pow(Math.Log10(point.Double(6)) + 2.6, 2)) + (0.05 * Math.Pow(point.Int(5) - 3, 2)) + (point.IsActive(7) ? 0.8 * Square(point, 7, 0.27) : 0.2),
    };

    private static double DeepTree(Configuration point)
    {
        var common = Square(point, 2, 0.35);
        if (point.Index(0) == 0) return common + 0.2 + Square(point, 3, 0.8);
        if (point.Index(1) == 1) return common + 0.1 + (0.1 * Math.Pow(Math.Log10(point.Double(6)) + 1.2, 2));
        return common + (2 * Square(point, 4, 0.62)) + Square(point, 5, 0.17);
    }

    private static double Gap(int value, int wanted) => value == wanted ? 0 : 1;

    private static double Square(Configuration point, int parameter, double centre) => Math.Pow(point.Double(parameter) - centre, 2);

    private static Problem Of(string name, Func<Configuration, double> regret, params string[] lines)
    {
        var (parameters, constraints) = (new List<Parameter>(), new List<Expression>());
        foreach (var line in lines)
        {
            if (line.Split(": ", 2) is [var parameter, var text])
            {
                if (!DistributionParser.TryParse(text, out var parsed, out var errors)) throw new ArgumentException(errors[0].Message);
                parameters.Add(new(parameter, parsed.Distribution, parsed.When, parsed.Otherwise));
            }
            else
            {
                if (!ExpressionParser.TryParse(line, out var constraint, out var error)) throw new ArgumentException(error!.Message);
                constraints.Add(constraint);
            }
        }

        return new(name, "mixed", new(new Space(new(parameters), new(constraints))), regret);
    }
}
