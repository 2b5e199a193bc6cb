using static TrainSmart.Benchmarks.Search.MixedProblems;

namespace TrainSmart.Benchmarks.Search;

/// <summary>The choice between families of models, each with parameters of its own.</summary>
internal static class FamilyProblems
{
    public static readonly string[] SvmForestNetSpace =
    [
        "family: choice(svm, forest, net)",
        "kernel: choice(rbf, poly, sigmoid) when family == 'svm'", "cost: log-uniform(1e-3, 1e3) when family == 'svm'",
        "gamma: log-uniform(1e-4, 10) when family == 'svm'", "degree: int(2, 6) when kernel == 'poly'",
        "trees: log-int(10, 500) when family == 'forest'", "depth: int(2, 24) when family == 'forest'",
        "features: uniform(0.1, 1) when family == 'forest'",
        "layers: int(1, 5) when family == 'net'", "width: log-int(8, 1024) when family == 'net'", "rate: log-uniform(1e-5, 1) when family == 'net'",
        "decay: log-uniform(1e-7, 1e-1) when family == 'net'", "dropout: uniform(0, 0.6) when layers >= 2",
    ];

    public static readonly string[] LinearNeighboursBoostingSpace =
    [
        "family: choice(linear, neighbours, boosting)",
        "penalty: log-uniform(1e-5, 1e2) when family == 'linear'", "mix: uniform(0, 1) when family == 'linear'",
        "neighbours: log-int(1, 200) when family == 'neighbours'", "weights: choice(even, distance) when family == 'neighbours'",
        "power: uniform(1, 4) when family == 'neighbours'",
        "rate: log-uniform(1e-3, 1) when family == 'boosting'", "rounds: log-int(10, 2000) when family == 'boosting'",
        "leaves: log-int(4, 256) when family == 'boosting'", "share: uniform(0.3, 1) when family == 'boosting'",
        "shrink: log-uniform(1e-4, 1e2) when family == 'boosting'",
    ];

    public static readonly string[] DeepTreeSpace =
    [
        "a: choice(left, middle, right)", "x: uniform(0, 1)",
        "b: choice(up, down) when a == 'left'", "c: choice(red, green, blue) when a == 'right'",
        "y: uniform(0, 1) when a == 'middle'", "z: uniform(0, 1) when a == 'middle'",
        "u: uniform(0, 1) when b == 'up'", "v: log-uniform(1e-4, 1) when b == 'up'", "w: int(1, 40) when b == 'down'",
        "p: uniform(0, 1) when c == 'green'", "q: uniform(0, 1) when c == 'green'", "r: log-uniform(1e-4, 1) when c == 'green'",
        "s: uniform(0, 1) when c == 'blue'",
    ];

    public static readonly string[] PipelineSpace =
    [
        "scaler: choice(none, standard, quantile)", "select: choice(all, best, components)",
        "kept: int(2, 60) when select == 'best'", "components: log-int(2, 64) when select == 'components'",
        "model: choice(neighbours, svm, forest)", "neighbours: log-int(1, 100) when model == 'neighbours'",
        "cost: log-uniform(1e-3, 1e3) when model == 'svm'", "gamma: log-uniform(1e-5, 10) when model == 'svm'",
        "depth: int(2, 30) when model == 'forest'", "leaf: log-int(1, 100) when model == 'forest'",
    ];

    // The forest is good almost anywhere, the net is better where it is tuned.
    public static double SvmForestNet(Reading p)
    {
        if (p.Is("family", "forest"))
            return 0.10 + (0.3 * Square((p["depth"] - 15) / 22)) + (0.03 * Square(p.Log2("trees") - 7.5)) + (0.2 * Square(p["features"] - 0.37));
        if (p.Is("family", "svm"))
        {
            var shape = Bowl(p.Log10("cost") - 1.3, p.Log10("gamma") + 1.7, -0.8);
            if (p.Is("kernel", "rbf")) return 0.06 + (0.06 * shape);
            return p.Is("kernel", "poly") ? 0.14 + (0.05 * shape) + (0.03 * Square(p["degree"] - 3)) : 0.3 + (0.02 * shape);
        }

        var (depth, width, rate) = (p["layers"] - 3, p.Log2("width") - Math.Log2(180), p.Log10("rate") + 2.6);
        return (0.25 * Square(rate + (0.25 * depth) + (0.15 * width))) + (0.04 * Square(depth + (0.5 * width))) + (0.03 * width * width)
            + (0.03 * Square(p.Log10("decay") + 4.3 - (0.5 * rate))) + (p.Has("dropout") ? 0.8 * Square(p["dropout"] - 0.27) : 0.15);
    }

