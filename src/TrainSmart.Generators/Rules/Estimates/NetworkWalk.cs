using TrainSmart.Estimates;
using TrainSmart.Generators.Model;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>Adds up a network at one point of the space: every width has to be known there.</summary>
internal sealed class NetworkWalk(Point point)
{
    /// <summary>The size of the network at the point; none where a width is not known.</summary>
    public static NetworkSize? SizeOf(PlacedArchitecture network, Point point, double features) =>
        new NetworkWalk(point).Through(network.Layers!.Value, network.Path, network.Guards, features)?.Size;

    private (NetworkSize Size, double Width)? Through(IEnumerable<Operation> layers, string path, IReadOnlyList<Expression> guards, double width)
    {
        var size = NetworkSize.Empty;
        var index = 0;
        foreach (var layer in layers)
        {
            var placed = Operations.Place(layer, Vocabulary.WordKind.Layer, $"{path}[{index++}].{layer.Word}", guards);
            if (!placed.IsThere(point)) continue;
            if (Through(placed, width) is not { } next) return null;
            (size, width) = (size.Then(next.Size), next.Width);
        }

        return (size, width);
    }

    private (NetworkSize Size, double Width)? Through(PlacedOperation layer, double width)
    {
        switch (layer.Operation.Word)
        {
            case "linear":
                return layer.Number("width", point) is { } outputs ? (NetworkSize.Linear(width, outputs), outputs) : null;
            case "repeat":
                return layer.Number("times", point) is { } times ? Repeated(layer, times, width) : null;
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
    private (NetworkSize Size, double Width)? Repeated(PlacedOperation layer, double times, double width)
    {
        if (times < 1) return (NetworkSize.Empty, width);
        if (Inside(layer, width) is not { } first || Inside(layer, first.Width) is not { } further) return null;
        return (first.Size.Then(further.Size.Times(times - 1)), first.Width);
    }

    private (NetworkSize Size, double Width)? Inside(PlacedOperation layer, double width) =>
        Through(layer.Operation.Body, layer.Slot("layers"), layer.Guards, width);
}
