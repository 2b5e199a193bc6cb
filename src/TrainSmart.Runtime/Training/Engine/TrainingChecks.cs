using TrainSmart.Data;
using TrainSmart.Models;
using TrainSmart.Search;

namespace TrainSmart.Training;

/// <summary>What cannot be trained, in words for whoever declared it. A searched value can be wrong even where the declaration is right.</summary>
internal static class TrainingChecks
{
    /// <summary>Refuses a plan that makes no sense, before any memory is taken.</summary>
    public static void Check(Models.Training training, FeatureSplit features)
    {
        var optimizer = training.Optimizer;
        Require(training.Epochs >= 1, $"epochs is {training.Epochs}", "Train for at least 1 epoch.");
        Require(training.BatchSize >= 1, $"batch-size is {training.BatchSize}", "A batch has at least 1 row.");
        Require(training.Accumulate >= 1, $"accumulate is {training.Accumulate}", "A batch is computed in at least 1 part.");
        Require(
            optimizer.LearningRate > 0 && double.IsFinite(optimizer.LearningRate),
            Says("learning-rate", optimizer.LearningRate),
            "A learning rate is above 0.");
        Require(
            optimizer.WeightDecay >= 0 && double.IsFinite(optimizer.WeightDecay),
            Says("weight-decay", optimizer.WeightDecay),
            "A weight decay is at least 0.");
        Require(
            optimizer is not AdamW { Beta1: < 0 or >= 1 } and not AdamW { Beta2: < 0 or >= 1 },
            "beta1 or beta2 lies outside of [0, 1)",
            "0.9 and 0.999 are usual.");
        Require(optimizer is not AdamW { Epsilon: <= 0 }, "epsilon is not above 0", "1e-8 is usual.");
        Require(optimizer is not Sgd { Momentum: < 0 or >= 1 }, "momentum lies outside of [0, 1)", "0.9 is usual.");
        Require(training.ClipNorm is null or > 0, Says("clip-norm", training.ClipNorm), "A norm to clip to is above 0.");
        Require(
            training.LabelSmoothing is >= 0 and < 1,
            Says("label-smoothing", training.LabelSmoothing),
            "A share of smoothing is at least 0 and below 1.");
        Require(
            training.EarlyStopping is null or { Epochs: >= 1, MinimumDelta: >= 0 },
            "early-stopping has a patience below 1 or a minimum-delta below 0",
            "Wait for at least 1 epoch.");
        Require(features.Train.Rows > 0, "there are no training rows", "Give the training part a larger share, or drop fewer rows.");
        Require(
            training.EarlyStopping is null || features.Validation.Rows > 0,
            "early-stopping watches the validation rows, and there are none",
            "Give them a share of the split.");
        Require(
            features.Task == LearningTask.Classification || training.LabelSmoothing == 0,
            "label-smoothing is for classes, and this is a regression",
            "Leave it out.");
    }

    /// <summary>Refuses a plan that a member of a population cannot follow.</summary>
    public static void Check(Models.Training training, Stage stage)
    {
        Require(
            training.EarlyStopping is null,
            "early-stopping would end single members of the population",
            "Leave it out: population replaces who no longer improves.");
        Require(
            stage.Until <= training.Epochs,
            $"a trial of the population ends at epoch {stage.Until}, and the training has {training.Epochs}",
            "Give the search as many trials as size times epochs divided by every.");
    }

    /// <summary>Refuses a network that does not fit the data.</summary>
    public static void Check(Layers layers, Network network, Models.Training training, FeatureSplit features)
    {
        var width = layers.OutputWidth(features.Train.Width);
        var wanted = features.Task == LearningTask.Classification ? $"the label has {features.Outputs} classes" : "a regression needs one";
        Require(
            width == features.Outputs,
            $"the last layer gives {width} numbers and {wanted}",
            $"End with linear: {(features.Task == LearningTask.Classification ? "classes" : "1")}.");
        Require(
            network.Statistics.numel() == 0 || SmallestPart(training, features.Train.Rows) > 1,
            "batch-norm needs batches of at least 2 rows",
            training.Accumulate == 1 ? "Raise batch-size, or use layer-norm." : "Raise batch-size, lower accumulate, or use layer-norm.");
    }

    /// <summary>The loss itself, if it is a number.</summary>
    /// <exception cref="UserException">The training diverged.</exception>
    public static double Finite(double loss, int epoch, Models.Training training) => double.IsFinite(loss) ? loss : throw new UserException(
        FormattableString.Invariant($"The training diverged: the loss is no longer a number in epoch {epoch}, ")
            + FormattableString.Invariant($"with learning-rate {training.Optimizer.LearningRate}."),
        "Lower the learning rate, clip the gradient (clip-norm: 1), or standardize the features.");

    private static long SmallestPart(Models.Training training, int rows) =>
        Batches.Parts(Batches.Sizes(rows, training.BatchSize).Min(), training.Accumulate).Min();

    private static string Says(string slot, double? value) => FormattableString.Invariant($"{slot} is {value}");

    private static void Require(bool holds, string problem, string help)
    {
        if (!holds) throw new UserException($"This cannot be trained: {problem}.", help, ExitCode.Invalid);
    }
}
