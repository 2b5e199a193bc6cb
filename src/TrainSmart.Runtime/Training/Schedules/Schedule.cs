namespace TrainSmart.Training;

/// <summary>How the learning rate moves: a pure function of the step, so there is no state to save or to get wrong when a training resumes.</summary>
public abstract record Schedule
{
    /// <summary>The share of the optimizer's learning rate that a step uses, in [0, 1].</summary>
    /// <param name="step">The step, from 0.</param>
    /// <param name="horizon">How long the training is.</param>
    public abstract double Factor(long step, Horizon horizon);
}

/// <summary>How long a training is.</summary>
/// <param name="Epochs">How many epochs there are.</param>
/// <param name="StepsPerEpoch">How many steps each has.</param>
public readonly record struct Horizon(int Epochs, int StepsPerEpoch)
{
    /// <summary>How many steps there are in all.</summary>
    public long Steps => (long)Epochs * StepsPerEpoch;
}
