using TrainSmart.Data;
using TrainSmart.Running;

namespace TrainSmart.Models;

/// <summary>What is to be trained: the layers of a network, or an estimator. Immutable; equal specifications train equal models.</summary>
public abstract record ModelSpecification
{
    /// <summary>
    /// Trains a model on <see cref="FeatureSplit.Train"/> and watches it on <see cref="FeatureSplit.Validation"/>; the test part stays
    /// unseen.
    /// </summary>
    /// <param name="features">What to learn from.</param>
    /// <param name="training">How to learn; estimators that know no epochs ignore it.</param>
    /// <param name="trial">The trial's seed, threads, cancellation and pruner.</param>
    /// <returns>The fitted model. A trial that the pruner stopped is a model too: its <see cref="LearningCurve.Ending"/> says so.</returns>
    /// <exception cref="UserException">The specification does not fit the data, or the training diverged.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public abstract FittedModel Fit(FeatureSplit features, Training training, TrialScope trial);
}
