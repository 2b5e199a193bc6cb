using TrainSmart.Data;
using TrainSmart.Running;

namespace TrainSmart.Models;

/// <summary>
/// A model that is fitted in one go and knows no epochs. It computes with one thread and draws all chance from the trial's seed, so that it
/// repeats itself exactly.
/// </summary>
public abstract record Estimator : ModelSpecification
{
    /// <summary>Fits the estimator. Epochs, optimizer and schedule of <paramref name="training"/> mean nothing to it.</summary>
    /// <param name="features">What to learn from.</param>
    /// <param name="training">Ignored.</param>
    /// <param name="trial">The trial's seed and cancellation.</param>
    /// <exception cref="UserException">
    /// The estimator does not suit the task, a setting is out of range, or there is nothing to learn from.
    /// </exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public sealed override FittedModel Fit(FeatureSplit features, Training training, TrialScope trial)
    {
        trial.CancellationToken.ThrowIfCancellationRequested();
        CheckSettings();
        if (features.Train.Rows == 0) throw new UserException("There are no training rows to fit an estimator on.", exitCode: ExitCode.Invalid);
        var seed = trial.Random("estimator").Next(int.MaxValue);
        return features.Task == LearningTask.Regression ? FitValues(features.Train, seed) : FitClasses(features.Train, seed);
    }

    internal abstract FittedModel FitValues(FeatureMatrix rows, int seed);

    internal abstract FittedModel FitClasses(FeatureMatrix rows, int seed);

    private protected virtual void CheckSettings() { }

    private protected void Require(bool holds, string name, double value, string range)
    {
        if (!holds)
        {
            throw new UserException(
                FormattableString.Invariant($"{GetType().Name}: {name} is {value} and must be {range}."),
                exitCode: ExitCode.Invalid);
        }
    }
}

/// <summary>What estimators made of decision trees have in common.</summary>
public abstract record TreeEstimator : Estimator
{
    /// <summary>How many trees; at least 1.</summary>
    public int Trees { get; init; } = 100;

    /// <summary>The most leaves a tree may have; at least 2.</summary>
    public int Leaves { get; init; } = 31;

    /// <summary>The fewest training rows in a leaf; at least 1.</summary>
    public int MinimumRowsPerLeaf { get; init; } = 10;

    /// <summary>The share of the features that a tree sees, in (0, 1].</summary>
    public double FeatureFraction { get; init; } = 1;

    /// <summary>The share of the rows that a tree sees, in (0, 1].</summary>
    public double RowFraction { get; init; } = 1;

    private protected override void CheckSettings()
    {
        Require(Trees >= 1, nameof(Trees), Trees, "1 or more");
        Require(Leaves >= 2, nameof(Leaves), Leaves, "2 or more");
        Require(MinimumRowsPerLeaf >= 1, nameof(MinimumRowsPerLeaf), MinimumRowsPerLeaf, "1 or more");
        Require(FeatureFraction is > 0 and <= 1, nameof(FeatureFraction), FeatureFraction, "above 0 and at most 1");
        Require(RowFraction is > 0 and <= 1, nameof(RowFraction), RowFraction, "above 0 and at most 1");
    }
}
