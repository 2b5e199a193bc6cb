using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using TrainSmart.Data;

namespace TrainSmart.Models;

/// <summary>
/// Gradient boosting of regression trees (MART; Friedman 2001). More than two classes are one against the rest, the probabilities scaled to sum
/// to one.
/// </summary>
public sealed record FastTree : TreeEstimator
{
    /// <summary>How much each tree corrects, in (0, 1].</summary>
    public double LearningRate { get; init; } = 0.1;

    internal override FittedModel FitValues(FeatureMatrix rows, int seed)
    {
        var context = new MLContext(seed);
        var options = Set(new FastTreeRegressionTrainer.Options { LabelColumnName = EstimatorRows.Value }, rows, seed);
        var trainer = context.Regression.Trainers.FastTree(options);
        return FittedEstimator.OfValues(context, rows, () => trainer.Fit(EstimatorRows.View(context, rows)));
    }

    internal override FittedModel FitClasses(FeatureMatrix rows, int seed)
    {
        var context = new MLContext(seed);
        var present = PresentClasses.Of(rows);
        return present.Count switch
        {
            1 => FittedEstimator.OfConstant(rows, present),
            2 => FittedEstimator.OfTwo(context, rows, present, () => Fit(context, rows, present.Indices[1], seed)),
            _ => FittedEstimator.OfOneAgainstTheRest(context, rows, present, positive => Fit(context, rows, positive, seed)),
        };
    }

    private protected override void CheckSettings()
    {
        base.CheckSettings();
        Require(LearningRate is > 0 and <= 1, nameof(LearningRate), LearningRate, "above 0 and at most 1");
    }

    private ITransformer Fit(MLContext context, FeatureMatrix rows, int positive, int seed)
    {
        var options = Set(new FastTreeBinaryTrainer.Options { LabelColumnName = EstimatorRows.Truth }, rows, seed);
        return context.BinaryClassification.Trainers.FastTree(options).Fit(EstimatorRows.View(context, rows, positive));
    }

    private TOptions Set<TOptions>(TOptions options, FeatureMatrix rows, int seed)
        where TOptions : BoostedTreeOptions
    {
        options.FeatureColumnName = EstimatorRows.Features;
        options.ExampleWeightColumnName = EstimatorRows.WeightOf(rows);
        options.NumberOfTrees = Trees;
        options.NumberOfLeaves = Leaves;
        options.MinimumExampleCountPerLeaf = MinimumRowsPerLeaf;
        options.LearningRate = LearningRate;
        options.FeatureFraction = FeatureFraction;
        options.BaggingSize = RowFraction < 1 ? 1 : 0;
        options.BaggingExampleFraction = RowFraction;
        options.Seed = seed;
        options.FeatureSelectionSeed = seed;
        options.NumberOfThreads = 1;
        return options;
    }
}
