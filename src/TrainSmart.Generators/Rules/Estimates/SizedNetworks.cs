using TrainSmart.Estimates;
using TrainSmart.Spaces;

namespace TrainSmart.Generators.Rules;

/// <summary>A network at a point of the space with all that estimates read there.</summary>
/// <param name="Network">The network.</param>
/// <param name="Point">The point.</param>
/// <param name="Size">Its size there.</param>
/// <param name="Features">How many numbers a row has.</param>
/// <param name="Batch">How many rows a step sees.</param>
/// <param name="Accumulate">In how many parts a step is computed.</param>
/// <param name="Epochs">How many epochs a trial has, at most.</param>
/// <param name="Patience">After how many epochs without improvement it stops; none if it does not.</param>
internal sealed record SizedNetwork(
    PlacedArchitecture Network,
    Point Point,
    NetworkSize Size,
    double Features,
    double Batch,
    double Accumulate,
    double Epochs,
    double? Patience)
{
    /// <summary>How many rows one backward pass has.</summary>
    public double MicroBatch => Math.Ceiling(Batch / Accumulate);
}

/// <summary>The networks of an experiment at the points of its space; none where anything that estimates need is not known.</summary>
internal static class SizedNetworks
{
    /// <summary>At how many points a network is added up: both ends of every range are among few points too.</summary>
    private const int MostPoints = 512;

    /// <summary>Every network at every point that sizes, batch or epochs depend on.</summary>
    public static IReadOnlyList<SizedNetwork> Of(RuleInput input)
    {
        if (!AreKnown(input)) return [];
        var training = input.Operations.Training[0];
        return [.. input.Architectures.SelectMany(network => AtItsPoints(input, network, training))];
    }

    /// <summary>
    /// Whether the data, the training and nothing but networks are there to be estimated, none of them hidden in the user's own code.
    /// </summary>
    public static bool AreKnown(RuleInput input) =>
        input.Lock is not null
        && (input.Model.OwnCode & (Model.OwnCode.ModelIsOpaque | Model.OwnCode.TrainIsOpaque)) == 0
        && input.Operations.Training.Count > 0
        && input.Architectures.Count > 0
        && input.Architectures.All(architecture => architecture.Layers is not null);

    /// <summary>What the size of a network and the length of its training depend on.</summary>
    public static Expression?[] Expressions(RuleInput input, PlacedArchitecture network)
    {
        var training = input.Operations.Training.First();
        return [.. network.Shaping, .. new[] { "batch-size", "accumulate", "epochs" }.Select(training.Scalar), Waiting(input)?.Scalar("epochs")];
    }

    /// <summary>How many rows are trained on; a little fewer where a step leaves rows out.</summary>
    public static double TrainingRows(RuleInput input) => Math.Ceiling(input.Lock!.Rows * input.Model.Data!.Split.Train);

    private static IEnumerable<SizedNetwork> AtItsPoints(RuleInput input, PlacedArchitecture network, PlacedOperation training)
    {
        var waiting = Waiting(input)?.Scalar("epochs");
        foreach (var point in input.Points.Over(MostPoints, [.. Expressions(input, network), .. network.Guards]))
        {
            if (!network.Guards.All(point.Holds)) continue;
            if (point.ValueOf("features") is not Literal.Number { Value: var features }) yield break;
            if (training.Number("batch-size", point) is not >= 1 || training.Number("epochs", point) is not { } epochs) continue;
            if (NetworkWalk.SizeOf(network, point, features) is not { } size) continue;
            yield return new SizedNetwork(
                network,
                point,
                size,
                features,
                training.Number("batch-size", point)!.Value,
                Math.Max(1, training.Number("accumulate", point) ?? 1),
                epochs,
                waiting is null ? null : point.Number(waiting));
        }
    }

    private static PlacedOperation? Waiting(RuleInput input) =>
        input.Operations.Training.FirstOrDefault(operation => operation.Kind == Vocabulary.WordKind.EarlyStopping);
}
