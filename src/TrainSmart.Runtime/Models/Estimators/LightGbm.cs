using Microsoft.ML;
using Microsoft.ML.Trainers.LightGbm;
using TrainSmart.Data;

namespace TrainSmart.Models;

/// <summary>Gradient boosting on histograms (Ke et al. 2017), by the library LightGBM with its own defaults where nothing is said.</summary>
public sealed record LightGbm : TreeEstimator
{
    /// <summary>LightGBM's own default; ML.NET's is a hundred times stricter.</summary>
    private const double LeastHessian = 1e-3;

    /// <summary>How much each tree corrects, in (0, 1].</summary>
    public double LearningRate { get; init; } = 0.1;

    /// <summary>The weight of the absolute values of the leaves in the penalty; 0 or more.</summary>
    public double L1 { get; init; }

    /// <summary>The weight of the squares of the leaves in the penalty; 0 or more.</summary>
    public double L2 { get; init; }

    private GradientBooster.Options Booster => new()
    {
        FeatureFraction = FeatureFraction,
        SubsampleFraction = RowFraction,
        SubsampleFrequency = RowFraction < 1 ? 1 : 0,
        L1Regularization = L1,
        L2Regularization = L2,
        MinimumChildWeight = LeastHessian,
    };

    internal override FittedModel FitValues(FeatureMatrix rows, int seed)
    {
        var context = new MLContext(seed);
        var trainer = context.Regression.Trainers.LightGbm(new LightGbmRegressionTrainer.Options
        {
            LabelColumnName = EstimatorRows.Value,
            FeatureColumnName = EstimatorRows.Features,
            ExampleWeightColumnName = EstimatorRows.WeightOf(rows),
            NumberOfIterations = Trees,
            NumberOfLeaves = Leaves,
            MinimumExampleCountPerLeaf = MinimumRowsPerLeaf,
            LearningRate = LearningRate,
            Booster = Booster,
            Seed = seed,
            NumberOfThreads = 1,
            Deterministic = true,
            ForceColumnWise = true,
        });
        return FittedEstimator.OfValues(context, rows, () => trainer.Fit(EstimatorRows.View(context, rows)));
    }

    internal override FittedModel FitClasses(FeatureMatrix rows, int seed)
    {
        var context = new MLContext(seed);
        var present = PresentClasses.Of(rows);
        return present.Count switch
        {
            1 => FittedEstimator.OfConstant(rows, present),
            2 => FitTwo(context, rows, present, seed),
            _ => FitSeveral(context, rows, present, seed),
        };
    }

    private protected override void CheckSettings()
    {
        base.CheckSettings();
        Require(LearningRate is > 0 and <= 1, nameof(LearningRate), LearningRate, "above 0 and at most 1");
        Require(L1 >= 0, nameof(L1), L1, "0 or more");
        Require(L2 >= 0, nameof(L2), L2, "0 or more");
    }

    private FittedEstimator FitTwo(MLContext context, FeatureMatrix rows, PresentClasses present, int seed)
    {
        var trainer = context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            LabelColumnName = EstimatorRows.Truth,
            FeatureColumnName = EstimatorRows.Features,
            ExampleWeightColumnName = EstimatorRows.WeightOf(rows),
            NumberOfIterations = Trees,
            NumberOfLeaves = Leaves,
            MinimumExampleCountPerLeaf = MinimumRowsPerLeaf,
            LearningRate = LearningRate,
            Booster = Booster,
            Sigmoid = 1,
            Seed = seed,
            NumberOfThreads = 1,
            Deterministic = true,
            ForceColumnWise = true,
        });
        return FittedEstimator.OfTwo(context, rows, present, () => trainer.Fit(EstimatorRows.View(context, rows, present.Indices[1])));
    }

    private FittedEstimator FitSeveral(MLContext context, FeatureMatrix rows, PresentClasses present, int seed)
    {
        var trainer = context.MulticlassClassification.Trainers.LightGbm(new LightGbmMulticlassTrainer.Options
        {
            LabelColumnName = EstimatorRows.Class,
            FeatureColumnName = EstimatorRows.Features,
            ExampleWeightColumnName = EstimatorRows.WeightOf(rows),
            NumberOfIterations = Trees,
            NumberOfLeaves = Leaves,
            MinimumExampleCountPerLeaf = MinimumRowsPerLeaf,
            LearningRate = LearningRate,
            Booster = Booster,
            UseSoftmax = true,
            Sigmoid = 1,
            Seed = seed,
            NumberOfThreads = 1,
            Deterministic = true,
            ForceColumnWise = true,
        });
        return FittedEstimator.OfSeveral(context, rows, present, () => trainer.Fit(EstimatorRows.View(context, rows, present)));
    }
}
