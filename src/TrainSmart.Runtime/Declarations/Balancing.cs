namespace TrainSmart;

/// <summary>What is done about classes of unequal size. It touches training rows only.</summary>
public enum Balancing
{
    /// <summary>Weighs each row so that all classes count alike.</summary>
    ClassWeights,

    /// <summary>Repeats rows of the smaller classes.</summary>
    Oversample,

    /// <summary>Leaves out rows of the larger classes.</summary>
    Undersample,

    /// <summary>Adds rows between neighbours of the smaller classes (Chawla et al. 2002).</summary>
    Smote,
}