    // Rounds and rate must fit each other along a narrow valley.
    public static double LinearNeighboursBoosting(Reading p)
    {
        if (p.Is("family", "linear")) return 0.2 + (0.02 * Square(p.Log10("penalty") + 1.2)) + (0.1 * Square(p["mix"] - 0.8));
        if (p.Is("family", "neighbours"))
        {
            return 0.08 + (p.Is("weights", "distance") ? 0 : 0.04) + (0.05 * Square(p.Log2("neighbours") - Math.Log2(11)))
                + (0.02 * Square(p["power"] - 1.7));
        }

        var (rate, rounds, leaves) = (p.Log10("rate") + 1.6, p.Log10("rounds") - Math.Log10(640), p.Log2("leaves") - Math.Log2(23));
        return (0.5 * Square(rate + rounds)) + (0.04 * Square(rate - rounds)) + (0.03 * Square(leaves + rate)) + (0.02 * Ripple(leaves))
            + (0.4 * Square(p["share"] - 0.71 - (0.1 * rate))) + (0.01 * Square(p.Log10("shrink") - 0.4));
    }

    public static double DeepTree(Reading p)
    {
        var x = p["x"];
        if (p.Is("a", "middle")) return 0.08 + Square(x - 0.3) + (0.8 * Bowl(p["y"] - 0.62, p["z"] - 0.21, 0.7));
        if (p.Is("a", "left"))
        {
            return p.Is("b", "up")
                ? 0.05 + Square(x - 0.8) + Square(p["u"] - 0.4) + (0.1 * Square(p.Log10("v") + 1.2))
                : 0.03 + Square(x - 0.6) + (0.002 * Square(p["w"] - 27)) + (0.05 * Ripple((p["w"] - 27) / 7));
        }

        if (p.Is("c", "red")) return 0.3 + Square(x - 0.5);
        if (p.Is("c", "blue")) return 0.15 + Square(x - 0.2) + Square(p["s"] - 0.9);
        var (a, b, c) = (p["p"] - 0.17, p["q"] - 0.58, p.Log10("r") + 2.3);
        return (4 * Square(x - 0.71 - (0.3 * a))) + (3 * Bowl(a, b, 0.8)) + (0.2 * Square(c - (2 * b))) + (0.05 * Ripple(5 * a));
    }

    // What a model needs depends on what was done to its input.
    public static double Pipeline(Reading p)
    {
        var (standard, quantile) = (p.Is("scaler", "standard"), p.Is("scaler", "quantile"));
        var chosen = p.Has("kept") ? 0.02 + (0.0004 * Square(p["kept"] - 41))
            : p.Has("components") ? 0.03 * Square(p.Log2("components") - Math.Log2(19)) : 0.06;
        if (p.Has("neighbours"))
        {
            var neighbours = p.Log2("neighbours") - Math.Log2(p.Has("components") ? 9 : 21);
            return 0.09 + chosen + (standard ? 0 : quantile ? 0.03 : 0.2) + (0.03 * Square(neighbours));
        }

        if (p.Has("depth"))
            return 0.06 + (1.2 * chosen) + (0.0012 * Square(p["depth"] - 14)) + (0.01 * Square(p.Log2("leaf") - 2));
        var (cost, gamma) = (p.Log10("cost") - (standard ? 1.1 : -0.4), p.Log10("gamma") + (p.Has("components") ? 1.9 : 2.8));
        return chosen + (standard ? 0 : quantile ? 0.02 : 0.25) + (0.08 * Bowl(cost, gamma, -0.85)) + (0.02 * Ripple(2 * gamma));
    }
}
