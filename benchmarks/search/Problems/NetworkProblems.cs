using static TrainSmart.Benchmarks.Search.MixedProblems;

namespace TrainSmart.Benchmarks.Search;

/// <summary>The settings of networks and of their training, as far as they are known to depend on one another.</summary>
internal static class NetworkProblems
{
    public static readonly string[] OptimizersSpace =
    [
        "optimizer: choice(sgd, rmsprop, adam)", "rate: log-uniform(1e-5, 1)", "batch: log-int(8, 512)", "decay: log-uniform(1e-7, 1e-1)",
        "momentum: uniform(0, 0.99) when optimizer == 'sgd'", "nesterov: bool when optimizer == 'sgd'",
        "beta: uniform(0.8, 0.999) when optimizer == 'adam'",
        "schedule: choice(constant, cosine, steps)", "warmup: uniform(0, 0.3) when schedule == 'cosine'", "drops: int(1, 8) when schedule == 'steps'",
    ];

    public static readonly string[] LayersSpace =
    [
        "layers: int(1, 4)", "width1: log-int(8, 512)", "width2: log-int(8, 512) when layers >= 2", "width3: log-int(8, 512) when layers >= 3",
        "width4: log-int(8, 512) when layers >= 4", "activation: choice(relu, gelu, tanh)", "norm: choice(none, batch, layer)",
        "dropout: uniform(0, 0.6)", "rate: log-uniform(1e-5, 0.3)",
    ];

    public static readonly string[] ConvolutionsSpace =
    [
        "blocks: int(1, 6)", "channels: log-int(8, 256)", "kernel: ordinal(1, 3, 5, 7, 9)", "pool: choice(max, mean, stride)",
        "rate: log-uniform(1e-5, 0.3)", "decay: log-uniform(1e-7, 1e-1)",
        "augment: choice(none, flip, mix)", "strength: uniform(0, 1) when augment == 'mix'",
    ];

    public static readonly string[] RecurrencesSpace =
    [
        "cell: choice(gru, lstm, attention)", "units: log-int(8, 512)", "heads: ordinal(1, 2, 4, 8, 16) when cell == 'attention'",
        "forget: uniform(-1, 3) when cell == 'lstm'", "window: int(4, 96)",
        "rate: log-uniform(1e-5, 0.3)", "clip: log-uniform(0.01, 100)", "dropout: uniform(0, 0.6)",
    ];

    // The step that counts is rate / (1 - momentum), and grows with the batch.
    public static double Optimizers(Reading p)
    {
        var (rate, batch) = (p.Log10("rate"), p.Log2("batch") - 6);
        var schedule = p.Has("warmup") ? 0.6 * Square(p["warmup"] - 0.11) : p.Has("drops") ? 0.03 + (0.005 * Square(p["drops"] - 3)) : 0.08;
        double error;
        if (p.Is("optimizer", "sgd"))
        {
            var step = rate - Math.Log10(1 - p["momentum"]) - (0.3 * batch) + 0.6;
            error = (0.15 * step * step) + (0.3 * Square(p["momentum"] - 0.86)) + (p.Truth("nesterov") ? 0 : 0.02);
        }
        else if (p.Is("optimizer", "adam"))
        {
            error = 0.04 + (0.1 * Square(rate - (0.15 * batch) + 2.8)) + (2 * Square(p["beta"] - 0.93));
        }
        else
        {
            error = 0.10 + (0.1 * Square(rate - (0.15 * batch) + 3.2));
        }

        return error + schedule + (0.02 * batch * batch) + (0.02 * Square(p.Log10("decay") + 3.7 + (0.4 * (rate + 1.5))));
    }

    // A pyramid of a certain size is best, and depth wants a smaller rate.
    public static double Layers(Reading p)
    {
        var (layers, width) = ((int)p["layers"], p.Log2("width1"));
        var error = (0.05 * Square(layers - 3)) + (0.04 * Square(width - Math.Log2(230)));
        for (var layer = 2; layer <= layers; layer++)
        {
            var next = p.Log2($"width{layer}");
            error += 0.03 * Square(next - width + (layer == 2 ? Math.Log2(230.0 / 97) : Math.Log2(97.0 / 41)));
            width = next;
        }

        error += p.Is("activation", "gelu") ? 0 : p.Is("activation", "relu") ? 0.02 : 0.07;
        error += p.Is("norm", "layer") ? 0.02 * (layers == 1 ? 2 : 0) : p.Is("norm", "batch") ? 0.03 : 0.01 * layers * layers;
        return error + (0.12 * Square(p.Log10("rate") + 2.3 + (0.35 * (layers - 3)))) + (0.5 * Square(p["dropout"] - 0.18));
    }

    public static double Convolutions(Reading p)
    {
        var (blocks, channels, rate) = (p["blocks"] - 4, p.Log2("channels") - Math.Log2(53), p.Log10("rate") + 2.4);
        return (0.04 * Bowl(blocks, channels, -0.6)) + (0.05 * Square(p.Index("kernel") - 1 + (0.3 * blocks))) + (p.Is("pool", "max") ? 0 : 0.05)
            + (0.15 * Square(rate + (0.2 * blocks))) + (0.02 * Square(p.Log10("decay") + 4.1 - (0.5 * rate)))
            + (p.Has("strength") ? 0.4 * Square(p["strength"] - 0.34) : p.Is("augment", "flip") ? 0.05 : 0.12);
    }

    public static double Recurrences(Reading p)
    {
        var (units, rate, window) = (p.Log2("units"), p.Log10("rate") + 2.7, (p["window"] - 37) / 40);
        var error = (0.5 * Bowl(window, rate / 3, 0.5)) + (0.12 * rate * rate) + (0.03 * Square(p.Log10("clip") - 0.3 - rate))
            + (0.05 * Ripple((p["window"] - 37) / 12));
        if (p.Is("cell", "gru")) return 0.05 + error + (0.03 * Square(units - 6)) + (0.4 * Square(p["dropout"] - 0.1));
        if (p.Is("cell", "attention"))
        {
            return 0.03 + error + (0.04 * Square(units - 8 + p.Index("heads") - 2)) + (0.03 * Square(p.Index("heads") - 2))
                + (0.5 * Square(p["dropout"] - 0.15));
        }

        return error + (0.05 * Square(units - Math.Log2(143))) + (0.06 * Square(p["forget"] - 1.2)) + (0.6 * Square(p["dropout"] - 0.33));
    }
}
