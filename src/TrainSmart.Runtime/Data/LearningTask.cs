namespace TrainSmart.Data;

/// <summary>What is learned.</summary>
public enum LearningTask
{
    /// <summary>Which of several classes a row belongs to.</summary>
    Classification,

    /// <summary>A number.</summary>
    Regression,
}
