using Microsoft.ML;
using Microsoft.ML.Trainers;
using TrainSmart.Data;

namespace TrainSmart.Models;

/// <summary>A linear classifier of maximum entropy, fitted with L-BFGS. Features of very different scale should be standardized before it.</summary>
public sealed record LogisticRegression : Estimator
{
    /// <summary>The weight of the absolute values of the coefficients in the penalty; 0 or more.</summary>
    public double L1 { get; init; }

    /// <summary>The weight of the squares of the coefficients in the penalty; 0 or more.</summary>
    public double L2 { get; init; }

    internal override FittedModel FitValues(FeatureMatrix rows, int seed) => throw new UserException(
        "logistic-regression predicts classes, and this is a regression.", "Use linear-regression, or a label of categories.", ExitCode.Invalid);

    internal override FittedModel FitClasses(FeatureMatrix rows, int seed)
    {
        var context = new MLContext(seed);
        var present = PresentClasses.Of(rows);
        return present.Count switch
        {
            1 => FittedEstimator.OfConstant(rows, present),
            2 => FitTwo(context, rows, present),
            _ => FitSeveral(context, rows, present),
        };
    }

    private protected override void CheckSettings()
    {
        Require(L1 >= 0, nameof(L1), L1, "0 or more");
        Require(L2 >= 0, nameof(L2), L2, "0 or more");
    }

    private FittedEstimator FitTwo(MLContext context, FeatureMatrix rows, PresentClasses present)
    {
        var trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = EstimatorRows.Truth,
            FeatureColumnName = EstimatorRows.Features,
            ExampleWeightColumnName = EstimatorRows.WeightOf(rows),
            L1Regularization = (float)L1,
            L2Regularization = (float)L2,
            NumberOfThreads = 1,
        });
        return FittedEstimator.OfTwo(context, rows, present, () => trainer.Fit(EstimatorRows.View(context, rows, present.Indices[1])));
    }

    private FittedEstimator FitSeveral(MLContext context, FeatureMatrix rows, PresentClasses present)
    {
        var trainer = context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = EstimatorRows.Class,
            FeatureColumnName = EstimatorRows.Features,
            ExampleWeightColumnName = EstimatorRows.WeightOf(rows),
            L1Regularization = (float)L1,
            L2Regularization = (float)L2,
            NumberOfThreads = 1,
        });
        return FittedEstimator.OfSeveral(context, rows, present, () => trainer.Fit(EstimatorRows.View(context, rows, present)));
    }
}
