using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;
using TrainSmart.Data;

namespace TrainSmart.Models;

/// <summary>
/// Many decorrelated trees, averaged (Breiman 2001). Each split looks at a random square root of the features, a third of them in a regression.
/// Classes are predicted by regression forests on 0 and 1, whose averages are probabilities (Malley et al. 2012).
/// </summary>
public sealed record RandomForest : TreeEstimator
{
    internal override FittedModel FitValues(FeatureMatrix rows, int seed)
    {
        var context = new MLContext(seed);
        var trainer = context.Regression.Trainers.FastForest(Options(rows, EstimatorRows.Value, splitFeatures: rows.Width / 3.0, seed));
        return FittedEstimator.OfValues(context, rows, () => trainer.Fit(EstimatorRows.View(context, rows)));
    }

    internal override FittedModel FitClasses(FeatureMatrix rows, int seed)
    {
        var context = new MLContext(seed);
        var present = PresentClasses.Of(rows);
        var trainer = context.Regression.Trainers.FastForest(Options(rows, EstimatorRows.Indicator, splitFeatures: Math.Sqrt(rows.Width), seed));
        return present.Count switch
        {
            1 => FittedEstimator.OfConstant(rows, present),
            2 => FittedEstimator.OfTwoByVotes(context, rows, present, () => trainer.Fit(EstimatorRows.View(context, rows, present.Indices[1]))),
            _ => FittedEstimator.OfVotes(context, rows, present, positive => trainer.Fit(EstimatorRows.View(context, rows, positive))),
        };
    }

    private FastForestRegressionTrainer.Options Options(FeatureMatrix rows, string label, double splitFeatures, int seed) => new()
    {
        LabelColumnName = label,
        FeatureColumnName = EstimatorRows.Features,
        ExampleWeightColumnName = EstimatorRows.WeightOf(rows),
        NumberOfTrees = Trees,
        NumberOfLeaves = Leaves,
        MinimumExampleCountPerLeaf = MinimumRowsPerLeaf,
        FeatureFraction = FeatureFraction,
        FeatureFractionPerSplit = Math.Clamp(splitFeatures, 1, rows.Width) / rows.Width,

        // A bootstrap draws with replacement, so that of n draws 1 - 1/e are different rows; this trainer draws without.
        BaggingSize = 1,
        BaggingExampleFraction = 1 - Math.Exp(-RowFraction),
        Seed = seed,
        FeatureSelectionSeed = seed,
        NumberOfThreads = 1,
    };
}
