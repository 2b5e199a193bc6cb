using TrainSmart.Estimates;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>Adds up a network at one point of the space: every width has to be known there.</summary>
internal sealed class NetworkWalk(Point point)
{
    /// <summary>The size of the network at the point; none where a width is not known.</summary>
    public static NetworkSize? SizeOf(PlacedArchitecture network, Point point, double features) =>
        new NetworkWalk(point).Through(network.PlacedLayers, features)?.Size;

    private (NetworkSize Size, double Width)? Through(IReadOnlyList<PlacedLayer> layers, double width)
    {
        var size = NetworkSize.Empty;
        for (var index = 0; index < layers.Count; index++)
        {
            var layer = layers[index];
            if (!layer.Operation.IsThere(point)) continue;
            if (Through(layer, width) is not { } next) return null;
            (size, width) = (size.Then(next.Size), next.Width);
        }

        return (size, width);
    }

    private (NetworkSize Size, double Width)? Through(PlacedLayer layer, double width)
    {
        switch (layer.Operation.Operation.Word)
        {
            case "linear":
                return Number(layer.Width) is { } outputs ? (NetworkSize.Linear(width, outputs), outputs) : null;
            case "repeat":
                return Number(layer.Times) is { } times ? Repeated(layer, times, width) : null;
            case "residual":
                return Inside(layer, width) is { } inside ? (inside.Size.Then(NetworkSize.Elementwise(width)), width) : null;
            case "batch-norm" or "layer-norm":
                return (NetworkSize.Elementwise(width, parametersPerFeature: 2), width);
            case "dropout":
                return (NetworkSize.Elementwise(width, kept: 2), width);
            default:
                return (NetworkSize.Elementwise(width), width);
        }
    }

    /// <summary>The first time turns the width into the one that all further times have.</summary>
    private (NetworkSize Size, double Width)? Repeated(PlacedLayer layer, double times, double width)
    {
        if (times < 1) return (NetworkSize.Empty, width);
        if (Inside(layer, width) is not { } first || Inside(layer, first.Width) is not { } further) return null;
        return (first.Size.Then(further.Size.Times(times - 1)), first.Width);
    }

    private (NetworkSize Size, double Width)? Inside(PlacedLayer layer, double width) => Through(layer.Body, width);

    private double? Number(Expression? expression) => expression is null ? null : point.Number(expression);
}
